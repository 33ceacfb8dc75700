"use client";
/**
 * The preview of an import: what the file says of itself, who speaks, and stretch by stretch the
 * file beside the text that was read from it. Nothing is in the library until the person says so.
 */
import { useEffect, useRef, useState } from "react";
import { Announcer } from "@/components/reader/announce";
import { useToast } from "@/components/ui/toaster";
import type { ImportView } from "@/lib/imports/model";
import { messages } from "@/lib/messages";
import { DescribePanel } from "./describe-panel";
import { Duplicates } from "./duplicates";
import { FoundCounts } from "./found-counts";
import { Gone, ReadingFailed } from "./import-ends";
import type { ImportRequests } from "./import-requests";
import { KeysDialog } from "./keys-dialog";
import { PieceFeed } from "./piece-feed";
import { type BlockDialog, PreviewContext } from "./preview-context";
import { PreviewDialogs } from "./preview-dialogs";
import { PreviewActions, PreviewHead } from "./preview-head";
import { PreviewTools } from "./preview-tools";
import { ReadingProgress } from "./reading-progress";
import { RemovedList } from "./removed-list";
import { SpeakerPanel } from "./speaker-panel";
import { useActiveRow } from "./use-active-row";
import { type UsedImport, useImport } from "./use-import";
import { openDoubts, openingAt, usePreviewActs } from "./use-preview-acts";
import { usePreviewKeys } from "./use-preview-keys";
import { WitnessPanel } from "./witness-panel";

const words = messages.imports;

interface ImportPreviewProps {
  view: ImportView;
  /** The unit of the file to begin at. */
  from?: number;
  /** In place of the server, in tests. */
  requests?: ImportRequests;
}

/** The page below the bar. */
export function ImportPreview({ view, from = 0, requests }: ImportPreviewProps) {
  const used = useImport(view, from, requests);
  const { state } = used;
  useNotices(used);
  if (state.saving === "gone") return <Gone seminarId={view.seminarId} />;
  if (state.view.state === "failed") return <ReadingFailed view={state.view} used={used} />;
  if (state.found === null) return <ReadingProgress view={state.view} used={used} />;
  return <Ready used={used} found={state.found} />;
}

interface ReadyProps {
  used: UsedImport;
  found: NonNullable<ImportView["found"]>;
}

function Ready({ used, found }: ReadyProps) {
  const { state, rows, pieces } = used;
  const feed = useRef<HTMLDivElement>(null);
  const { active, setActive, goTo, move, refocus } = useActiveRow(feed, rows, pieces);
  const [dialog, setDialog] = useState<BlockDialog | null>(null);
  const [showsKeys, setShowsKeys] = useState(false);
  const [shownWitness, setShownWitness] = useState<number | null>(null);
  const acts = usePreviewActs(used, {
    active,
    goTo,
    openDialog: setDialog,
    showKeys: () => setShowsKeys(true),
  });
  usePreviewKeys(acts);
  const answered = found.doubtsAt.length - openDoubts(used).length;
  const languages = useLanguages(found);
  return (
    <PreviewContext value={acts}>
      <PreviewHead used={used} found={found} />
      <Duplicates used={used} />
      <FoundCounts found={found} />
      {found.warnings.length > 0 ? (
        <section className="preview-warnings" aria-label={words.warnings}>
          <ul>
            {found.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </section>
      ) : null}
      <p className="preview-to-text">
        <a className="tap" href="#preview-text">
          {words.counts.toText}
        </a>
      </p>
      <div className="preview-parts">
        <DescribePanel state={state} />
        <div>
          {found.witnesses.length > 1 ? (
            <WitnessPanel found={found} shown={shownWitness} onShow={setShownWitness} />
          ) : null}
          <SpeakerPanel speakers={found.speakers} />
        </div>
      </div>
      <PreviewTools
        state={state}
        doubts={Math.max(0, found.doubts - answered)}
        opening={(at) => openingAt(used, at)}
      />
      <div id="preview-text" className="preview-panes">
        <div className="preview-pane-heads" aria-hidden>
          <span>{words.rows.file}</span>
          <span>{words.rows.text}</span>
        </div>
        {used.shown.pieces.length === 0 ? <p className="facts">{words.loading}</p> : null}
        <PieceFeed
          used={used}
          ref={feed}
          active={active}
          languages={languages}
          shownWitness={found.witnesses.length > 1 ? shownWitness : null}
          onActive={setActive}
          onMove={move}
        />
      </div>
      {used.shown.next === null ? (
        <div className="preview-end">
          <p className="second">{words.acts.end}</p>
          <PreviewActions used={used} />
        </div>
      ) : null}
      <RemovedList found={found} shown={used.shown} />
      <PreviewDialogs
        dialog={dialog}
        found={found}
        onClose={() => {
          setDialog(null);
          refocus();
        }}
      />
      <KeysDialog open={showsKeys} onClose={() => setShowsKeys(false)} />
      <Announcer />
    </PreviewContext>
  );
}

/** The same list for as long as it says the same, so that rows need not be drawn anew. */
function useLanguages(found: ReadyProps["found"]): readonly string[] {
  const known = useRef<readonly string[]>([]);
  const now = found.witnesses.map(({ language }) => language);
  if (known.current.join(" ") !== now.join(" ")) known.current = now;
  return known.current;
}

/** Tells what the server refused, and that others decided too. */
function useNotices({ state, store }: UsedImport): void {
  const toast = useToast();
  useEffect(() => {
    if (state.notice === null) return;
    const { kind, detail } = state.notice;
    toast({
      message: kind === "conflict" ? words.tools.conflict : `${words.tools.refused} ${detail}`,
    });
    store.forgetNotice();
  }, [state.notice, store, toast]);
}
