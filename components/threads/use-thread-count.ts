"use client";
/**
 * Tells the highlight's owner on the page how its thread now stands, so that the collapsed card
 * has the count and the first words without asking the server again.
 */
import { useEffect, useRef } from "react";
import type { HighlightView } from "@/lib/highlights/model";
import type { ThreadState } from "./use-thread";

export function useThreadCount(
  thread: ThreadState,
  highlight: HighlightView,
  onChange: (highlight: HighlightView) => void,
): void {
  const latest = useRef({ highlight, onChange });
  useEffect(() => {
    latest.current = { highlight, onChange };
  });
  const { comments, status } = thread;
  useEffect(() => {
    if (status !== "ready") return;
    const now = latest.current;
    const standing = comments
      .filter((comment) => comment.deletedAt === null)
      .sort((a, b) => a.createdAt.localeCompare(b.createdAt));
    if (standing.length === now.highlight.commentCount) return;
    const [first] = standing;
    now.onChange({
      ...now.highlight,
      commentCount: standing.length,
      firstComment: first
        ? { author: first.author, text: first.text, createdAt: first.createdAt }
        : null,
    });
  }, [comments, status]);
}
