"use client";
/** The bar that stays with the reader: questions left, undo, what was decided, keys, what is saved. */
import { ChevronDown, ChevronUp, Keyboard, Undo2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { messages } from "@/lib/messages";
import { HistoryPanel } from "./history-panel";
import type { ImportState } from "./import-store";
import { usePreview } from "./preview-context";

const words = messages.imports.tools;

interface PreviewToolsProps {
  state: ImportState;
  doubts: number;
  opening: (at: number) => string | null;
}

/** One row of small controls under the bar of the page. */
export function PreviewTools({ state, doubts, opening }: PreviewToolsProps) {
  const preview = usePreview();
  const isAgain = state.view.state === "reading" && state.found !== null;
  return (
    <section className="preview-tools" aria-label={words.label}>
      <p className="preview-doubts" data-some={doubts > 0 || undefined}>
        {words.doubts(doubts)}
      </p>
      {doubts > 0 ? (
        <>
          <IconButton label={words.previous} onClick={() => preview.goToDoubt(-1)}>
            <ChevronUp size={20} strokeWidth={1.6} aria-hidden />
          </IconButton>
          <IconButton label={words.next} onClick={() => preview.goToDoubt(1)}>
            <ChevronDown size={20} strokeWidth={1.6} aria-hidden />
          </IconButton>
        </>
      ) : null}
      <span className="bar-push" />
      <p className="preview-saving small" data-saving={state.saving}>
        {isAgain ? messages.imports.progress.again : saidOf(state)}
      </p>
      <Button
        variant="bare"
        size="small"
        disabled={state.decisions.length === 0}
        onClick={preview.undo}
      >
        <Undo2 size={16} strokeWidth={1.6} aria-hidden />
        {words.undo}
      </Button>
      <HistoryPanel state={state} opening={opening} />
      <IconButton label={words.keys} onClick={preview.showKeys}>
        <Keyboard size={19} strokeWidth={1.5} aria-hidden />
      </IconButton>
    </section>
  );
}

function saidOf({ saving, unsent, decisions }: ImportState): string {
  if (saving === "offline" && unsent > 0) return words.offline(unsent);
  if (saving === "saving") return words.saving;
  return decisions.length > 0 && saving === "saved" ? words.saved : "";
}
