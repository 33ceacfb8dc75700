"use client";
/**
 * The open thread of a highlight, in a script of its own (see `thread`): themes, what else is marked here, comments, and the field to
 * answer in. Loads its comments itself and hears of others' live; the highlight is its user's, who
 * is told of every change. Escape closes it, from wherever in it the focus is.
 */
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";
import { colorsOf, quoteOf } from "@/components/highlights/highlight-words";
import { OverlapList } from "@/components/highlights/overlap-list";
import { ThemeEditor } from "@/components/highlights/theme-editor";
import { useLiveStatus } from "@/components/live/live-provider";
import { Button } from "@/components/ui/button";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { messages } from "@/lib/messages";
import { ReplyComposer } from "./reply-composer";
import type { ThreadProps } from "./thread";
import { ThreadComments } from "./thread-comments";
import { ThreadHead } from "./thread-head";
import { ThreadMenu } from "./thread-menu";
import { useHighlightActs } from "./use-highlight-acts";
import { useThread } from "./use-thread";
import { useThreadCount } from "./use-thread-count";
import { VisibilityPanel } from "./visibility-panel";

const text = messages.threads;

/** One thread; another highlight needs another `key`. */
export function ThreadView(props: ThreadProps) {
  const { highlight, themes, me, onChange, onClose } = props;
  const thread = useThread(highlight.id);
  const acts = useHighlightActs(props);
  const status = useLiveStatus();
  const [panel, setPanel] = useState<"themes" | "visibility" | null>(null);
  const [replyTo, setReplyTo] = useState<string | null | undefined>(undefined);
  const root = useRef<HTMLElement>(null);
  useThreadCount(thread, highlight, onChange);
  useFocusGivenBack(root);

  const isAnswered = thread.comments.some(
    (comment) => comment.author.id !== highlight.author.id && comment.deletedAt === null,
  );
  const quote = quoteOf(highlight);
  const isPlaced = highlight.passages.every((passage) => passage.start !== undefined);
  const canComment = highlight.abilities.includes("comment");

  function leave() {
    if (panel === null) onClose();
    else setPanel(null);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    leave();
  }

  return (
    <article
      className="thread"
      data-t={colorsOf(highlight, themes)[0]}
      aria-label={text.label(quote)}
      onKeyDown={onKeyDown}
      ref={root}
    >
      <ThreadHead
        highlight={highlight}
        themes={themes}
        isEditing={panel === "themes"}
        autoFocusClose={props.autoFocus === "close"}
        onClose={onClose}
        menu={
          <ThreadMenu
            highlight={highlight}
            isAnswered={isAnswered}
            onThemes={() => setPanel("themes")}
            onVisibility={() => setPanel("visibility")}
            onCopyLink={acts.copyLink}
            onDelete={acts.remove}
            onRestore={acts.restore}
          />
        }
      />
      {panel === "themes" ? (
        <ThemeEditor
          highlight={highlight}
          themes={themes}
          canCreateTheme={props.canCreateTheme === true}
          onChange={onChange}
          onThemeCreated={props.onThemeCreated}
          onDone={() => setPanel(null)}
        />
      ) : null}
      {panel === "visibility" ? (
        <VisibilityPanel
          highlight={highlight}
          isAnswered={isAnswered}
          onChange={onChange}
          onDone={() => setPanel(null)}
        />
      ) : null}
      <OverlapList
        highlights={props.overlapping}
        themes={themes}
        onSelect={props.onSelectOverlapping}
      />
      <div className="thread-flow">
        {isPlaced ? (
          <VisuallyHidden>
            {text.quoted}: “{quote}”
          </VisuallyHidden>
        ) : (
          <p className="thread-lost">
            <q className="quoted" dir="auto">
              {quote}
            </q>
          </p>
        )}
        {highlight.withdrawnAt === null ? null : (
          <p className="thread-note">{text.withdrawnNote}</p>
        )}
        {acts.problem ? (
          <p className="thread-problem" role="alert">
            {acts.problem.detail}
          </p>
        ) : null}
        <ThreadComments
          thread={thread}
          highlight={highlight}
          members={props.members}
          me={me}
          canComment={canComment}
          onReply={(comment) => setReplyTo(comment.id)}
        />
        {status === "offline" || status === "closed" ? (
          <p className="thread-note" role="status">
            {text.live[status]}
          </p>
        ) : null}
      </div>
      {canComment ? (
        <ReplyComposer
          highlight={highlight}
          comments={thread.comments}
          members={props.members}
          me={me}
          replyTo={replyTo}
          onReplyTo={setReplyTo}
          autoFocus={props.autoFocus === "reply"}
          onSent={thread.take}
          onEscape={leave}
        />
      ) : (
        <p className="thread-note">{text.observer}</p>
      )}
      {thread.status === "failed" ? (
        <Button variant="bare" size="small" onClick={() => void thread.reload()}>
          {text.tryAgain}
        </Button>
      ) : null}
    </article>
  );
}

/** When the thread goes with the focus in it, the focus goes back to where it came from. */
function useFocusGivenBack(root: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const thread = root.current;
    const opener = document.activeElement;
    if (!(opener instanceof HTMLElement) || thread?.contains(opener)) return;
    return () => {
      requestAnimationFrame(() => {
        const isLost = document.activeElement === document.body || document.activeElement === null;
        if (isLost && opener.isConnected) opener.focus();
      });
    };
  }, [root]);
}
