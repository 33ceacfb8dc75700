"use client";
/** A link to a highlight opens at it: on this text, on another witness's, or in the tray. */
import { useEffect, useRef } from "react";
import { useToast } from "@/components/ui/toaster";
import { ApiProblem, api } from "@/lib/api-client";
import type { HighlightView } from "@/lib/highlights/model";
import { messages } from "@/lib/messages";
import { everything } from "./entry-filter";
import { openHighlight } from "./open-highlight";
import type { Reader } from "./reader-context";

/** Opens the highlight of the address once positions and text are there. */
export function useAskedHighlight(reader: Reader, asked: string | null, isLoaded: boolean): void {
  const toast = useToast();
  const isDone = useRef(false);
  const { stage } = reader;
  useEffect(() => {
    if (asked === null || !isLoaded || !stage || isDone.current) return;
    isDone.current = true;
    const here = { ...reader, stage };
    void openAsked(here, asked).then((found) => {
      if (!found) toast({ message: messages.reader.toast.notFound });
    });
  }, [asked, isLoaded, stage, reader, toast]);
}

async function openAsked(reader: Reader, id: string): Promise<boolean> {
  const { store, page } = reader;
  const known = store.get(id);
  if (known) {
    // whoever follows a link wants to see it, whatever was filtered before
    if (!store.isShown(known)) store.setFilter({ ...everything, others: store.filter.others });
    openHighlight(reader, id, { scroll: "always" });
    return true;
  }
  try {
    const view = await api<HighlightView>("GET", `/highlights/${id}`);
    const isHere = page.texts.some((text) => text.witnessId === view.witnessId);
    const elsewhere = view.documentId === page.documentId && !isHere;
    if (!elsewhere) return false;
    const { pathname } = window.location;
    window.location.replace(`${pathname}?witness=${view.witnessId}&highlight=${id}`);
    return true;
  } catch (problem) {
    if (problem instanceof ApiProblem) return false;
    throw problem;
  }
}
