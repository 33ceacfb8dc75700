"use client";
/** Makes what the reading room works with, once a page, and the text's stage once it stands. */
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useToast } from "@/components/ui/toaster";
import { api, makeId } from "@/lib/api-client";
import type { HighlightView } from "@/lib/highlights/model";
import type { ThemeView } from "@/lib/themes/model";
import { AttentionStore } from "./attention";
import { Bodies } from "./bodies";
import { dimOtherThemes } from "./dim-themes";
import { HighlightRequests } from "./highlight-requests";
import { HighlightStore } from "./highlight-store";
import type { Reader, ReaderPage } from "./reader-context";
import { SpeakerChoice } from "./speaker-choice";
import { Stage } from "./stage";
import { browserKeeping, UnsentHighlights } from "./unsent";

interface MadeReader {
  reader: Reader;
  deskRef: React.RefObject<HTMLElement | null>;
  onText: (root: HTMLElement) => void;
}

export function useMadeReader(page: ReaderPage, themes: readonly ThemeView[]): MadeReader {
  const toast = useToast();
  const [parts] = useState(() => {
    const store = new HighlightStore(themes);
    const keeping = typeof window === "undefined" ? null : browserKeeping();
    const requests = new HighlightRequests({
      store,
      unsent: new UnsentHighlights(page.documentId, page.me.id, keeping),
      page,
      me: page.me,
      api,
      makeId,
      toast,
    });
    const take = (view: HighlightView) => requests.take(view);
    const { documentId, texts } = page;
    const bodies = new Bodies({ store, documentId, texts, api, take });
    const speakers = new SpeakerChoice();
    return { store, attention: new AttentionStore(), requests, bodies, speakers };
  });
  const [root, setRoot] = useState<HTMLElement | null>(null);
  const [stage, setStage] = useState<Stage | null>(null);
  const deskRef = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!root || !deskRef.current) return;
    const { store, attention } = parts;
    const made = new Stage(root, deskRef.current, store, attention);
    const stopDimming = dimOtherThemes(root, attention);
    setStage(made);
    return () => {
      stopDimming();
      made.stop();
      setStage(null);
    };
  }, [root, parts]);
  const reader = useMemo(() => ({ page, ...parts, stage }), [page, parts, stage]);
  return { reader, deskRef, onText: useCallback((element) => setRoot(element), []) };
}
