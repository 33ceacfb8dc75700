"use client";
/** Where a block is split: a mark among the file's own words, moved by keys or set by a click. */
import { type KeyboardEvent, type MouseEvent, useMemo, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { messages } from "@/lib/messages";
import { type BlockDialog, usePreview } from "./preview-context";
import { wordAt, wordsOf } from "./split-places";

const words = messages.importDialogs.split;

interface SplitDialogProps {
  dialog: BlockDialog;
  onClose: () => void;
}

/** Words are chosen as in a slider; the first is none, since a block begins with it anyway. */
export function SplitDialog({ dialog, onClose }: SplitDialogProps) {
  const preview = usePreview();
  const { printed, at, block } = dialog.piece;
  const places = useMemo(() => wordsOf(printed, block?.label), [printed, block?.label]);
  const last = places.length - 1;
  const [chosen, setChosen] = useState(() => Math.max(1, sentenceNear(printed, places)));
  const place = places[chosen];
  const text = useRef<HTMLDivElement>(null);
  const move = (index: number) => setChosen(Math.min(last, Math.max(1, index)));
  const submit = () => {
    if (place === undefined || last < 1) return;
    preview.decide({ do: "split", at: at + place.start });
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = {
      ArrowRight: chosen + 1,
      ArrowLeft: chosen - 1,
      ArrowDown: chosen + 10,
      ArrowUp: chosen - 10,
      PageDown: chosen + 50,
      PageUp: chosen - 50,
      Home: 1,
      End: last,
    };
    const next = steps[event.key];
    if (event.key === "Enter") submit();
    else if (next !== undefined) move(next);
    else return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent) => {
    const offset = offsetOf(event, text.current, place?.start ?? 0);
    if (offset !== null) move(wordAt(places, offset));
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      size="wide"
      title={words.title}
      description={last < 1 ? words.none : words.body}
      footer={
        <>
          <Button variant="bare" onClick={onClose}>
            {messages.shell.cancel}
          </Button>
          <Button onClick={submit} disabled={last < 1}>
            {words.submit}
          </Button>
        </>
      }
    >
      {place === undefined || last < 1 ? null : (
        <div
          ref={text}
          className="split-text"
          role="slider"
          tabIndex={0}
          aria-label={words.mark}
          aria-valuemin={1}
          aria-valuemax={last}
          aria-valuenow={chosen}
          aria-valuetext={words.before(printed.slice(place.start, place.start + 60))}
          onKeyDown={onKeyDown}
          onClick={onClick}
          dir="auto"
        >
          <span>{printed.slice(0, place.start)}</span>
          <span className="split-mark" ref={intoView} key={chosen} />
          <span>{printed.slice(place.start)}</span>
        </div>
      )}
    </Dialog>
  );
}

function intoView(mark: HTMLElement | null): void {
  mark?.scrollIntoView({ block: "nearest" });
}

/** The first word of the sentence nearest to the middle, where a split is likeliest. */
function sentenceNear(printed: string, places: readonly { start: number; end: number }[]): number {
  const middle = Math.floor(places.length / 2);
  for (let step = 0; step < Math.min(middle, 2000); step += 1) {
    for (const index of [middle - step, middle + step]) {
      const before = places[index - 1];
      if (before && /[.!?…]["”»)\]]*$/u.test(printed.slice(before.start, before.end))) return index;
    }
  }
  return middle;
}

/** The unit under the pointer; the mark lies between two runs of text. */
function offsetOf(event: MouseEvent, root: HTMLElement | null, markAt: number): number | null {
  const place = caretAt(event.clientX, event.clientY);
  if (place === null || root === null || !root.contains(place.node)) return null;
  const isAfter = root.lastElementChild?.contains(place.node) ?? false;
  return place.offset + (isAfter ? markAt : 0);
}

function caretAt(x: number, y: number): { node: Node; offset: number } | null {
  if ("caretPositionFromPoint" in document) {
    const found = document.caretPositionFromPoint(x, y);
    return found && { node: found.offsetNode, offset: found.offset };
  }
  return null;
}
