/**
 * The reading page: a document's text with what the seminar marked in it. The text and the list
 * for browsers without scripts go into the response once, by way of the shelf.
 */
import { ArrowLeft } from "lucide-react";
import type { Metadata } from "next";
import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { after } from "next/server";
import { cache } from "react";
import { orNotFound } from "@/app/_pages/or-not-found";
import { first, type SearchParams } from "@/app/_pages/search-params";
import { AboutFacts } from "@/components/reader/about-facts";
import { beginsWithTitle, DocHead } from "@/components/reader/doc-head";
import { noScriptList } from "@/components/reader/no-script-list";
import { PairHead } from "@/components/reader/pair-head";
import { lengthOfHtml, textHtml } from "@/components/reader/pairs-html";
import { ReaderTools } from "@/components/reader/reader-tools";
import { ReadingRoom } from "@/components/reader/reading-room";
import { StaticHtml } from "@/components/reader/static-html";
import { shelve, unshelve } from "@/components/reader/text-shelf";
import { rememberedView, viewCookie } from "@/components/reader/view-memory";
import { WitnessSwitch } from "@/components/reader/witness-switch";
import { SiteHeader } from "@/components/shell/site-header";
import { requirePageActor } from "@/lib/auth/page-actor";
import { citationOf } from "@/lib/documents/cite";
import { formatEdtf } from "@/lib/documents/dates";
import { getDocumentSummary, getReadingPage } from "@/lib/documents/queries";
import { getCursorOfNow } from "@/lib/events/queries";
import { messages } from "@/lib/messages";
import { listPassagesOfDocument } from "@/lib/passages/queries";
import type { Actor } from "@/lib/policy/actor";
import { can } from "@/lib/policy/authorize";
import { readCodebook, readMembers } from "./surroundings";

interface PageProps {
  params: Promise<{ seminar: string; document: string }>;
  searchParams: SearchParams;
}

/** More passages than these are listed on a page of their own. */
const listed = 200;

const openPage = cache(async (documentId: string, asked?: string, revision?: string) => {
  const actor = await requirePageActor();
  const view = asked ?? (await chosenBefore(actor, documentId));
  const number = Number(revision);
  const choice =
    view === "both"
      ? { both: true }
      : {
          witnessId: view,
          revision: Number.isInteger(number) && number > 0 ? number : undefined,
        };
  return { actor, reading: await orNotFound(getReadingPage(actor, documentId, choice)) };
});

/** The view that this browser was left in, where the document still has it. */
async function chosenBefore(actor: Actor, documentId: string): Promise<string | undefined> {
  const views = (await cookies()).get(viewCookie)?.value;
  if (views === undefined) return undefined;
  const { witnesses } = await orNotFound(getDocumentSummary(actor, documentId));
  const ids = witnesses.map((witness) => witness.id);
  return rememberedView(views, documentId, ids) ?? undefined;
}

async function readPage({ params, searchParams }: PageProps) {
  const [{ seminar, document }, query] = [await params, await searchParams];
  const opened = await openPage(document, first(query.witness), first(query.revision));
  if (opened.reading.seminar.id !== seminar) notFound();
  return { ...opened, query };
}

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const { reading } = await readPage(props);
  return { title: reading.document.title };
}

export default async function ReadingPage(props: PageProps) {
  const { actor, reading, query } = await readPage(props);
  const { document, seminar, texts } = reading;
  const [main, second] = texts;
  const html = textHtml(texts, reading.alignment);
  const address = `/seminars/${seminar.id}/documents/${document.id}`;
  // before anything is read, so that nothing can happen in between unseen
  const cursor = await getCursorOfNow(actor, seminar.id);
  const [themes, members, passages] = await Promise.all([
    readCodebook(actor, seminar.id),
    readMembers(actor, seminar.id),
    listPassagesOfDocument(actor, document.id, listed + 1),
  ]);
  const more = passages.length > listed ? `${address}/passages` : null;
  const textKey = shelve(html);
  const listKey = shelve(noScriptList(passages.slice(0, listed), more));
  after(() => unshelve(textKey, listKey));
  const me = { id: actor.personId ?? "", name: actor.name ?? "" };
  const { title, date, archiveReference, translator } = document;
  const pageTexts = texts.map(({ witness, revision }, at) => ({
    witnessId: witness.id,
    revision: revision.number,
    isCurrent: revision.isCurrent,
    language: witness.language,
    role: witness.role,
    base: at === 0 ? 0 : lengthOfHtml(main.html) + 1,
  }));
  const witnesses = (
    <WitnessSwitch
      address={address}
      witnesses={document.witnesses}
      currentId={second ? "both" : main.witness.id}
    />
  );
  return (
    <ReadingRoom
      page={{
        seminarId: seminar.id,
        seminarName: seminar.name,
        documentId: document.id,
        document: { title, date, archiveReference, citation: citationOf(document), translator },
        texts: pageTexts,
        defaultVisibility: seminar.defaultVisibility,
        canAnnotate: can(actor, "highlight.create", { seminarId: seminar.id }),
        canCreateTheme: can(actor, "theme.create", {
          seminarId: seminar.id,
          themeCreation: seminar.themeCreation,
        }),
        canMend: document.abilities.includes("update"),
        me,
        members,
      }}
      themes={themes}
      textKey={textKey}
      cursor={cursor}
      asked={first(query.highlight) ?? null}
      header={
        <SiteHeader
          me={{ name: me.name, isOwner: actor.isOwner }}
          reading
          where={<Where seminar={seminar} document={document} />}
          tools={
            <>
              {witnesses}
              <ReaderTools />
            </>
          }
        />
      }
      head={
        <>
          <DocHead
            document={document}
            textHasTitle={!second && beginsWithTitle(html, title)}
            witnesses={witnesses}
          />
          {second ? <PairHead texts={pageTexts} isAligned={reading.alignment.length > 0} /> : null}
        </>
      }
      about={<AboutFacts document={document} />}
      foot={<StaticHtml textKey={listKey} />}
    />
  );
}

interface WhereProps {
  seminar: { id: string; name: string };
  document: { title: string; date: string | null; eventDate: string | null };
}

function Where({ seminar, document }: WhereProps) {
  const date = document.eventDate ?? document.date;
  return (
    <div className="bar-where reader-where">
      <a
        className="icon-button reader-back"
        href={`/seminars/${seminar.id}`}
        aria-label={messages.reader.library}
        title={messages.reader.library}
      >
        <ArrowLeft size={20} strokeWidth={1.5} aria-hidden />
      </a>
      <a href={`/seminars/${seminar.id}`} title={seminar.name} dir="auto">
        {seminar.name}
      </a>
      <strong title={document.title} dir="auto">
        {document.title}
      </strong>
      {date ? <time className="small muted">{formatEdtf(date) ?? date}</time> : null}
    </div>
  );
}
