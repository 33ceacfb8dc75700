"use client";
/** The reading caret's keys: moves, selects, opens the menu or a thread, and leaves. */
import { useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { TextRange } from "@/lib/doc-model/types";
import { messages } from "@/lib/messages";
import { announce } from "./announce";
import { moveOfKey } from "./caret-moves";
import { offsetAt } from "./hit-test";
import { openHighlight } from "./open-highlight";
import { useReader } from "./reader-context";
import { type CaretPlace, ReadingCaret } from "./reading-caret";
import type { PassageActs } from "./use-passage-acts";

const text = messages.reader.caret;

interface CaretUse {
  /** Where the caret is drawn; null while the text has not the focus. */
  place: CaretPlace | null;
  selection: TextRange | null;
  collapse: () => void;
}

/** `onMenu` opens the menu for a passage selected with the caret. */
export function useReadingCaret(acts: PassageActs, onMenu: (range: TextRange) => void): CaretUse {
  const reader = useReader();
  const { stage, store, page } = reader;
  const [place, setPlace] = useState<CaretPlace | null>(null);
  const [isHere, setIsHere] = useState(false);
  const caret = useRef<ReadingCaret | null>(null);
  const latest = useRef({ acts, onMenu, reader });
  useEffect(() => {
    latest.current = { acts, onMenu, reader };
  });

  useEffect(() => {
    if (!stage) return;
    const root = stage.text.root;
    const languages = page.texts.map((one) => one.language);
    const own = new ReadingCaret(stage, store, languages, setPlace);
    caret.current = own;
    const onFocus = () => {
      if (!root.matches(":focus-visible")) return;
      setIsHere(true);
      own.enter();
    };
    const onBlur = () => setIsHere(false);
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.target !== root || event.defaultPrevented || event.isComposing) return;
      setIsHere(true);
      if (press(own, event, latest.current)) event.preventDefault();
    };
    // keys go on from where the pointer was last
    const onClick = (event: MouseEvent) => {
      const at = offsetAt(stage.text, event.clientX, event.clientY);
      if (at !== null) own.put(at);
    };
    root.addEventListener("click", onClick);
    root.addEventListener("focus", onFocus);
    root.addEventListener("blur", onBlur);
    root.addEventListener("keydown", onKeyDown);
    return () => {
      root.removeEventListener("click", onClick);
      root.removeEventListener("focus", onFocus);
      root.removeEventListener("blur", onBlur);
      root.removeEventListener("keydown", onKeyDown);
      caret.current = null;
    };
  }, [stage, store, page.texts]);

  return {
    place: isHere ? place : null,
    selection: place && place.anchor !== place.at ? (caret.current?.selection ?? null) : null,
    collapse: () => void caret.current?.collapse(),
  };
}

interface Around {
  acts: PassageActs;
  onMenu: (range: TextRange) => void;
  reader: ReturnType<typeof useReader>;
}

/** Does what the key says; false where it says nothing to the caret. */
function press(caret: ReadingCaret, event: KeyboardEvent, around: Around): boolean {
  const move = moveOfKey(event);
  if (move) {
    caret.move(move, event.shiftKey);
    return true;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const selection = caret.selection;
  if (event.key === "]" || event.key === "[") {
    caret.goToHighlight(event.key === "]");
    return true;
  }
  if (selection === null && event.key === "x" && caret.cross()) return true;
  if (selection === null && event.key === "o") {
    onlyThisSpeaker(caret, around);
    return true;
  }
  if (event.key === "Escape") {
    if (caret.collapse()) return true;
    // an open thread closes first; the room listens for that
    if (around.reader.attention.now.openId !== null) return false;
    leave(around);
    return true;
  }
  if (event.key === "Enter") {
    if (selection) openMenu(selection, around);
    else openHere(caret, around);
    return true;
  }
  return selection !== null && pressLetter(event.key, selection, caret, around);
}

/** Folds what others say; once more, or where nobody speaks, everything is shown. */
function onlyThisSpeaker(caret: ReadingCaret, { reader }: Around): void {
  const name = caret.block === null ? null : (reader.stage?.folds.speakerOf(caret.block) ?? null);
  if (name === null && reader.speakers.now.size === 0) announce(messages.reader.said.nobody);
  else if (name === null) reader.speakers.set([]);
  else reader.speakers.only(name);
}

/** On to the margin, so that Tab goes on from there; where none is shown, to the desk itself. */
function leave({ reader }: Around): void {
  const margin = document.querySelector<HTMLElement>(".reader-margin");
  (margin ?? reader.stage?.desk)?.focus({ preventScroll: true });
  announce(text.left);
}

function openHere(caret: ReadingCaret, { reader }: Around): void {
  const [id] = caret.highlightsHere();
  if (id) openHighlight(reader, id, { focus: "close" });
}

function openMenu(selection: TextRange, { onMenu }: Around): void {
  onMenu(selection);
  announce(text.menu);
}

function pressLetter(
  key: string,
  selection: TextRange,
  caret: ReadingCaret,
  around: Around,
): boolean {
  const { acts, reader, onMenu } = around;
  if (key === "y") {
    acts.cite(selection);
    return true;
  }
  if (!reader.page.canAnnotate || !/^[\p{L}\p{N}]$/u.test(key)) return false;
  if (key === "h" || key === "c") {
    caret.collapse();
    if (key === "h") acts.highlight(selection);
    else acts.comment(selection);
    return true;
  }
  // the letter reaches the field as the key's own effect, once the focus is there
  flushSync(() => onMenu(selection));
  document.querySelector<HTMLInputElement>(".selection-menu input[type=text]")?.focus();
  return false;
}
