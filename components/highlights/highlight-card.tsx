"use client";
/**
 * A highlight's card in the margin while its thread is closed: two lines on the page's own paper,
 * no box. Marks, author, the beginning of the thread (or the words marked), the count, what is new.
 */
import type { Ref } from "react";
import { ThemeMark } from "@/components/ui/theme-mark";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { HighlightView } from "@/lib/highlights/model";
import { messages } from "@/lib/messages";
import type { ThemeView } from "@/lib/themes/model";
import { colorsOf, quoteOf, themesOf } from "./highlight-words";

interface HighlightCardProps {
  highlight: HighlightView;
  themes: readonly ThemeView[];
  /** Its passage is pointed at or has the focus. */
  active?: boolean;
  /** How many comments are new to this reader, or only that there are some. */
  unread?: number | boolean;
  onOpen(): void;
  buttonRef?: Ref<HTMLButtonElement>;
}

const text = messages.highlights.card;

/** One button; Enter opens the thread. */
export function HighlightCard(props: HighlightCardProps) {
  const { highlight, themes, active = false, unread = 0, onOpen, buttonRef } = props;
  const colors = colorsOf(highlight, themes);
  const names = themesOf(highlight, themes).map((theme) => theme.name);
  const { firstComment, commentCount } = highlight;
  const author = firstComment?.author ?? highlight.author;
  return (
    <button
      type="button"
      className="highlight-card"
      data-t={colors[0]}
      data-active={active || undefined}
      onClick={onOpen}
      ref={buttonRef}
    >
      <span className="highlight-card-marks">
        {colors.map((color) => (
          <ThemeMark key={color} color={color} />
        ))}
      </span>
      <span className="highlight-card-words">
        <VisuallyHidden>{names.length > 0 ? `${names.join(", ")}. ` : ""}</VisuallyHidden>
        <b dir="auto">{author.name}</b>{" "}
        {firstComment ? (
          <span dir="auto">{firstComment.text}</span>
        ) : (
          <q className="quoted" dir="auto">
            {quoteOf(highlight, 90)}
          </q>
        )}
      </span>
      <Count count={commentCount} unread={unread} />
      <Meta highlight={highlight} />
    </button>
  );
}

function Count({ count, unread }: { count: number; unread: number | boolean }) {
  if (unread !== false && unread !== 0) {
    const words = unread === true ? text.unreadSome : text.unread(unread);
    return <span className="highlight-card-count new">{words}</span>;
  }
  if (count === 0) return null;
  return (
    <span className="highlight-card-count">
      <span aria-hidden>{count}</span>
      <VisuallyHidden>{text.comments(count)}</VisuallyHidden>
    </span>
  );
}

function Meta({ highlight }: { highlight: HighlightView }) {
  const { visibility, withdrawnAt, passages } = highlight;
  const status = passages.find((passage) => passage.start === undefined)?.status;
  const lines = [
    ...(status === "ambiguous" || status === "lost" ? [text.lost[status]] : []),
    ...(visibility === "seminar" ? [] : [text.visibility[visibility]]),
    ...(withdrawnAt === null ? [] : [text.withdrawn]),
  ];
  return lines.length > 0 ? <span className="highlight-card-meta">{lines.join(" · ")}</span> : null;
}
