"use client";
/**
 * The comments of one highlight: loaded when the thread opens, kept true by what is done here and
 * by live events. Of two states of a comment the newer version counts, whichever comes first.
 */
import { useCallback, useEffect, useState } from "react";
import { type LiveEvent, useLiveEvents } from "@/components/live/live-provider";
import { ApiProblem, api } from "@/lib/api-client";
import type { Page } from "@/lib/contract/primitives";
import type { CommentView } from "@/lib/threads/model";
import { withComment } from "./thread-order";

export interface ThreadState {
  comments: readonly CommentView[];
  status: "loading" | "ready" | "failed";
  problem: ApiProblem | null;
  /** Takes in a comment that the server answered with. */
  take(comment: CommentView): void;
  reload(): Promise<void>;
}

/** Loads `highlightId`'s thread; a `highlightId` that changes begins anew. */
export function useThread(highlightId: string): ThreadState {
  const [comments, setComments] = useState<readonly CommentView[]>([]);
  const [status, setStatus] = useState<ThreadState["status"]>("loading");
  const [problem, setProblem] = useState<ApiProblem | null>(null);

  const take = useCallback((comment: CommentView) => {
    setComments((before) => withComment(before, comment));
  }, []);

  const load = useCallback(
    async (signal?: AbortSignal) => {
      try {
        const loaded = await fetchThread(highlightId, signal);
        setComments((before) =>
          loaded.reduce<readonly CommentView[]>(
            withComment,
            before.filter((comment) => comment.highlightId === highlightId),
          ),
        );
        setStatus("ready");
        setProblem(null);
      } catch (cause) {
        if (signal?.aborted) return;
        if (!(cause instanceof ApiProblem)) throw cause;
        setProblem(cause);
        // what is shown stays shown; only a first load that fails leaves nothing
        setStatus((before) => (before === "ready" ? "ready" : "failed"));
      }
    },
    [highlightId],
  );

  useEffect(() => {
    const controller = new AbortController();
    setComments([]);
    setStatus("loading");
    void load(controller.signal);
    return () => controller.abort();
  }, [load]);

  useLiveEvents((event) => {
    if (!event.name.startsWith("comment.")) return;
    const comment = commentIn(event);
    if (comment?.highlightId === highlightId) take(comment);
    // of a removed one only the id comes; its place is the server's to tell
    else if (comments.some((known) => known.id === event.data.id)) void load();
  });

  return { comments, status, problem, take, reload: load };
}

async function fetchThread(highlightId: string, signal?: AbortSignal): Promise<CommentView[]> {
  const comments: CommentView[] = [];
  let cursor: string | null = null;
  do {
    const after: string = cursor === null ? "" : `&cursor=${encodeURIComponent(cursor)}`;
    const page: Page<CommentView> = await api(
      "GET",
      `/highlights/${highlightId}/comments?limit=1000${after}`,
      { signal },
    );
    comments.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return comments;
}

function commentIn(event: LiveEvent): CommentView | null {
  const { thing } = event.data;
  return isComment(thing) ? thing : null;
}

/** Is this a comment as GET answers with it? */
export function isComment(thing: unknown): thing is CommentView {
  return (
    typeof thing === "object" &&
    thing !== null &&
    "highlightId" in thing &&
    "body" in thing &&
    "version" in thing
  );
}
