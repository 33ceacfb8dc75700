"use client";
/**
 * Parts of the scripts that are fetched when somebody first wants them: menus, popovers, dialogs.
 * A page is read before anything is opened, so what opens is not among the first scripts.
 */
import { useEffect, useState } from "react";
import { messages } from "@/lib/messages";
import { showToast } from "./toast-store";

/**
 * The part, once it is wanted and there. Where it cannot be fetched this is said, and `onFailure`
 * takes the wish back, so that asking again tries again. `load` must stay the same function.
 */
export function useFetchedPart<Part>(
  load: () => Promise<Part>,
  isWanted: boolean,
  onFailure: () => void,
): Part | null {
  const [part, setPart] = useState<{ value: Part } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: onFailure is only called, never compared
  useEffect(() => {
    if (!isWanted || part !== null) return;
    let isStale = false;
    load().then(
      (value) => {
        if (!isStale) setPart({ value });
      },
      () => {
        if (isStale) return;
        showToast({ message: messages.errors.unreachable });
        onFailure();
      },
    );
    return () => {
      isStale = true;
    };
  }, [isWanted, part, load]);
  return part?.value ?? null;
}
