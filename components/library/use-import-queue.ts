"use client";
/** Runs the queue of what is being brought in, two at a time, and tells when one is in. */
import { useCallback, useEffect, useRef, useState } from "react";
import { ApiProblem, makeId } from "@/lib/api-client";
import { messages } from "@/lib/messages";
import {
  type ImportItem,
  type ImportSource,
  type ImportState,
  isWorthRetrying,
  startable,
  withState,
} from "./import-queue";
import { sendDocument } from "./send-document";

const words = messages.library.importing;

interface ImportQueue {
  items: readonly ImportItem[];
  add: (sources: ImportSource[]) => void;
  retry: (id: string) => void;
  leaveOut: (id: string) => void;
  clear: () => void;
}

interface ImportQueueOptions {
  seminarId: string;
  /** Larger files are refused before they are sent. */
  maxBytes: number;
  /** Called after each document that came in. */
  onArrival: () => void;
}

/** The queue of one page; it lives as long as the page does. */
export function useImportQueue({
  seminarId,
  maxBytes,
  onArrival,
}: ImportQueueOptions): ImportQueue {
  const [items, setItems] = useState<readonly ImportItem[]>([]);
  const started = useRef(new Set<string>());
  const setState = useCallback(
    (id: string, state: ImportState) => setItems((before) => withState(before, id, state)),
    [],
  );
  useEffect(() => {
    for (const item of startable(items)) {
      if (started.current.has(item.id)) continue;
      started.current.add(item.id);
      setState(item.id, { step: "sending", percent: 0 });
      sendDocument(seminarId, item, (percent) => setState(item.id, { step: "sending", percent }))
        .then((document) => {
          setState(item.id, { step: "done", document: { id: document.id, title: document.title } });
          onArrival();
        })
        .catch((cause: unknown) => {
          const problem = cause instanceof ApiProblem ? cause : new ApiProblem(0, {});
          setState(item.id, {
            step: "failed",
            reason: problem.detail,
            canRetry: isWorthRetrying(problem),
          });
        })
        .finally(() => started.current.delete(item.id));
    }
  }, [items, seminarId, setState, onArrival]);
  return {
    items,
    add: (sources) =>
      setItems((before) => [...before, ...sources.map((source) => newItem(source, maxBytes))]),
    retry: (id) => setState(id, { step: "waiting" }),
    leaveOut: (id) => setItems((before) => before.filter((item) => item.id !== id)),
    clear: () => setItems([]),
  };
}

function newItem(source: ImportSource, maxBytes: number): ImportItem {
  const id = makeId();
  if (source.kind === "text") {
    return { id, name: source.title ?? words.pasted, source, state: { step: "waiting" } };
  }
  const { file } = source;
  const reason = file.size === 0 ? words.emptyFile : file.size > maxBytes ? words.tooLarge : null;
  return {
    id,
    name: file.name,
    source,
    state: reason === null ? { step: "waiting" } : { step: "failed", reason, canRetry: false },
  };
}
