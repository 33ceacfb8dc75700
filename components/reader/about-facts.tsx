/** Everything that is known of a document, in a reader's order: the citation first, ready to copy. */
import type { ReactNode } from "react";
import { DocumentCitation } from "@/components/library/document-citation";
import { formatEdtf } from "@/lib/documents/dates";
import type { DocumentSummary } from "@/lib/documents/model";
import { messages } from "@/lib/messages";
import { formatDay, formatSize, languageName } from "@/lib/messages/dates";

const text = messages.reader.about;
const { fields, importedBy, imported } = messages.library.describe;

export function AboutFacts({ document }: { document: DocumentSummary }) {
  const details = `/seminars/${document.seminarId}/documents/${document.id}/details`;
  return (
    <div className="about">
      <DocumentCitation document={document} />
      <dl className="about-facts">
        {factsOf(document).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
        <div>
          <dt>{text.file}</dt>
          <dd>
            <a href={`/api/v1/documents/${document.id}/original`} download>
              {text.download(document.fileName)}
            </a>
            <br />
            <span className="muted">
              {text.fileFacts(formatSize(document.fileSize), document.format, document.encoding)}
              {". "}
              {document.createdBy
                ? importedBy(document.createdBy.name, formatDay(document.createdAt))
                : imported(formatDay(document.createdAt))}
            </span>
          </dd>
        </div>
      </dl>
      <p className="about-more small">
        <a href={details}>{document.abilities.includes("update") ? text.edit : text.details}</a>
      </p>
    </div>
  );
}

/** What is known, name by name; what is not is left out. */
function factsOf(document: DocumentSummary): [string, ReactNode][] {
  const facts: [string, ReactNode][] = [
    [fields.title, document.title],
    [text.dates.eventDate, longDate(document.eventDate)],
    [text.dates.date, longDate(document.date)],
    [fields.receivedDate, longDate(document.receivedDate)],
    [fields.printedDate, longDate(document.printedDate)],
    [fields.place, document.place],
    [fields.participants, listOf(document.participants)],
    [fields.archiveReference, document.archiveReference],
    [fields.classification, classified(document)],
    [text.languages, languagesOf(document)],
    [fields.translator, document.translator],
    [fields.recorder, document.recorder],
    [fields.summary, document.summary],
    [fields.credits, document.credits],
    [fields.rights, document.rights],
    [fields.sourceUrl, document.sourceUrl && <SourceLink address={document.sourceUrl} />],
  ];
  return facts.filter(([, value]) => value !== null && value !== "");
}

function longDate(date: string | null): string | null {
  return date && (formatEdtf(date, "long") ?? date);
}

function listOf(names: readonly string[]): ReactNode {
  if (names.length === 0) return null;
  return (
    <ul>
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  );
}

function classified({ classification, copyNumber }: DocumentSummary): string | null {
  if (classification && copyNumber) return text.classified(classification, copyNumber);
  return classification ?? copyNumber;
}

/** The texts that are here, and the language that they were translated from where that is not. */
function languagesOf({ witnesses, originalLanguage }: DocumentSummary): string | null {
  const here = witnesses.flatMap(({ language, role }) => {
    const name = languageName(language);
    return name === "" ? [] : [text.language(name, messages.reader.witnessRole[role])];
  });
  const isMissing =
    originalLanguage !== null && witnesses.every((one) => one.language !== originalLanguage);
  const from = isMissing ? [text.translatedFrom(languageName(originalLanguage))] : [];
  return [...here, ...from].join(", ") || null;
}

/** Only an address of the web is made a link. */
function SourceLink({ address }: { address: string }) {
  if (!/^https?:\/\//i.test(address)) return address;
  return (
    <a href={address} rel="noopener noreferrer nofollow">
      {address}
    </a>
  );
}
