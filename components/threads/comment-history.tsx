"use client";
/** What a comment said before its edits, newest first, under what it says now. */
import { useEffect, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { ApiProblem, api } from "@/lib/api-client";
import type { Page } from "@/lib/contract/primitives";
import { messages } from "@/lib/messages";
import type { CommentEditView, CommentView } from "@/lib/threads/model";
import { CommentBody } from "./comment-body";
import { longMoment } from "./moment";

interface CommentHistoryProps {
  comment: CommentView;
  isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
}

const text = messages.threads.history;

export function CommentHistory({ comment, isOpen, onOpenChange }: CommentHistoryProps) {
  return (
    <Dialog open={isOpen} onOpenChange={onOpenChange} title={text.title}>
      {comment.body ? (
        <section className="history-entry">
          <h3 className="caps">{text.now}</h3>
          <CommentBody body={comment.body} />
        </section>
      ) : null}
      <EarlierTexts commentId={comment.id} version={comment.version} />
    </Dialog>
  );
}

function EarlierTexts({ commentId, version }: { commentId: string; version: number }) {
  const [edits, setEdits] = useState<CommentEditView[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another version has another history
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    api<Page<CommentEditView>>("GET", `/comments/${commentId}/edits?limit=1000`, { signal }).then(
      (page) => setEdits([...page.items].sort((a, b) => b.version - a.version)),
      (cause: unknown) => {
        if (signal.aborted) return;
        if (!(cause instanceof ApiProblem)) throw cause;
        setProblem(cause.detail);
      },
    );
    return () => controller.abort();
  }, [commentId, version]);

  if (problem !== null) {
    return (
      <p className="thread-problem" role="alert">
        {problem}
      </p>
    );
  }
  if (edits === null) return <p className="muted">{text.loading}</p>;
  if (edits.length === 0) return <p className="muted">{text.none}</p>;
  return edits.map((edit) => (
    <section className="history-entry" key={edit.version}>
      <h3 className="caps">{text.until(longMoment(edit.writtenAt))}</h3>
      <CommentBody body={edit.body} />
    </section>
  ));
}
