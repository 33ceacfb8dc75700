"use client";
/**
 * The reading room: rail, text with its gutter and margin, overview. The bar and the document's
 * head come ready from the server; the text stands in the response once (see static-text).
 */
import { type ReactNode, useState } from "react";
import { LiveProvider } from "@/components/live/live-provider";
import type { ThemeView } from "@/lib/themes/model";
import { AboutDialog } from "./about-dialog";
import { Announcer } from "./announce";
import { Gutter } from "./gutter";
import { KeyboardHelp } from "./keyboard-help";
import { Margin } from "./margin";
import { narrow } from "./open-highlight";
import { Overview } from "./overview";
import { Rail } from "./rail";
import { ReaderContext, type ReaderPage } from "./reader-context";
import { RoomNotice } from "./room-notice";
import { SaidNotice } from "./said-notice";
import { SelectionLayer } from "./selection-layer";
import { Sheet } from "./sheet";
import { StaticText } from "./static-text";
import { useAskedHighlight } from "./use-asked-highlight";
import { useFilterAddress } from "./use-filter-address";
import { useMedia } from "./use-media";
import { usePositions } from "./use-positions";
import { useMadeReader } from "./use-reader";
import { useRememberedView } from "./use-remembered-view";
import { useRoomKeys } from "./use-room-keys";
import { useSpeakerFolds } from "./use-speakers";
import { useTextPointer } from "./use-text-pointer";

interface ReadingRoomProps {
  page: ReaderPage;
  themes: readonly ThemeView[];
  textKey: string;
  /** Where the stream of events is taken up: where the server stood when it drew this page. */
  cursor: string;
  /** The highlight that the address asks for. */
  asked: string | null;
  header: ReactNode;
  head: ReactNode;
  /** What is known of the document. */
  about: ReactNode;
  /** What follows the text for browsers without scripts. */
  foot: ReactNode;
}

export function ReadingRoom(props: ReadingRoomProps) {
  // the server's answer is one page for good: later props would be the same ones
  const [page] = useState(props.page);
  const { reader, deskRef, onText } = useMadeReader(page, props.themes);
  useFilterAddress(reader.store);
  const isLoaded = usePositions(reader);
  useAskedHighlight(reader, props.asked, isLoaded);
  useSpeakerFolds(reader);
  useRememberedView(page);
  const [text, other] = page.texts;
  const address =
    text && !other ? `/api/v1/witnesses/${text.witnessId}/revisions/${text.revision}/html` : null;
  return (
    <LiveProvider seminarId={page.seminarId} personId={page.me.id} initialCursor={props.cursor}>
      <ReaderContext value={reader}>
        {props.header}
        <RoomNotice />
        <div className="reader-room" data-both={other ? "" : undefined}>
          <Rail />
          <main className="reader-desk" id="main" tabIndex={-1} ref={deskRef}>
            <article className="reader-text" lang={other ? undefined : text?.language}>
              {props.head}
              <SaidNotice />
              <StaticText
                className="reader-words"
                textKey={props.textKey}
                address={address}
                onReady={onText}
              />
              {props.foot}
            </article>
            <Gutter />
            {other ? <Gutter middle /> : null}
            <Work />
          </main>
          <Overview />
        </div>
        <KeyboardHelp />
        <AboutDialog>{props.about}</AboutDialog>
        <Announcer />
      </ReaderContext>
    </LiveProvider>
  );
}

/** What works on the text: one margin, or one sheet; the selection; pointer and keys. */
function Work() {
  const isNarrow = useMedia(narrow);
  useTextPointer();
  useRoomKeys();
  return (
    <>
      {isNarrow ? <Sheet /> : <Margin />}
      <SelectionLayer />
    </>
  );
}
