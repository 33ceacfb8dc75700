/** How a document is cited, ready to copy: as its file says, or made from what is known. */
import { CopyButton } from "@/components/ui/copy-button";
import { citationOf } from "@/lib/documents/cite";
import type { DocumentSummary } from "@/lib/documents/model";
import { messages } from "@/lib/messages";

const text = messages.reader.about;

type Cited = Parameters<typeof citationOf>[0] & Pick<DocumentSummary, "citation">;

export function DocumentCitation({ document }: { document: Cited }) {
  const citation = citationOf(document);
  return (
    <section className="about-cite" aria-labelledby="citation">
      <h2 className="caps" id="citation">
        {text.cite}
      </h2>
      <p dir="auto">{citation}</p>
      <div className="about-acts">
        <CopyButton text={citation} label={text.copy} size="small" />
        <span className="micro second">{document.citation ? text.given : text.composed}</span>
      </div>
    </section>
  );
}
