"use client";
/** An import that could not be read, and one that is not here any more: what happened, what now. */
import { Button, ButtonLink } from "@/components/ui/button";
import { FormProblem } from "@/components/ui/form-problem";
import { Notice } from "@/components/ui/notice";
import { useRequest } from "@/components/ui/use-request";
import type { ImportView } from "@/lib/imports/model";
import { messages } from "@/lib/messages";
import type { UsedImport } from "./use-import";

const words = messages.imports;

/** The failure's own sentence, then what to do next; after decisions, the way back to before them. */
export function ReadingFailed({ view, used }: { view: ImportView; used: UsedImport }) {
  const request = useRequest();
  const library = `/seminars/${view.seminarId}`;
  const leave = () =>
    request.run(async () => {
      await used.requests.leave();
      location.assign(library);
    });
  const again = () => request.run(() => used.store.readAgain());
  const next = words.failed.next[view.failure?.code ?? ""] ?? words.failed.otherNext;
  return (
    <Notice
      tone="bad"
      heading="h1"
      alert
      title={words.failed.title}
      actions={
        <>
          <Button variant="plain" busy={request.busy} onClick={again}>
            {words.failed.again}
          </Button>
          {view.decisions.length > 0 ? (
            <Button variant="plain" onClick={() => used.store.undo()}>
              {words.failed.undo}
            </Button>
          ) : null}
          <Button variant="bare" onClick={leave}>
            {words.acts.leaveOut}
          </Button>
          <ButtonLink variant="bare" href={library}>
            {words.failed.back}
          </ButtonLink>
        </>
      }
    >
      <p>
        <b dir="auto">{view.fileName}</b>: {view.failure?.detail}
      </p>
      <p>{words.failed.kept}</p>
      <p>{next}</p>
      <FormProblem message={request.problem?.detail ?? null} />
    </Notice>
  );
}

/** Somebody took it or left it meanwhile. */
export function Gone({ seminarId }: { seminarId: string }) {
  return (
    <Notice
      tone="closed"
      heading="h1"
      alert
      title={words.acts.goneTitle}
      actions={
        <ButtonLink variant="plain" href={`/seminars/${seminarId}`}>
          {words.acts.toLibrary}
        </ButtonLink>
      }
    >
      <p>{words.acts.goneBody}</p>
    </Notice>
  );
}
