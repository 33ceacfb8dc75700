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
import { entriesOfPositions } from "./entry";
import type { Reader } from "./reader-context";

/** Whether the positions are here; `reader` need not be in its context yet. */
export function usePositions(reader: Reader): boolean {
  const toast = useToast();
  const [isLoaded, setIsLoaded] = useState(false);
  const { store, requests, page } = reader;
  const { documentId, witnessId, revision } = page;
  const load = useCallback(async () => {
    const query = `fields=positions&witness=${witnessId}&revision=${revision}`;
    try {
      const positions = await api<PositionsView>(
        "GET",
        `/documents/${documentId}/highlights?${query}`,
      );
      store.load(entriesOfPositions(positions, witnessId));
      setIsLoaded(true);
      await requests.resume();
    } catch (problem) {
      if (!(problem instanceof ApiProblem)) throw problem;
      toast({
        message: `${messages.reader.toast.loadFailed} ${problem.detail}`,
        action: { label: messages.reader.unsaved.retry, onAction: () => void load() },
      });
    }
  }, [documentId, witnessId, revision, store, requests, toast]);
  useEffect(() => {
    void load();
  }, [load]);
  return isLoaded;
}
