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
import { sendImport } from "./send-import";

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
  /** Called after each file that came in and waits for its preview. */
  onArrival: (id: string, opens: boolean) => void;
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
      sendImport(seminarId, item, (percent) => setState(item.id, { step: "sending", percent }))
        .then(() => {
          setState(item.id, { step: "done" });
          onArrival(item.id, item.opens);
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
      setItems((before) => {
        const open = before.filter((item) => item.state.step !== "done");
        const opens = sources.length === 1 && open.length === 0;
        return [...open, ...sources.map((source) => newItem(source, maxBytes, opens))];
      }),
    retry: (id) => setState(id, { step: "waiting" }),
    leaveOut: (id) => setItems((before) => before.filter((item) => item.id !== id)),
    clear: () => setItems([]),
  };
}

function newItem(source: ImportSource, maxBytes: number, opens: boolean): ImportItem {
  const id = makeId();
  if (source.kind === "text") {
    return { id, name: source.title ?? words.pasted, source, state: { step: "waiting" }, opens };
  }
  const { file } = source;
  const reason = file.size === 0 ? words.emptyFile : file.size > maxBytes ? words.tooLarge : null;
  return {
    id,
    name: file.name,
    source,
    opens,
    state: reason === null ? { step: "waiting" } : { step: "failed", reason, canRetry: false },
  };
}
