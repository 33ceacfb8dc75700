"use client";
/** The field at a thread's foot: answers the newest comment, the one that was chosen, or none. */
import { X } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import type { PersonRef } from "@/lib/contract/primitives";
import type { HighlightView } from "@/lib/highlights/model";
import { messages } from "@/lib/messages";
import type { MemberView } from "@/lib/seminars/model";
import type { CommentNode, CommentView } from "@/lib/threads/model";
import { CommentComposer } from "./comment-composer";
import { sendComment } from "./comment-requests";
import { lastStanding } from "./thread-order";

interface ReplyComposerProps {
  highlight: HighlightView;
  comments: readonly CommentView[];
  members: readonly MemberView[];
  me: PersonRef;
  /** The comment that was chosen to be answered; null for none; undefined where nobody chose. */
  replyTo: string | null | undefined;
  onReplyTo(id: string | null | undefined): void;
  autoFocus: boolean;
  onSent(comment: CommentView): void;
  onEscape(): void;
}

const text = messages.threads.composer;

export function ReplyComposer(props: ReplyComposerProps) {
  const { highlight, comments, members, me, replyTo, onReplyTo, onSent } = props;
  const chosen = comments.find((comment) => comment.id === replyTo && comment.deletedAt === null);
  const answered = replyTo === null ? undefined : (chosen ?? lastStanding(comments));

  async function send(body: CommentNode, id: string) {
    const parentId = answered?.id ?? null;
    onSent(await sendComment(id, { highlightId: highlight.id, parentId, body }));
    onReplyTo(undefined);
  }

  return (
    <div className="thread-reply">
      {chosen ? (
        <p className="thread-reply-to">
          {text.replyingTo(chosen.author.name)}
          <IconButton label={text.notReply} className="thread-act" onClick={() => onReplyTo(null)}>
            <X size={14} strokeWidth={1.75} aria-hidden />
          </IconButton>
        </p>
      ) : null}
      <CommentComposer
        audience={highlight.visibility}
        members={members}
        placeholder={placeholderFor(answered, comments, me)}
        submitLabel={answered ? text.reply : text.comment}
        draftKey={`${me.id}:thread:${highlight.id}`}
        autoFocus={props.autoFocus}
        focusOn={chosen?.id}
        onSubmit={send}
        onEscape={props.onEscape}
      />
    </div>
  );
}

function placeholderFor(
  answered: CommentView | undefined,
  comments: readonly CommentView[],
  me: PersonRef,
): string {
  if (answered === undefined) return comments.length === 0 ? text.first : text.onPassage;
  return answered.author.id === me.id ? text.add : text.replyTo(answered.author.name);
}
