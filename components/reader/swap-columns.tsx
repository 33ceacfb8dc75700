"use client";
/** Exchanges the columns of two texts side by side; kept with the reader's other comforts. */
import { ArrowLeftRight } from "lucide-react";
import { useSyncExternalStore } from "react";
import { applyComfort, readComfort } from "@/components/shell/comfort-settings";
import { IconButton } from "@/components/ui/icon-button";
import { messages } from "@/lib/messages";

function subscribe(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ["data-columns"] });
  return () => observer.disconnect();
}

/** Whether the second text stands at the left. */
export function useSwappedColumns(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => document.documentElement.dataset.columns === "swapped",
    () => false,
  );
}

export function SwapColumns() {
  const isSwapped = useSwappedColumns();
  return (
    <IconButton
      label={messages.reader.both.swap}
      aria-pressed={isSwapped}
      onClick={() => applyComfort({ ...readComfort(), columns: isSwapped ? "as-is" : "swapped" })}
    >
      <ArrowLeftRight size={16} strokeWidth={1.5} aria-hidden />
    </IconButton>
  );
}
