"use client";
/**
 * Editing a comment in its place. The edit says which version it is based on; where that was
 * overtaken, the text as it stands is shown above the one being written, and the next save is based
 * on it. Neither is lost: what a save replaces is in the comment's history.
 */
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ApiProblem } from "@/lib/api-client";
import { messages } from "@/lib/messages";
import type { CommentNode, CommentView } from "@/lib/threads/model";
import { CommentBody } from "./comment-body";
import { CommentComposer } from "./comment-composer";
import type { CommentItemProps } from "./comment-item";
import { saveComment } from "./comment-requests";
import { isComment } from "./use-thread";

const text = messages.threads.conflict;

type CommentEditProps = Pick<
  CommentItemProps,
  "comment" | "members" | "me" | "audience" | "onChange"
> & { onDone(): void };

export function CommentEdit({
  comment,
  members,
  me,
  audience,
  onChange,
  onDone,
}: CommentEditProps) {
  // what the edit is based on: the comment as it was when editing began, not as it is by now
  const [base, setBase] = useState(comment);
  const [standing, setStanding] = useState<CommentView | null>(null);
  const [round, setRound] = useState(0);

  async function save(body: CommentNode) {
    try {
      onChange(await saveComment(base, body));
      onDone();
    } catch (problem) {
      if (
        problem instanceof ApiProblem &&
        problem.code === "conflict" &&
        isComment(problem.current)
      ) {
        setBase(problem.current);
        setStanding(problem.current);
        onChange(problem.current);
        throw new ApiProblem(problem.status, { code: problem.code, detail: text.kept });
      }
      if (problem instanceof ApiProblem && problem.code === "gone") {
        throw new ApiProblem(problem.status, { code: problem.code, detail: text.gone });
      }
      throw problem;
    }
  }

  return (
    <>
      {standing?.body ? (
        <section className="comment-conflict" aria-label={text.theirs}>
          <p className="comment-conflict-title" role="alert">
            {text.title}
          </p>
          <CommentBody body={standing.body} meId={me.id} />
          <Button
            variant="plain"
            size="small"
            onClick={() => {
              setRound((before) => before + 1);
              onDone();
            }}
          >
            {text.keepTheirs}
          </Button>
        </section>
      ) : null}
      <CommentComposer
        key={round}
        audience={audience}
        members={members}
        placeholder={messages.threads.comment.editOwn}
        submitLabel={standing ? text.saveMine : messages.threads.composer.save}
        draftKey={`${me.id}:edit:${comment.id}`}
        initialBody={comment.body ?? undefined}
        autoFocus
        onSubmit={save}
        onCancel={onDone}
        onEscape={onDone}
      />
    </>
  );
}
