"use client";
/**
 * The text of one field, from the first letter until the server has it: in memory at once, in this
 * browser's storage a moment later, at the latest when the page is left or the field goes.
 */
import { type RefObject, useEffect, useRef, useState } from "react";
import type { CommentNode } from "@/lib/threads/model";
import { type Draft, dropDraft, keepDraft, newDraft, readDraft } from "./drafts";
import { isBlank } from "./plain-paragraphs";

/** Milliseconds from a change to its being kept: less than a pause between words. */
const keepAfter = 250;

export interface DraftState {
  draft: RefObject<Draft>;
  /** Grows whenever the field has to begin again from `draft`, as after a draft was found. */
  round: number;
  begin(): void;
  change(body: CommentNode | string): void;
  /** Forgets the text, in storage too, and begins with `initialBody`. */
  forget(): void;
  /** The text goes on as that of another comment. */
  renew(): void;
}

/** `onFound`: there was an unsent text from before. */
export function useDraft(
  draftKey: string,
  initialBody: CommentNode | undefined,
  onFound: () => void,
): DraftState {
  const draft = useRef<Draft>(null);
  draft.current ??= newDraft(initialBody);
  const current = draft as RefObject<Draft>;
  const [round, setRound] = useState(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const found = useRef(onFound);

  const begin = () => setRound((before) => before + 1);

  function store() {
    clearTimeout(timer.current);
    timer.current = undefined;
    if (isBlank(current.current.body)) dropDraft(draftKey);
    else keepDraft(draftKey, current.current);
  }
  const latestStore = useRef(store);
  useEffect(() => {
    latestStore.current = store;
    found.current = onFound;
  });

  // not while rendering: the server, which draws first, has no storage
  useEffect(() => {
    const kept = readDraft(draftKey);
    if (kept === null || isBlank(kept.body)) return;
    draft.current = kept;
    setRound((before) => before + 1);
    found.current();
  }, [draftKey]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: under another key it is another text
  useEffect(() => {
    const flush = () => {
      if (timer.current !== undefined) latestStore.current();
    };
    window.addEventListener("pagehide", flush);
    return () => {
      window.removeEventListener("pagehide", flush);
      flush();
    };
  }, [draftKey]);

  function change(body: CommentNode | string) {
    draft.current = { id: current.current.id, body };
    clearTimeout(timer.current);
    timer.current = setTimeout(store, keepAfter);
  }

  return {
    draft: current,
    round,
    begin,
    change,
    forget() {
      clearTimeout(timer.current);
      timer.current = undefined;
      dropDraft(draftKey);
      draft.current = newDraft(initialBody);
      begin();
    },
    renew() {
      draft.current = newDraft(current.current.body);
      change(draft.current.body);
    },
  };
}
