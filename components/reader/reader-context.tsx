"use client";
/**
 * What every part of the reading room works with: the page's facts, the stores, the acts, and the
 * text at work once it stands. Hooks for the parts that change.
 */
import { createContext, useContext, useEffect, useState, useSyncExternalStore } from "react";
import type { PersonRef } from "@/lib/contract/primitives";
import type { WitnessSummary } from "@/lib/documents/model";
import type { MemberView, Visibility } from "@/lib/seminars/model";
import type { Attention, AttentionStore } from "./attention";
import type { Bodies } from "./bodies";
import type { CitedDocument } from "./citation";
import type { TextOnPage } from "./entry";
import type { HighlightRequests } from "./highlight-requests";
import type { HighlightStore } from "./highlight-store";
import type { SpeakerChoice } from "./speaker-choice";
import type { Stage, StageView } from "./stage";

/** A text on the page, with what the page says of it. */
export interface PageText extends TextOnPage {
  isCurrent: boolean;
  language: string;
  role: WitnessSummary["role"];
}

export interface ReaderPage {
  seminarId: string;
  seminarName: string;
  documentId: string;
  document: CitedDocument;
  /** One text, or two side by side. */
  texts: readonly PageText[];
  defaultVisibility: Visibility;
  canAnnotate: boolean;
  canCreateTheme: boolean;
  /** May see and change how the file was read. */
  canMend: boolean;
  me: PersonRef;
  members: readonly MemberView[];
}

export interface Reader {
  page: ReaderPage;
  store: HighlightStore;
  attention: AttentionStore;
  requests: HighlightRequests;
  bodies: Bodies;
  /** Whose turns are shown. */
  speakers: SpeakerChoice;
  /** Null until the text stands in the browser. */
  stage: Stage | null;
}

export const ReaderContext = createContext<Reader | null>(null);

/** @throws {Error} outside the reading room. */
export function useReader(): Reader {
  const reader = useContext(ReaderContext);
  if (!reader) throw new Error("This belongs inside the reading room.");
  return reader;
}

/** The store's version: whoever uses it is drawn anew with every change. */
export function useStoreVersion(): number {
  const { store } = useReader();
  return useSyncExternalStore(
    (onChange) => store.subscribe(onChange),
    () => store.version,
    () => 0,
  );
}

/** Milliseconds in which single changes are gathered where they need not be seen at once. */
const settling = 150;

/** As `useStoreVersion`, for what is costly to count: single changes are taken in a moment later. */
export function useSettledVersion(): number {
  const { store } = useReader();
  const [version, setVersion] = useState(store.version);
  useEffect(() => {
    let timer = 0;
    const take = () => setVersion(store.version);
    const stop = store.subscribe((change) => {
      clearTimeout(timer);
      if (change === "all") take();
      else timer = window.setTimeout(take, settling);
    });
    take();
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [store]);
  return version;
}

/** One part of the reader's attention. */
export function useAttention<Part extends keyof Attention>(part: Part): Attention[Part] {
  const { attention } = useReader();
  return useSyncExternalStore(
    attention.subscribe,
    () => attention.now[part],
    () => attention.now[part],
  );
}

const nothing: StageView = { sections: [], marks: [], sectionCount: 0 };
const never = () => () => undefined;

/** What is near the viewport. */
export function useStageView(): StageView {
  const { stage } = useReader();
  return useSyncExternalStore(
    stage?.subscribe ?? never,
    () => stage?.view ?? nothing,
    () => nothing,
  );
}
