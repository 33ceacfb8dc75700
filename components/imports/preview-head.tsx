"use client";
/** The head of a preview: the title, which can be corrected there, the file, and what to do with it. */
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FormProblem } from "@/components/ui/form-problem";
import { useRequest } from "@/components/ui/use-request";
import { makeId } from "@/lib/api-client";
import type { ImportView, RereadReport } from "@/lib/imports/model";
import { messages } from "@/lib/messages";
import { formatSize } from "@/lib/messages/dates";
import { PublishReport } from "./publish-report";
import { TitleField } from "./title-field";
import type { UsedImport } from "./use-import";

const words = messages.imports;

interface PreviewHeadProps {
  used: UsedImport;
  found: NonNullable<ImportView["found"]>;
}

/** Title, facts, acts. */
export function PreviewHead({ used, found }: PreviewHeadProps) {
  const { view } = used.state;
  const { fileName, fileSize, documentId } = view;
  const format = words.formats[found.format] ?? found.format;
  const encoding = words.encodings[found.encoding] ?? found.encoding;
  return (
    <div className="page-head preview-head">
      <div>
        <TitleField state={used.state} />
        <p className="page-sub">
          {words.facts(fileName, formatSize(fileSize), format, encoding)}{" "}
          {documentId === null ? words.nothingYet : words.rereading}
        </p>
      </div>
      <PreviewActions used={used} />
    </div>
  );
}

/** Take it or leave it; stands at the head and again at the end of the file. */
export function PreviewActions({ used }: { used: UsedImport }) {
  const { state, requests } = used;
  const { view } = state;
  const request = useRequest();
  const [documentId] = useState(makeId);
  const [leaving, setLeaving] = useState(false);
  const [report, setReport] = useState<RereadReport | null>(null);
  const isReread = view.documentId !== null;
  const library = `/seminars/${view.seminarId}`;
  const take = () =>
    request.run(async () => {
      await used.store.settled();
      if (view.documentId !== null) setReport(await requests.publish(view.documentId));
      else {
        const made = await requests.accept(view.seminarId, documentId);
        location.assign(`${library}/documents/${made.id}`);
      }
    });
  return (
    <div className="preview-actions">
      <div className="page-acts">
        <Button variant="bare" onClick={() => setLeaving(true)}>
          {isReread ? words.acts.leaveAsWas : words.acts.leaveOut}
        </Button>
        <Button busy={request.busy} onClick={take}>
          {isReread
            ? request.busy
              ? words.acts.publishing
              : words.acts.publish
            : request.busy
              ? words.acts.adding
              : words.acts.add}
        </Button>
      </div>
      <FormProblem message={request.problem?.detail ?? null} />
      <LeaveDialog used={used} open={leaving} onClose={() => setLeaving(false)} />
      <PublishReport
        report={report}
        documentPath={`${library}/documents/${view.documentId ?? ""}`}
        languages={state.found?.witnesses.map(({ language }) => language) ?? []}
      />
    </div>
  );
}

interface LeaveDialogProps {
  used: UsedImport;
  open: boolean;
  onClose: () => void;
}

/** Asks first, since the decisions go for good. */
function LeaveDialog({ used, open, onClose }: LeaveDialogProps) {
  const { view, decisions } = used.state;
  const request = useRequest();
  const isReread = view.documentId !== null;
  const leave = () =>
    request.run(async () => {
      await used.requests.leave();
      used.store.forget();
      const library = `/seminars/${view.seminarId}`;
      location.assign(
        isReread ? `${library}/documents/${view.documentId}` : `${library}?left=${view.id}`,
      );
    });
  return (
    <Dialog
      open={open}
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      title={isReread ? `${words.acts.leaveAsWas}?` : words.acts.confirmLeave(view.fileName)}
      description={isReread ? words.acts.leaveRereadBody : words.acts.leaveBody(decisions.length)}
      footer={
        <>
          <Button variant="bare" onClick={onClose}>
            {words.acts.keep}
          </Button>
          <Button busy={request.busy} onClick={leave}>
            {request.busy
              ? words.acts.leaving
              : isReread
                ? words.acts.leaveAsWas
                : words.acts.leaveOut}
          </Button>
        </>
      }
    >
      <FormProblem message={request.problem?.detail ?? null} />
    </Dialog>
  );
}
