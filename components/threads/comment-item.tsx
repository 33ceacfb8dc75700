"use client";
/**
 * One comment of a thread: who, when, what, and what may be done to it. Editing happens in its
 * place; an edit that another overtook shows both texts. A deleted one leaves its place.
 */
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toaster";
import { useRequest } from "@/components/ui/use-request";
import { ApiProblem } from "@/lib/api-client";
import type { PersonRef } from "@/lib/contract/primitives";
import { messages } from "@/lib/messages";
import type { MemberView, Visibility } from "@/lib/seminars/model";
import type { CommentView } from "@/lib/threads/model";
import { CommentBody } from "./comment-body";
import { CommentEdit } from "./comment-edit";
import { CommentHistory } from "./comment-history";
import { deleteComment, restoreComment } from "./comment-requests";
import { longMoment, Moment, shortMoment } from "./moment";

export interface CommentItemProps {
  comment: CommentView;
  isReply: boolean;
  members: readonly MemberView[];
  me: PersonRef;
  audience: Visibility;
  canReply: boolean;
  onChange(comment: CommentView): void;
  onReply(comment: CommentView): void;
}

const text = messages.threads.comment;

/** An article, also where only its place is left. */
export function CommentItem(props: CommentItemProps) {
  const { comment, isReply, me, onChange } = props;
  const [isEditing, setIsEditing] = useState(false);
  const editButton = useRef<HTMLButtonElement>(null);
  const request = useRequest();
  const showToast = useToast();

  const restore = () => request.run(async () => onChange(await restoreComment(comment)));
  const remove = () =>
    request.run(async () => {
      const place = await deleteComment(comment);
      onChange(place);
      const action = { label: text.undo, onAction: () => void undo(place) };
      showToast({ message: text.deletedToast, action });
    });

  async function undo(place: CommentView) {
    try {
      onChange(await restoreComment(place));
    } catch (problem) {
      // the thread may be closed by now: the message is where the reader looks
      if (!(problem instanceof ApiProblem)) throw problem;
      const action = { label: messages.threads.tryAgain, onAction: () => void undo(place) };
      showToast({ message: problem.detail, action });
    }
  }

  const wasEditing = useRef(false);
  useEffect(() => {
    // the focus goes back to where editing began, once that is drawn again
    if (wasEditing.current && !isEditing) editButton.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Escape" || event.defaultPrevented || !isEditing) return;
    // the text stays as a draft and is there when Edit is chosen again
    event.preventDefault();
    setIsEditing(false);
  }

  const problem = request.problem ? (
    <p className="thread-problem" role="alert">
      {request.problem.detail}
    </p>
  ) : null;

  if (comment.deletedAt !== null || comment.body === null) {
    const isMine = comment.author.id === me.id;
    return (
      <article className="comment comment-place" data-reply={isReply || undefined}>
        <p>{isMine ? text.deletedOwnPlace : text.deletedPlace(comment.author.name)}</p>
        {comment.abilities.includes("restore") ? (
          <Button variant="bare" size="small" busy={request.busy} onClick={() => void restore()}>
            {text.undo}
          </Button>
        ) : null}
        {problem}
      </article>
    );
  }

  return (
    <article
      className="comment"
      data-reply={isReply || undefined}
      id={`comment-${comment.id}`}
      aria-label={text.by(comment.author.name, longMoment(comment.createdAt))}
      onKeyDown={onKeyDown}
    >
      <CommentHead comment={comment} members={props.members} />
      {isEditing ? (
        <CommentEdit {...props} onDone={() => setIsEditing(false)} />
      ) : (
        <>
          <CommentBody body={comment.body} meId={me.id} />
          <div className="comment-acts">
            {props.canReply ? (
              <Button variant="bare" size="small" onClick={() => props.onReply(comment)}>
                <span aria-hidden>{text.reply}</span>
                <span className="visually-hidden">{text.replyTo(comment.author.name)}</span>
              </Button>
            ) : null}
            {comment.abilities.includes("update") ? (
              <Button
                variant="bare"
                size="small"
                ref={editButton}
                onClick={() => setIsEditing(true)}
                aria-label={text.editOwn}
              >
                {text.edit}
              </Button>
            ) : null}
            {comment.abilities.includes("delete") ? (
              <Button
                variant="bare"
                size="small"
                busy={request.busy}
                onClick={() => void remove()}
                aria-label={text.deleteOwn}
              >
                {text.delete}
              </Button>
            ) : null}
          </div>
        </>
      )}
      {problem}
    </article>
  );
}

function CommentHead({ comment, members }: Pick<CommentItemProps, "comment" | "members">) {
  const [isHistoryOpen, setIsHistoryOpen] = useState(false);
  const role = members.find((member) => member.personId === comment.author.id)?.role;
  return (
    <header className="comment-head">
      <Avatar name={comment.author.name} size="small" teaching={role === "instructor"} />
      <b dir="auto">{comment.author.name}</b>
      {role === "instructor" || role === "assistant" ? (
        <span className="comment-role">{text[role]}</span>
      ) : null}
      <Moment at={comment.createdAt} />
      {comment.editedAt === null ? null : (
        <>
          <button
            type="button"
            className="comment-edited"
            aria-label={text.editedLabel(shortMoment(comment.editedAt))}
            title={text.editedLabel(longMoment(comment.editedAt))}
            onClick={() => setIsHistoryOpen(true)}
          >
            {text.edited}
          </button>
          <CommentHistory
            comment={comment}
            isOpen={isHistoryOpen}
            onOpenChange={setIsHistoryOpen}
          />
        </>
      )}
    </header>
  );
}
