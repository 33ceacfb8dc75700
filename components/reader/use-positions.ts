"use client";
/**
 * Fetches where every highlight stands once the page runs, and again after a gap that the stream
 * could not fill. Then what an earlier visit could not send is sent.
 */
import { useCallback, useEffect, useState } from "react";
import { useToast } from "@/components/ui/toaster";
import { ApiProblem, api } from "@/lib/api-client";
import type { PositionsView } from "@/lib/highlights/model";
import { messages } from "@/lib/messages";
import { entriesOfPositions, joinEntries } from "./entry";
import type { Reader } from "./reader-context";

/** Whether the positions are here; `reader` need not be in its context yet. */
export function usePositions(reader: Reader): boolean {
  const toast = useToast();
  const [isLoaded, setIsLoaded] = useState(false);
  const { store, requests, page } = reader;
  const { documentId, texts } = page;
  const load = useCallback(async () => {
    try {
      const lists = await Promise.all(
        texts.map(async (text) => {
          const query = `fields=positions&witness=${text.witnessId}&revision=${text.revision}`;
          const address = `/documents/${documentId}/highlights?${query}`;
          return entriesOfPositions(await api<PositionsView>("GET", address), text);
        }),
      );
      store.load(joinEntries(lists));
      setIsLoaded(true);
      await requests.resume();
    } catch (problem) {
      if (!(problem instanceof ApiProblem)) throw problem;
      toast({
        message: `${messages.reader.toast.loadFailed} ${problem.detail}`,
        action: { label: messages.reader.unsaved.retry, onAction: () => void load() },
      });
    }
  }, [documentId, texts, store, requests, toast]);
  useEffect(() => {
    void load();
  }, [load]);
  return isLoaded;
}
