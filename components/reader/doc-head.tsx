/**
 * The head over a text: when it was said, its title, what the archive calls it. Where the text
 * begins with its own title the head leaves it to the text.
 */
import { Info } from "lucide-react";
import type { ReactNode } from "react";
import { formatEdtf } from "@/lib/documents/dates";
import type { DocumentSummary } from "@/lib/documents/model";
import { messages } from "@/lib/messages";
import { AboutLink } from "./about-dialog";

interface DocHeadProps {
  document: DocumentSummary;
  /** The text's first words are the title. */
  textHasTitle: boolean;
  /** The choice among the document's texts, where the bar has no room for it. */
  witnesses: ReactNode;
}

export function DocHead({ document, textHasTitle, witnesses }: DocHeadProps) {
  const { eventDate, date, archiveReference, translator, title } = document;
  const said = eventDate ?? date;
  const record = eventDate !== null && date !== null && date !== eventDate ? date : null;
  const reference = [
    archiveReference,
    translator && messages.reader.translatedBy(translator),
  ].filter(Boolean);
  return (
    <header className="doc-head">
      {said ? (
        <p className="doc-date">
          <time>{formatEdtf(said, "long") ?? said}</time>
          {record ? (
            <span className="muted">
              {messages.reader.recorded(formatEdtf(record, "long") ?? record)}
            </span>
          ) : null}
        </p>
      ) : null}
      <h1 className={textHasTitle ? "visually-hidden" : undefined} dir="auto">
        {title}
      </h1>
      {reference.length > 0 ? (
        <p className="doc-reference" dir="auto">
          {reference.join(". ")}
        </p>
      ) : null}
      <p className="doc-about">
        <AboutLink href={`/seminars/${document.seminarId}/documents/${document.id}/details`}>
          <Info size={15} strokeWidth={1.6} aria-hidden />
          {messages.reader.about.title}
        </AboutLink>
      </p>
      {witnesses}
    </header>
  );
}

/** Whether a revision's HTML begins with the title, as its first block. */
export function beginsWithTitle(html: string, title: string): boolean {
  const first = /^<section[^>]*><(h[2-4])[^>]*>(.*?)<\/\1>/s.exec(html)?.[2];
  if (first === undefined) return false;
  const words = first
    .replace(/<[^>]*>/g, "")
    .replaceAll("&amp;", "&")
    .replaceAll("&quot;", '"');
  return fold(words) === fold(title);
}

function fold(words: string): string {
  return words.replace(/\s+/g, " ").trim().toLowerCase();
}
