"use client";
/** The files that wait, kept true while some of them are still being read. */
import { useCallback, useEffect, useState } from "react";
import { ApiProblem, api } from "@/lib/api-client";
import type { Page } from "@/lib/contract/primitives";
import type { ImportView } from "@/lib/imports/model";

/** Milliseconds between two looks. */
const pace = 1500;

interface Waiting {
  waiting: readonly ImportView[];
  /** Takes one off the list at once; the server knows already. */
  drop: (id: string) => void;
  /** Asks again now. */
  look: () => Promise<void>;
}

export function useWaiting(seminarId: string, given: readonly ImportView[]): Waiting {
  const [waiting, setWaiting] = useState(given);
  useEffect(() => setWaiting(given), [given]);
  const look = useCallback(async () => {
    const page = await api<Page<ImportView>>("GET", `/seminars/${seminarId}/imports`);
    setWaiting(page.items);
  }, [seminarId]);
  const isReading = waiting.some(({ state }) => state === "reading");
  useEffect(() => {
    if (!isReading) return;
    const timer = setInterval(() => {
      look().catch((cause: unknown) => {
        // the next look may find the server again
        if (!(cause instanceof ApiProblem)) throw cause;
      });
    }, pace);
    return () => clearInterval(timer);
  }, [isReading, look]);
  const drop = useCallback(
    (id: string) => setWaiting((before) => before.filter((one) => one.id !== id)),
    [],
  );
  return { waiting, drop, look };
}
