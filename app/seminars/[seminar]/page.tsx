/** A seminar's library. */
import type { Metadata } from "next";
import { orNotFound } from "@/app/_pages/or-not-found";
import { first, type SearchParams } from "@/app/_pages/search-params";
import { openSeminarPage } from "@/app/_pages/seminar-page";
import { AddDocuments } from "@/components/library/add-documents";
import { DocumentList } from "@/components/library/document-list";
import { LiveLibrary } from "@/components/library/live-library";
import { DocumentTimeline } from "@/components/library/timeline";
import { WaitingList } from "@/components/library/waiting-list";
import { SiteHeader } from "@/components/shell/site-header";
import { Lessons } from "@/components/ui/lessons";
import { MoreLink } from "@/components/ui/more-link";
import { RestoreNotice } from "@/components/ui/restore-notice";
import { sortKeyOfEdtf } from "@/lib/documents/dates";
import { documentLimits } from "@/lib/documents/model";
import { listDocuments } from "@/lib/documents/queries";
import { listImports } from "@/lib/imports/queries";
import { messages } from "@/lib/messages";

interface PageProps {
  params: Promise<{ seminar: string }>;
  searchParams: SearchParams;
}

const words = messages.library;

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { seminar } = await openSeminarPage((await params).seminar);
  return { title: seminar.name };
}

export default async function LibraryPage({ params, searchParams }: PageProps) {
  const { actor, me, seminar } = await openSeminarPage((await params).seminar);
  const search = await searchParams;
  const cursor = first(search.cursor);
  const documents = await orNotFound(listDocuments(actor, seminar.id, { limit: 100, cursor }));
  const byDate = [...documents.items].sort(
    (a, b) => sortKeyOfEdtf(a.eventDate ?? a.date) - sortKeyOfEdtf(b.eventDate ?? b.date),
  );
  const path = `/seminars/${seminar.id}`;
  const removed = first(search.removed);
  const mayAdd = seminar.abilities.includes("createDocument");
  const waiting = mayAdd ? await listImports(actor, seminar.id, { limit: 100 }) : null;
  const left = first(search.left);
  const isEmpty = byDate.length === 0 && cursor === undefined;
  return (
    <>
      <SiteHeader
        me={me}
        seminar={seminar}
        current="library"
        showsSettings={seminar.abilities.includes("update")}
      />
      <main id="main" tabIndex={-1} className="page">
        <LiveLibrary seminarId={seminar.id} personId={actor.personId ?? ""} />
        {removed && mayAdd ? (
          <RestoreNotice
            title={words.removedTitle}
            body={words.removedBody}
            label={words.restore}
            busyLabel={words.restoring}
            path={`/documents/${encodeURIComponent(removed)}`}
            back={path}
          />
        ) : null}
        {left && mayAdd ? (
          <RestoreNotice
            title={words.leftTitle}
            body={words.leftBody}
            label={words.restore}
            busyLabel={words.restoring}
            path={`/imports/${encodeURIComponent(left)}`}
            back={path}
          />
        ) : null}
        <div className="page-head">
          <div>
            <h1 className="page-title">{seminar.name}</h1>
            <p className="page-sub">
              {[seminar.term, isEmpty ? null : words.sub(byDate.length, documents.next !== null)]
                .filter((part) => part !== null)
                .join(" · ")}
            </p>
          </div>
        </div>
        {mayAdd ? (
          <AddDocuments
            seminarId={seminar.id}
            isEmpty={isEmpty}
            maxBytes={documentLimits.fileBytes}
          />
        ) : isEmpty ? (
          <div className="empty">
            <h2 className="h2">{words.empty.waitTitle}</h2>
            <p>{words.empty.waitBody}</p>
          </div>
        ) : null}
        {waiting ? <WaitingList seminarId={seminar.id} imports={waiting.items} /> : null}
        {isEmpty ? (
          <Lessons lessons={messages.seminars.empty.steps} />
        ) : (
          <>
            <DocumentTimeline seminarId={seminar.id} documents={byDate} />
            <section className="section" aria-labelledby="documents">
              <div className="section-head">
                <h2 id="documents">{words.documents}</h2>
                <span>{words.byDate}</span>
              </div>
              <DocumentList seminarId={seminar.id} documents={byDate} />
              <MoreLink next={documents.next} path={path} />
            </section>
          </>
        )}
      </main>
    </>
  );
}
