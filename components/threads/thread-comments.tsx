"use client";
/** The comments of a thread in order: each on the passage with its answers, indented once. */
import type { PersonRef } from "@/lib/contract/primitives";
import type { HighlightView } from "@/lib/highlights/model";
import { messages } from "@/lib/messages";
import type { MemberView } from "@/lib/seminars/model";
import type { CommentView } from "@/lib/threads/model";
import { CommentItem } from "./comment-item";
import { Moment } from "./moment";
import { branchesOf } from "./thread-order";
import type { ThreadState } from "./use-thread";

interface ThreadCommentsProps {
  thread: ThreadState;
  highlight: HighlightView;
  members: readonly MemberView[];
  me: PersonRef;
  canComment: boolean;
  onReply(comment: CommentView): void;
}

const text = messages.threads;

export function ThreadComments(props: ThreadCommentsProps) {
  const { thread, highlight, canComment } = props;
  if (thread.status === "loading" && highlight.commentCount > 0) {
    return (
      <p className="thread-note" aria-busy>
        {text.loading}
      </p>
    );
  }
  if (thread.status === "failed") {
    return (
      <p className="thread-problem" role="alert">
        {text.loadFailed} {thread.problem?.detail}
      </p>
    );
  }
  if (thread.comments.length === 0) {
    return (
      <p className="thread-note">
        {text.highlightedBy(highlight.author.name)} <Moment at={highlight.createdAt} />
      </p>
    );
  }
  const item = (comment: CommentView, isReply: boolean) => (
    <CommentItem
      key={comment.id}
      comment={comment}
      isReply={isReply}
      members={props.members}
      me={props.me}
      audience={highlight.visibility}
      canReply={canComment}
      onChange={thread.take}
      onReply={props.onReply}
    />
  );
  return (
    <section className="thread-comments" aria-label={text.comments}>
      {branchesOf(thread.comments).flatMap(({ root, replies }) => [
        item(root, false),
        ...replies.map((reply) => item(reply, true)),
      ])}
    </section>
  );
}
