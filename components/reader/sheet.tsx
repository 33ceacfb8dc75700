"use client";
/**
 * The margin of a narrow window: the open thread in a sheet from below, at most 62 % high, with
 * steps to the passages before and after. The text stays where it is and can be read on above it.
 */
import { ChevronDown, ChevronUp } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { messages } from "@/lib/messages";
import { idsInOrder, openHighlight } from "./open-highlight";
import { OpenThread } from "./open-thread";
import { useAttention, useReader, useStoreVersion } from "./reader-context";

const text = messages.reader.sheet;

export function Sheet() {
  const { store } = useReader();
  useStoreVersion();
  const openId = useAttention("openId");
  const entry = openId === null ? undefined : store.get(openId);
  if (!entry) return null;
  return (
    <aside className="reader-sheet" data-sheet aria-label={text.label}>
      <Steps id={entry.id} />
      <div className="reader-sheet-flow">
        <OpenThread key={entry.id} entry={entry} />
      </div>
    </aside>
  );
}

function Steps({ id }: { id: string }) {
  const reader = useReader();
  const ids = idsInOrder(reader);
  const at = ids.indexOf(id);
  const go = (to: string | undefined) => {
    if (to !== undefined) openHighlight(reader, to, { scroll: "always" });
  };
  return (
    <div className="reader-steps">
      <span className="reader-grab" aria-hidden />
      <IconButton label={text.previous} disabled={at <= 0} onClick={() => go(ids[at - 1])}>
        <ChevronUp size={18} strokeWidth={1.6} aria-hidden />
      </IconButton>
      <IconButton
        label={text.next}
        disabled={at < 0 || at >= ids.length - 1}
        onClick={() => go(ids[at + 1])}
      >
        <ChevronDown size={18} strokeWidth={1.6} aria-hidden />
      </IconButton>
      {at >= 0 ? <span className="num micro">{text.position(at + 1, ids.length)}</span> : null}
    </div>
  );
}
