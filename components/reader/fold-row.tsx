"use client";
/** A row in the margin for passages that stand too close for a card each. */
import { ThemeMark } from "@/components/ui/theme-mark";
import { messages } from "@/lib/messages";
import { useReader } from "./reader-context";

/** At most so many marks are drawn before the words. */
const mostMarks = 4;

export function FoldRow({ ids, onOpen }: { ids: readonly string[]; onOpen: () => void }) {
  const { store } = useReader();
  const colors = [...new Set(ids.map((id) => store.get(id)?.color ?? 0))].slice(0, mostMarks);
  const isNew = ids.some((id) => store.get(id)?.unread);
  return (
    <button
      type="button"
      className="fold-row"
      aria-label={messages.reader.card.foldOpen(ids.length)}
      onClick={onOpen}
    >
      <span className="fold-row-marks">
        {colors.map((color) => (
          <ThemeMark key={color} color={color} />
        ))}
      </span>
      <span className={isNew ? "new" : undefined}>{messages.reader.card.fold(ids.length)}</span>
    </button>
  );
}
