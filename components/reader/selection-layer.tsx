"use client";
/**
 * The menu at the selected words, under them, and the reading caret. The words stay painted while
 * the focus is in the menu. On touch and in narrow windows the menu is a bar at the foot.
 */
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { SelectionMenu } from "@/components/highlights/selection-menu";
import type { TextRange } from "@/lib/doc-model/types";
import { narrow } from "./open-highlight";
import { placeMenu } from "./place-menu";
import { PrintedDialog } from "./printed-dialog";
import { useReader, useStageView, useStoreVersion } from "./reader-context";
import type { CaretPlace } from "./reading-caret";
import { barHeight } from "./reveal";
import type { Stage } from "./stage";
import { useMedia } from "./use-media";
import { type SelectedPassage, useNativeSelection } from "./use-native-selection";
import { usePassageActs } from "./use-passage-acts";
import { useReadingCaret } from "./use-reading-caret";

/** Room that the menu may come to need when its list of themes opens, in pixels. */
const menuRoom = 330;

export function SelectionLayer() {
  const { stage, store, page } = useReader();
  useStoreVersion();
  const isNarrow = useMedia(narrow);
  const [passage, setPassage] = useState<SelectedPassage | null>(null);
  const [printed, setPrinted] = useState<TextRange | null>(null);
  const acts = usePassageActs();
  const caret = useReadingCaret(acts, (range) => setPassage({ ...range, by: "keys" }));
  const menu = useRef<HTMLDivElement>(null);
  const onNative = useCallback((selected: SelectedPassage | null) => {
    // a menu opened by keys has no native selection behind it
    setPassage((before) => (selected === null && before?.by === "keys" ? before : selected));
  }, []);
  useNativeSelection(stage, onNative);
  useClosing(menu, passage !== null, () => setPassage(null));

  const painted = passage ?? caret.selection;
  const start = painted?.start;
  const end = painted?.end;
  useEffect(() => {
    stage?.paintPending(start === undefined || end === undefined ? null : { start, end });
  }, [stage, start, end]);

  const isFoot = isNarrow || passage?.by === "touch";
  const place = usePlace(stage, isFoot ? null : passage, menu);

  function close() {
    const hasFocus = menu.current?.contains(document.activeElement) === true;
    if (passage?.by === "keys" || hasFocus) stage?.text.root.focus({ preventScroll: true });
    setPassage(null);
    document.getSelection()?.removeAllRanges();
  }
  function act(doing: (range: TextRange) => void) {
    if (!passage) return;
    caret.collapse();
    close();
    doing(passage);
  }

  return (
    <>
      {caret.place && stage ? <CaretMark stage={stage} place={caret.place} /> : null}
      {passage && stage ? (
        <div
          ref={menu}
          className={isFoot ? "reader-pick reader-pick-foot" : "reader-pick"}
          style={isFoot ? undefined : (place ?? { visibility: "hidden" })}
        >
          <SelectionMenu
            key={`${passage.start}-${passage.end}`}
            quote={stage.text.slice(passage.start, passage.end)}
            themes={store.themes}
            counts={Object.fromEntries(store.counts().themes)}
            visibility={acts.visibility}
            onVisibility={acts.setVisibility}
            canCreateTheme={page.canCreateTheme}
            canAnnotate={page.canAnnotate}
            onHighlight={() => act((range) => acts.highlight(range))}
            onTheme={(theme) => act((range) => acts.highlight(range, theme))}
            onComment={() => act((range) => acts.comment(range))}
            onCopyCitation={() => act((range) => acts.cite(range))}
            onPrinted={() => act(setPrinted)}
            onClose={close}
          />
        </div>
      ) : null}
      <PrintedDialog passage={printed} onClose={() => setPrinted(null)} />
    </>
  );
}

/** A press outside the menu closes it: another selection may begin there. */
function useClosing(
  menu: React.RefObject<HTMLElement | null>,
  isOpen: boolean,
  close: () => void,
): void {
  const latest = useRef(close);
  useEffect(() => {
    latest.current = close;
  });
  useEffect(() => {
    if (!isOpen) return;
    const onDown = (event: PointerEvent) => {
      const isInside = event.target instanceof Node && menu.current?.contains(event.target);
      // a finger may only be about to move the selection's handles; its going closes the menu
      if (!isInside && event.pointerType !== "touch") latest.current();
    };
    document.addEventListener("pointerdown", onDown, true);
    return () => document.removeEventListener("pointerdown", onDown, true);
  }, [isOpen, menu]);
}

/** The menu's place in the desk; null until it was measured. */
function usePlace(
  stage: Stage | null,
  passage: TextRange | null,
  menu: React.RefObject<HTMLElement | null>,
): React.CSSProperties | null {
  const [place, setPlace] = useState<React.CSSProperties | null>(null);
  const start = passage?.start;
  const end = passage?.end;
  useLayoutEffect(() => {
    const element = menu.current;
    if (!stage || !element || start === undefined || end === undefined) return;
    const { first, last } = stage.measure.ends(start, end);
    const desk = stage.desk.getBoundingClientRect();
    const box = element.getBoundingClientRect();
    const column = stage.text.root.getBoundingClientRect();
    const { left, top, side } = placeMenu({
      first,
      last,
      menu: { width: box.width, height: Math.max(box.height, menuRoom) },
      room: {
        left: Math.max(8, column.left),
        top: barHeight(),
        right: document.documentElement.clientWidth - 8,
        bottom: window.innerHeight - 8,
      },
    });
    // above the words it grows upwards, so that it never comes over them
    setPlace(
      side === "above"
        ? { left: left - desk.left, bottom: desk.bottom - first.top + 7 }
        : { left: left - desk.left, top: top - desk.top },
    );
  }, [stage, start, end, menu]);
  return place;
}

function CaretMark({ stage, place }: { stage: Stage; place: CaretPlace }) {
  useStageView();
  const { text, measure, desk } = stage;
  const block = text.blockAt(place.at);
  const isAtEnd = place.at >= text.endOf(block) && place.at > text.startOf(block);
  const line = measure.lineAt(isAtEnd ? place.at - 1 : place.at);
  const origin = desk.getBoundingClientRect();
  return (
    <span
      className="reader-caret"
      aria-hidden
      style={{
        left: `${(isAtEnd ? line.right : line.left) - origin.left - 1}px`,
        top: `${line.top - origin.top}px`,
        height: `${line.height}px`,
      }}
    />
  );
}
