/** What a document was made from: the file, what was left out of its text, what deserves a look. */
import { Download } from "lucide-react";
import { ButtonLink } from "@/components/ui/button";
import type { DocumentView } from "@/lib/documents/model";
import { messages } from "@/lib/messages";
import { formatDay, formatSize } from "@/lib/messages/dates";
import { MendButton } from "./mend-button";

const words = messages.library.describe;

type Source = Pick<
  DocumentView,
  | "id"
  | "seminarId"
  | "abilities"
  | "fileName"
  | "fileSize"
  | "format"
  | "createdAt"
  | "createdBy"
  | "removed"
  | "warnings"
>;

/** The column beside the description. */
export function DocumentFile({ document }: { document: Source }) {
  const day = formatDay(document.createdAt);
  return (
    <aside>
      <section className="section" aria-labelledby="file">
        <div className="section-head">
          <h2 id="file">{words.file}</h2>
        </div>
        <p className="facts">
          {words.fileFacts(document.fileName, formatSize(document.fileSize), document.format)}
          <br />
          {document.createdBy
            ? words.importedBy(document.createdBy.name, day)
            : words.imported(day)}
        </p>
        <ButtonLink
          variant="plain"
          size="small"
          href={`/api/v1/documents/${document.id}/original`}
          download
        >
          <Download size={16} strokeWidth={1.5} aria-hidden />
          {words.original}
        </ButtonLink>
        {document.abilities.includes("update") ? (
          <p className="small">
            <MendButton
              className="row-act row-button"
              documentId={document.id}
              seminarId={document.seminarId}
            />
          </p>
        ) : null}
      </section>
      {document.warnings.length > 0 ? (
        <section className="section" aria-labelledby="warnings">
          <div className="section-head">
            <h2 id="warnings">{words.warningsTitle}</h2>
          </div>
          <ul className="removed-list">
            {document.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </section>
      ) : null}
      <section className="section" aria-labelledby="removed">
        <div className="section-head">
          <h2 id="removed">{words.removedTitle}</h2>
        </div>
        {document.removed.length === 0 ? (
          <p className="facts">{words.nothingRemoved}</p>
        ) : (
          <ul className="removed-list">
            {byReason(document.removed).map((part, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes and parts repeat
              <li key={index}>
                <span className="muted">{part.reason}</span>
                <code tabIndex={part.text.length > 300 ? 0 : undefined}>{part.text}</code>
              </li>
            ))}
          </ul>
        )}
      </section>
    </aside>
  );
}

/** Neighbours that were left out for the same reason, as one part. */
function byReason(removed: DocumentView["removed"]): DocumentView["removed"] {
  const parts: DocumentView["removed"] = [];
  for (const { reason, text } of removed) {
    const last = parts.at(-1);
    if (last?.reason === reason) last.text += `\n${text}`;
    else parts.push({ reason, text });
  }
  return parts;
}
