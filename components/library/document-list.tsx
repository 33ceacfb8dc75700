/** The library as a list: the date of the conversation before, the title leading, what was marked beside. */
import { formatEdtf } from "@/lib/documents/dates";
import type { DocumentSummary } from "@/lib/documents/model";
import { messages } from "@/lib/messages";
import { languageName } from "@/lib/messages/dates";
import { MendButton } from "./mend-button";

const words = messages.library;

interface DocumentListProps {
  seminarId: string;
  documents: readonly DocumentSummary[];
}

/** Each line leads to the reading page; beside it the way to the details. */
export function DocumentList({ seminarId, documents }: DocumentListProps) {
  return (
    <ul className="rows document-rows">
      {documents.map((document) => {
        const path = `/seminars/${seminarId}/documents/${document.id}`;
        return (
          <li key={document.id} className="row">
            <DocumentDates document={document} />
            <div>
              <h3 className="h3" dir="auto">
                <a className="row-link" href={path}>
                  {document.title}
                </a>
              </h3>
              <p className="row-meta">
                {document.archiveReference ? (
                  <>
                    {document.archiveReference}
                    <span className="dot" aria-hidden>
                      ·
                    </span>
                  </>
                ) : null}
                {document.witnesses
                  .flatMap(({ language }) => languageName(language) || [])
                  .join(", ")}
              </p>
            </div>
            <div className="row-side">
              <span>{words.passages(document.highlightCount)}</span>
              <a className="row-act" href={`${path}/details`}>
                <span aria-hidden>{words.details}</span>
                <span className="visually-hidden">{words.detailsOf(document.title)}</span>
              </a>
              {document.abilities.includes("update") ? (
                <MendButton
                  className="row-act row-button"
                  documentId={document.id}
                  seminarId={seminarId}
                  title={document.title}
                />
              ) : null}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** The date of the event leads; the record's own date stands below it where they differ. */
function DocumentDates({ document }: { document: DocumentSummary }) {
  const leading = document.eventDate ?? document.date;
  if (leading === null) return <span className="row-lead">{words.undated}</span>;
  const record = document.date !== null && document.date !== leading ? document.date : null;
  return (
    <span className="row-lead">
      {formatEdtf(leading) ?? leading}
      {record ? <small>{words.recorded(formatEdtf(record) ?? record)}</small> : null}
    </span>
  );
}
