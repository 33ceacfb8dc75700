/** What the seminar knows about a document: its description, its file, what was left out of the text. */
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/_pages/or-not-found";
import { openSeminarPage } from "@/app/_pages/seminar-page";
import { fieldNames } from "@/components/library/describe-fields";
import { DescribeForm } from "@/components/library/describe-form";
import { Description } from "@/components/library/description";
import { DocumentCitation } from "@/components/library/document-citation";
import { DocumentFile } from "@/components/library/document-file";
import { TakeOut } from "@/components/library/take-out";
import { SiteHeader } from "@/components/shell/site-header";
import { ButtonLink } from "@/components/ui/button";
import type { DocumentView } from "@/lib/documents/model";
import { getDocument } from "@/lib/documents/queries";
import { messages } from "@/lib/messages";

interface PageProps {
  params: Promise<{ seminar: string; document: string }>;
}

const words = messages.library.describe;

export const metadata: Metadata = { title: words.title };

export default async function DetailsPage({ params }: PageProps) {
  const { seminar: seminarId, document: documentId } = await params;
  const { actor, me, seminar } = await openSeminarPage(seminarId);
  const document = await orNotFound(getDocument(actor, documentId));
  if (document.seminarId !== seminar.id) notFound();
  const mayEdit = document.abilities.includes("update");
  return (
    <>
      <SiteHeader
        me={me}
        seminar={seminar}
        current="library"
        showsSettings={seminar.abilities.includes("update")}
      />
      <main id="main" tabIndex={-1} className="page">
        <div className="page-head">
          <div>
            <p className="small second">{words.title}</p>
            <h1 className="page-title">{document.title}</h1>
            <p className="page-sub">{mayEdit ? words.sub : words.readOnly}</p>
          </div>
          <div className="page-acts">
            <ButtonLink href={`/seminars/${seminar.id}/documents/${document.id}`}>
              {words.back}
            </ButtonLink>
          </div>
        </div>
        <div className="details">
          {mayEdit ? (
            <DescribeForm id={document.id} document={withoutText(document)} />
          ) : (
            <Description document={document} />
          )}
          <div>
            <DocumentCitation document={document} />
            <DocumentFile document={document} />
            {document.abilities.includes("delete") ? (
              <TakeOut id={document.id} seminarId={seminar.id} />
            ) : null}
          </div>
        </div>
      </main>
    </>
  );
}

/** Only what the form edits goes to the browser; the text has no business there. */
function withoutText(document: DocumentView) {
  const described = Object.fromEntries(fieldNames.map((name) => [name, document[name]]));
  return {
    ...(described as Pick<DocumentView, (typeof fieldNames)[number]>),
    version: document.version,
  };
}
