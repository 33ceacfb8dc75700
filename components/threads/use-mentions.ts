"use client";
/**
 * The state of the mention list between Tiptap, which knows when it is wanted, and React, which
 * draws it: the rows, the active one, and the keys that move and choose.
 */
import { useMemo, useRef, useState } from "react";
import type { MemberView } from "@/lib/seminars/model";
import type { MentionState, MentionWatcher } from "./mention-suggestion";

interface Mentions {
  state: MentionState | null;
  active: number;
  moveTo(index: number): void;
  watcher: MentionWatcher;
}

/** `watcher` stays the same, as the editor's extensions keep it. */
export function useMentions(members: readonly MemberView[]): Mentions {
  const [state, setState] = useState<MentionState | null>(null);
  const [active, setActive] = useState(0);
  const latest = useRef({ members, state, active });
  latest.current = { members, state, active };

  const watcher = useMemo<MentionWatcher>(
    () => ({
      members: () => latest.current.members,
      onChange(next) {
        setState(next);
        setActive(0);
      },
      onKey(event) {
        const { state: now, active: at } = latest.current;
        if (now === null) return false;
        const count = now.members.length;
        if (event.key === "ArrowDown") setActive((at + 1) % count);
        else if (event.key === "ArrowUp") setActive((at + count - 1) % count);
        else if (event.key === "Enter" || event.key === "Tab") {
          const member = now.members[at];
          if (member) now.choose(member);
        } else if (event.key === "Escape") setState(null);
        else return false;
        event.preventDefault();
        return true;
      },
    }),
    [],
  );
  return { state, active, moveTo: setActive, watcher };
}
