"use client";
/**
 * The open thread of a highlight. Reading begins without it: its script is fetched when the first
 * thread opens, or a little before by `preloadThread`. Where it cannot be had, that is said, and
 * the page goes on.
 */
import { colorsOf, quoteOf } from "@/components/highlights/highlight-words";
import { Button } from "@/components/ui/button";
import type { PersonRef } from "@/lib/contract/primitives";
import type { HighlightView } from "@/lib/highlights/model";
import { messages } from "@/lib/messages";
import type { MemberView } from "@/lib/seminars/model";
import type { ThemeView } from "@/lib/themes/model";
import { useFetchedComponent } from "./use-fetched-component";

export interface ThreadProps {
  highlight: HighlightView;
  themes: readonly ThemeView[];
  members: readonly MemberView[];
  me: PersonRef;
  seminarName: string;
  overlapping: readonly HighlightView[];
  canCreateTheme?: boolean;
  onSelectOverlapping(id: string): void;
  onChange(highlight: HighlightView): void;
  onRemove(id: string): void;
  onThemeCreated?(theme: ThemeView): void;
  onClose(): void;
  /** Where the focus goes when it opens; it stays where it is unless told. */
  autoFocus?: "reply" | "close";
}

const text = messages.threads;
const load = () => import("./thread-view").then((module) => module.ThreadView);

/** Fetches the thread's script before it is wanted, as when words are selected. */
export function preloadThread(): void {
  // a failure is told when the thread is opened, which tries again
  load().catch(() => undefined);
}

/** One thread; another highlight begins another. */
export function Thread(props: ThreadProps) {
  const { highlight, themes, onClose } = props;
  const { Component: ThreadView, isMissing, retry } = useFetchedComponent(load, true);
  if (ThreadView) return <ThreadView key={highlight.id} {...props} />;
  return (
    <article
      className="thread"
      data-t={colorsOf(highlight, themes)[0]}
      aria-label={text.label(quoteOf(highlight))}
      aria-busy={!isMissing}
    >
      <p className="thread-waits" role={isMissing ? "alert" : undefined}>
        {isMissing ? text.viewMissing : text.loading}
      </p>
      {isMissing ? (
        <p className="thread-waits-acts">
          <Button variant="plain" size="small" onClick={retry}>
            {text.tryAgain}
          </Button>
          <Button variant="bare" size="small" onClick={onClose}>
            {messages.shell.close}
          </Button>
        </p>
      ) : null}
    </article>
  );
}
