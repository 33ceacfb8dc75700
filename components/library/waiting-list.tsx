"use client";
/** Files that were read and wait for a word: what was found in each, questions left, what to do. */
import { CircleAlert, CircleDashed, FileText } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { FormProblem } from "@/components/ui/form-problem";
import { useToast } from "@/components/ui/toaster";
import { useRequest } from "@/components/ui/use-request";
import { api, makeId } from "@/lib/api-client";
import type { DocumentView } from "@/lib/documents/model";
import type { ImportView } from "@/lib/imports/model";
import { messages } from "@/lib/messages";
import { useWaiting } from "./use-waiting";
import { foundIn } from "./waiting-words";

const words = messages.importWaiting;

interface WaitingListProps {
  seminarId: string;
  /** As the server knew them when the page was made. */
  imports: readonly ImportView[];
}

/** Nothing while nothing waits. */
export function WaitingList({ seminarId, imports }: WaitingListProps) {
  const { waiting, drop, look } = useWaiting(seminarId, imports);
  const router = useRouter();
  const toast = useToast();
  const request = useRequest();
  if (waiting.length === 0) return null;
  const onAdded = (id: string, document: DocumentView) => {
    drop(id);
    router.refresh();
    const open = () => location.assign(`/seminars/${seminarId}/documents/${document.id}`);
    toast({
      message: words.added(document.title),
      action: { label: words.open, onAction: open },
    });
  };
  const onLeft = (view: ImportView) => {
    drop(view.id);
    // what the page fetched before, and may still receive, is not the last word then
    router.refresh();
    const restore = async () => {
      await api("POST", `/imports/${view.id}/restore`);
      await look();
      router.refresh();
    };
    toast({
      message: words.left(view.fileName),
      action: { label: messages.shell.undo, onAction: () => void request.run(restore) },
    });
  };
  return (
    <section className="section importing waiting" aria-labelledby="waiting">
      <div className="section-head">
        <h2 id="waiting">{words.title}</h2>
        <span>{messages.imports.nothingYet}</span>
      </div>
      <FormProblem message={request.problem?.detail ?? null} />
      <ul>
        {waiting.map((view) => (
          <Line key={view.id} view={view} onAdded={onAdded} onLeft={onLeft} />
        ))}
      </ul>
    </section>
  );
}

interface LineProps {
  view: ImportView;
  onAdded: (id: string, document: DocumentView) => void;
  onLeft: (view: ImportView) => void;
}

const icons = { reading: CircleDashed, ready: FileText, failed: CircleAlert };

function Line({ view, onAdded, onLeft }: LineProps) {
  const request = useRequest();
  const [documentId] = useState(makeId);
  const { id, seminarId, fileName, state, progress, found } = view;
  const Icon = icons[state];
  const [same] = view.documentId === null ? view.duplicates : [];
  const title = found?.metadata["title"];
  const addWords = same ? words.addOnceMore : words.addAsIs;
  const add = () =>
    request.run(async () => {
      const body = { seminarId, importId: id };
      onAdded(id, await api<DocumentView>("PUT", `/documents/${documentId}`, { body }));
    });
  const leave = () =>
    request.run(async () => {
      await api("DELETE", `/imports/${id}`);
      onLeft(view);
    });
  return (
    <li className="importing-item" data-step={state === "failed" ? "failed" : undefined}>
      <Icon size={20} strokeWidth={1.5} aria-hidden />
      <div>
        <p className="h3" dir="auto">
          {typeof title === "string" ? title : fileName}
        </p>
        <p className="small muted">
          {typeof title === "string" && title !== fileName ? `${fileName} · ` : ""}
          {state === "ready" && found ? foundIn(found) : null}
          {state === "reading" ? words.readingStep(Math.round((progress?.done ?? 0) * 100)) : null}
          {state === "failed" ? `${words.failed}. ${view.failure?.detail ?? ""}` : null}
        </p>
        {same ? <p className="small">{words.same(same.title)}</p> : null}
        {view.documentId === null ? null : <p className="small">{words.ofDocument}</p>}
        {state === "reading" ? (
          <progress max={1} value={progress?.done ?? 0} aria-label={fileName} />
        ) : null}
        <FormProblem message={request.problem?.detail ?? null} />
      </div>
      <p className="importing-acts">
        <ButtonLink
          variant="plain"
          size="small"
          href={`/seminars/${seminarId}/imports/${id}`}
          aria-label={words.about(words.review, fileName)}
        >
          {words.review}
        </ButtonLink>
        {state === "ready" && view.documentId === null ? (
          <Button
            variant="bare"
            size="small"
            busy={request.busy}
            aria-label={words.about(request.busy ? words.adding : addWords, fileName)}
            onClick={add}
          >
            {request.busy ? words.adding : addWords}
          </Button>
        ) : null}
        <Button
          variant="bare"
          size="small"
          aria-label={words.about(words.leaveOut, fileName)}
          onClick={leave}
        >
          {words.leaveOut}
        </Button>
      </p>
    </li>
  );
}
