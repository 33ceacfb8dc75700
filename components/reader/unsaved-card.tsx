"use client";
/** A highlight that the server does not have: its words, why, and what can be done. */
import { Button } from "@/components/ui/button";
import { messages } from "@/lib/messages";
import type { Entry } from "./entry";
import { useReader } from "./reader-context";

const text = messages.reader.unsaved;

export function UnsavedCard({ entry }: { entry: Entry }) {
  const { requests } = useReader();
  const words = entry.words ?? "";
  if (entry.saving === "sending") {
    return (
      <p className="unsaved-card" data-sending>
        <q className="quoted" dir="auto">
          {shorten(words)}
        </q>{" "}
        <span className="muted">{text.sending}</span>
      </p>
    );
  }
  return (
    <section className="unsaved-card" aria-label={text.label(shorten(words))}>
      <p>
        <b className="unsaved-title">{text.title}</b> <q className="quoted">{shorten(words)}</q>
      </p>
      <p className="muted">
        {entry.failure} {text.kept}
      </p>
      <p className="unsaved-acts">
        <Button size="small" variant="plain" onClick={() => void requests.retry(entry.id)}>
          {text.retry}
        </Button>
        <Button size="small" variant="bare" onClick={() => requests.discard(entry.id)}>
          {text.discard}
        </Button>
      </p>
    </section>
  );
}

function shorten(words: string): string {
  const line = words.replace(/\s+/g, " ");
  return line.length > 140 ? `${line.slice(0, 140)}…` : line;
}
