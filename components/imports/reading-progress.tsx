"use client";
/** A file that is still being read: which step, how far, and the way out. */
import { Button } from "@/components/ui/button";
import { FormProblem } from "@/components/ui/form-problem";
import { useRequest } from "@/components/ui/use-request";
import type { ImportView } from "@/lib/imports/model";
import { messages } from "@/lib/messages";
import { formatSize } from "@/lib/messages/dates";
import type { UsedImport } from "./use-import";

const words = messages.imports;

/** The whole page while there is nothing else to show. */
export function ReadingProgress({ view, used }: { view: ImportView; used: UsedImport }) {
  const request = useRequest();
  const { step, done } = view.progress ?? { step: "waiting", done: 0 };
  const cancel = () =>
    request.run(async () => {
      await used.requests.leave();
      location.assign(`/seminars/${view.seminarId}`);
    });
  return (
    <section className="preview-reading" aria-labelledby="reading">
      <h1 id="reading" className="page-title">
        {words.progress.title}
      </h1>
      <p className="page-sub" dir="auto">
        {view.fileName}, {formatSize(view.fileSize)}. {words.nothingYet}
      </p>
      <p role="status">{words.progress.steps[step] ?? words.progress.other}</p>
      <progress max={1} value={done} aria-label={words.progress.title} />
      <p className="micro num" aria-hidden>
        {words.progress.percent(done)}
      </p>
      <Button variant="plain" busy={request.busy} onClick={cancel}>
        {request.busy ? words.progress.cancelling : words.progress.cancel}
      </Button>
      <FormProblem message={request.problem?.detail ?? null} />
    </section>
  );
}
