/** The highlighted passages of one document as a list, each linked to its place; needs no scripts. */
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/_pages/or-not-found";
import { first, type SearchParams } from "@/app/_pages/search-params";
import { openSeminarPage } from "@/app/_pages/seminar-page";
import { PassageList } from "@/components/passages/passage-list";
import { SiteHeader } from "@/components/shell/site-header";
import { ButtonLink } from "@/components/ui/button";
import { MoreLink } from "@/components/ui/more-link";
import { getDocumentSummary } from "@/lib/documents/queries";
import { messages } from "@/lib/messages";
import { listPassages } from "@/lib/passages/queries";
import { readCodebook } from "../surroundings";

interface PageProps {
  params: Promise<{ seminar: string; document: string }>;
  searchParams: SearchParams;
}

const words = messages.reader.list;
/** Passages on one page. */
const limit = 200;

export const metadata: Metadata = { title: words.title };

export default async function DocumentPassagesPage({ params, searchParams }: PageProps) {
  const { seminar: seminarId, document: documentId } = await params;
  const { actor, me, seminar } = await openSeminarPage(seminarId);
  const document = await orNotFound(getDocumentSummary(actor, documentId));
  if (document.seminarId !== seminar.id) notFound();
  const cursor = first((await searchParams).cursor);
  const [passages, themes] = await Promise.all([
    orNotFound(listPassages(actor, seminar.id, { document: [document.id], limit, cursor })),
    readCodebook(actor, seminar.id),
  ]);
  const address = `/seminars/${seminar.id}/documents/${document.id}`;
  return (
    <>
      <SiteHeader me={me} seminar={seminar} showsSettings={seminar.abilities.includes("update")} />
      <main id="main" tabIndex={-1} className="page">
        <div className="page-head">
          <div>
            <h1 className="page-title">{words.title}</h1>
            <p className="page-sub">{words.of(document.title)}</p>
          </div>
          <div className="page-acts">
            <ButtonLink variant="plain" href={address}>
              {words.back}
            </ButtonLink>
          </div>
        </div>
        {passages.items.length === 0 ? (
          <p className="second">{words.none}</p>
        ) : (
          <PassageList
            seminarId={seminar.id}
            passages={passages.items}
            colors={new Map(themes.map((theme) => [theme.id, theme.color]))}
          />
        )}
        <MoreLink next={passages.next} path={`${address}/passages`} />
      </main>
    </>
  );
}
