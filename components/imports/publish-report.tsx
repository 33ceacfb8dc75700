"use client";
/** What became of the passages when a document's text was read again. */
import { ButtonLink } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { RereadReport } from "@/lib/imports/model";
import { messages } from "@/lib/messages";
import { languageName } from "@/lib/messages/dates";

const words = messages.imports.published;

interface PublishReportProps {
  /** Null until the changes are published. */
  report: RereadReport | null;
  documentPath: string;
  languages: readonly string[];
}

/** Witness by witness; the only way on is to the document, which has changed. */
export function PublishReport({ report, documentPath, languages }: PublishReportProps) {
  const changed = report?.witnesses.filter((one) => one.changed) ?? [];
  const leave = () => location.assign(documentPath);
  return (
    <Dialog
      open={report !== null}
      onOpenChange={(open) => (open ? undefined : leave())}
      title={words.title}
      footer={<ButtonLink href={documentPath}>{words.read}</ButtonLink>}
    >
      {changed.length === 0 ? <p>{words.unchanged}</p> : null}
      <ul className="publish-report">
        {report?.witnesses.map((witness, index) =>
          witness.changed ? (
            <li key={witness.id}>
              <b>{words.witness(languageName(languages[index] ?? ""), witness.revision)}</b>
              <p className="second">{carried(witness)}</p>
            </li>
          ) : null,
        )}
      </ul>
    </Dialog>
  );
}

function carried(witness: RereadReport["witnesses"][number]): string {
  const { exact, moved, changedPassages, ambiguous, lost } = witness;
  const waiting = ambiguous + lost;
  const parts = [
    exact > 0 ? words.kept(exact) : null,
    moved > 0 ? words.moved(moved) : null,
    changedPassages > 0 ? words.changed(changedPassages) : null,
    waiting > 0 ? words.waiting(waiting) : null,
  ].filter((part) => part !== null);
  return `${parts.length === 0 ? words.none : parts.join(", ")}.`;
}
