"use client";
/**
 * A component whose script is fetched once it is wanted, so that it is in no page's first scripts.
 * Unlike React.lazy it does not take the page down where the script cannot be had.
 */
import { type ComponentType, useCallback, useEffect, useState } from "react";
import { reportLater } from "@/components/live/report-later";

interface FetchedComponent<Props> {
  /** Null until it is there. */
  Component: ComponentType<Props> | null;
  /** It could not be had. */
  isMissing: boolean;
  retry(): void;
}

/** `load` is a constant of its module. */
export function useFetchedComponent<Props>(
  load: () => Promise<ComponentType<Props>>,
  isWanted: boolean,
): FetchedComponent<Props> {
  const [Component, setComponent] = useState<ComponentType<Props> | null>(null);
  const [failures, setFailures] = useState(0);
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try is another reason to load
  useEffect(() => {
    if (!isWanted) return;
    let isGone = false;
    load().then(
      (loaded) => {
        if (!isGone) setComponent(() => loaded);
      },
      (cause: unknown) => {
        if (!isGone) setFailures((before) => before + 1);
        reportLater(cause);
      },
    );
    return () => {
      isGone = true;
    };
  }, [load, isWanted, tries]);
  const retry = useCallback(() => setTries((before) => before + 1), []);
  return { Component, isMissing: Component === null && failures > tries, retry };
}
