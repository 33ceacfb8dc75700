"use client";
/** What the menu does with the selected passage, and who will see what comes of it. */
import { useCallback, useState } from "react";
import type { ThemeChoice } from "@/components/highlights/theme-matches";
import { copyText } from "@/components/ui/copy-text";
import { useToast } from "@/components/ui/toaster";
import type { TextRange } from "@/lib/doc-model/types";
import { messages } from "@/lib/messages";
import type { Visibility } from "@/lib/seminars/model";
import { citePassage } from "./citation";
import { openHighlight } from "./open-highlight";
import { type Reader, useReader } from "./reader-context";
import type { TextMap } from "./text-map";

const text = messages.reader.toast;

export interface PassageActs {
  highlight: (range: TextRange, theme?: ThemeChoice) => void;
  comment: (range: TextRange) => void;
  cite: (range: TextRange) => void;
  visibility: Visibility;
  setVisibility: (visibility: Visibility) => void;
}

export function usePassageActs(): PassageActs {
  const reader = useReader();
  const toast = useToast();
  const [visibility, setVisibility] = useVisibility(reader);

  function make(range: TextRange, theme: ThemeChoice | null) {
    const words = reader.stage?.text.slice(range.start, range.end) ?? "";
    const passages = [{ start: range.start, end: range.end }];
    return reader.requests.make({ passages, theme, visibility, words });
  }

  function highlight(range: TextRange, theme?: ThemeChoice) {
    const { id, sent } = make(range, theme ?? null);
    void sent.then((saved) => {
      if (!saved) return;
      toast({
        message: theme ? text.madeTheme(nameOf(reader, theme)) : text.made,
        action: { label: text.undo, onAction: () => void reader.requests.takeBack(id) },
      });
    });
  }

  function comment(range: TextRange) {
    openHighlight(reader, make(range, null).id, { focus: "reply" });
  }

  async function cite({ start, end }: TextRange) {
    const map = reader.stage?.text;
    if (!map) return;
    const words = map.slice(start, end);
    const copied = await copyText(citePassage(words, reader.page.document, turnAt(map, start)));
    toast({ message: copied ? text.cited : text.notCited });
  }

  return { highlight, comment, cite: (range) => void cite(range), visibility, setVisibility };
}

function nameOf({ store }: Reader, theme: ThemeChoice): string {
  if ("newName" in theme) return theme.newName;
  return store.themes.find((one) => one.id === theme.id)?.name ?? "";
}

/** The number of the turn that the offset is in; a further paragraph belongs to its turn. */
function turnAt(map: TextMap, offset: number): number | null {
  for (let block = map.blockAt(offset); block >= 0; block -= 1) {
    const element = map.blocks[block];
    if (element?.dataset.turn) return Number(element.dataset.turn);
    if (!element?.classList.contains("continuation")) return null;
  }
  return null;
}

/** The seminar's default until this reader chooses; then theirs, for this document and session. */
function useVisibility({ page }: Reader): [Visibility, (visibility: Visibility) => void] {
  const key = `colloquy.visibility.${page.documentId}`;
  const [visibility, setVisibility] = useState<Visibility>(
    () => remembered(key) ?? page.defaultVisibility,
  );
  const choose = useCallback(
    (chosen: Visibility) => {
      setVisibility(chosen);
      try {
        sessionStorage.setItem(key, chosen);
      } catch (refusal) {
        // kept for this page at least
        if (!(refusal instanceof DOMException)) throw refusal;
      }
    },
    [key],
  );
  return [visibility, choose];
}

const known: readonly Visibility[] = ["private", "instructors", "seminar"];

function remembered(key: string): Visibility | undefined {
  if (typeof window === "undefined") return undefined;
  try {
    const stored = sessionStorage.getItem(key);
    return known.find((one) => one === stored);
  } catch (refusal) {
    if (refusal instanceof DOMException) return undefined;
    throw refusal;
  }
}
