"use client";
/** The chosen speakers at work: folds the others' turns, and keeps the choice in the address. */
import { useEffect, useSyncExternalStore } from "react";
import { messages } from "@/lib/messages";
import { announce } from "./announce";
import { type Reader, useReader } from "./reader-context";
import { barHeight } from "./reveal";
import { queryOfSpeakers, speakersOfQuery } from "./speaker-choice";
import type { Stage } from "./stage";

const text = messages.reader.said;
const nobody: ReadonlySet<string> = new Set();

/** Who is chosen; drawn anew with every change. */
export function useChosenSpeakers(): ReadonlySet<string> {
  const { speakers } = useReader();
  return useSyncExternalStore(
    speakers.subscribe,
    () => speakers.now,
    () => nobody,
  );
}

/** Once a page: text and address follow the choice, and a click on a name makes one. */
export function useSpeakerFolds({ stage, speakers }: Reader): void {
  useEffect(() => {
    if (!stage) return;
    const known = new Set(stage.folds.speakers().map((speaker) => speaker.name));
    const follow = () => {
      keepPlace(stage, () => stage.folds.show(speakers.now));
      writeAddress(speakers.now);
      announce(speakers.now.size > 0 ? text.only([...speakers.now]) : text.everybody);
    };
    const stop = speakers.subscribe(follow);
    const asked = speakersOfQuery(new URLSearchParams(window.location.search));
    speakers.set(asked.filter((name) => known.has(name)));
    const labelAt = ({ target }: Event): [HTMLElement, string] | null => {
      const label = target instanceof Element ? target.closest<HTMLElement>(".speaker") : null;
      const block = label?.closest("[data-block]");
      const at = block ? stage.text.indexOf(block) : undefined;
      const name = at === undefined ? null : stage.folds.speakerOf(at);
      return label && name !== null ? [label, name] : null;
    };
    const onClick = (event: MouseEvent) => {
      const found = labelAt(event);
      if (found && document.getSelection()?.isCollapsed !== false) speakers.only(found[1]);
    };
    // what a click on a name does is said once the pointer is there
    const onOver = (event: PointerEvent) => {
      const found = labelAt(event);
      if (found) found[0].title = text.only([found[1]]);
    };
    stage.text.root.addEventListener("pointerover", onOver, { passive: true });
    stage.text.root.addEventListener("click", onClick);
    return () => {
      stop();
      stage.text.root.removeEventListener("pointerover", onOver);
      stage.text.root.removeEventListener("click", onClick);
    };
  }, [stage, speakers]);
}

function writeAddress(names: ReadonlySet<string>): void {
  const query = queryOfSpeakers(names, new URLSearchParams(window.location.search));
  const { pathname, hash, search } = window.location;
  const next = query.size > 0 ? `?${query}` : "";
  if (next !== search) {
    window.history.replaceState(window.history.state, "", `${pathname}${next}${hash}`);
  }
}

/** What the reader looks at stays where it is; where it is folded away, the line in its place does. */
function keepPlace(stage: Stage, change: () => void): void {
  const { text: map } = stage;
  const bar = barHeight();
  // only near sections are asked: a far one would be laid out for the answer
  const columnTop = stage.column.getBoundingClientRect().top;
  const section = stage.view.sections.find((one) => one.bottom + columnTop > bar);
  const isInView = (at: number) => {
    const bottom = map.blocks[at]?.getBoundingClientRect().bottom ?? 0;
    return !stage.folds.isHidden(at) && bottom > bar + 1;
  };
  let first = map.blockAt(section?.parts[0]?.start ?? 0);
  while (first + 1 < map.blocks.length && !isInView(first)) first += 1;
  const block = map.blocks[first];
  if (!block || window.scrollY === 0) {
    change();
    return;
  }
  const before = block.getBoundingClientRect().top;
  change();
  const now = stage.folds.lineOf(first) ?? block;
  window.scrollBy({ top: now.getBoundingClientRect().top - before, behavior: "instant" });
}
