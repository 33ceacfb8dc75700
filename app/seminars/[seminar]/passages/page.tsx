/** A seminar's passages: everything that was marked and may be seen, with its citation. */
import type { Metadata } from "next";
import { orNotFound } from "@/app/_pages/or-not-found";
import type { SearchParams } from "@/app/_pages/search-params";
import { openSeminarPage } from "@/app/_pages/seminar-page";
import { ExportLinks } from "@/components/passages/export-links";
import { PassageFilters } from "@/components/passages/passage-filters";
import { PassageList } from "@/components/passages/passage-list";
import { SiteHeader } from "@/components/shell/site-header";
import { ButtonLink } from "@/components/ui/button";
import { MoreLink } from "@/components/ui/more-link";
import { listDocuments } from "@/lib/documents/queries";
import { messages } from "@/lib/messages";
import { listPassages } from "@/lib/passages/queries";
import { listMembers } from "@/lib/seminars/queries";
import { listThemes } from "@/lib/themes/queries";
import { readFilters } from "./filters";

interface PageProps {
  params: Promise<{ seminar: string }>;
  searchParams: SearchParams;
}

const words = messages.passages;
/** The choices of the filters; longer lists are searched, not chosen from. */
const choices = { limit: 1000 };

export const metadata: Metadata = { title: words.title };

export default async function PassagesPage({ params, searchParams }: PageProps) {
  const { actor, me, seminar } = await openSeminarPage((await params).seminar);
  const { query, chosen, search } = readFilters(await searchParams);
  const [passages, themes, members, documents] = await Promise.all([
    orNotFound(listPassages(actor, seminar.id, query)),
    listThemes(actor, seminar.id, choices),
    listMembers(actor, seminar.id, choices),
    listDocuments(actor, seminar.id, choices),
  ]);
  const path = `/seminars/${seminar.id}/passages`;
  const isFiltered = search.size > 0;
  const isEmpty = passages.items.length === 0;
  return (
    <>
      <SiteHeader
        me={me}
        seminar={seminar}
        current="passages"
        showsSettings={seminar.abilities.includes("update")}
      />
      <main id="main" tabIndex={-1} className="page">
        <div className="page-head">
          <div>
            <h1 className="page-title">{words.title}</h1>
            {isEmpty ? null : (
              <p className="page-sub">{words.sub(passages.items.length, passages.next !== null)}</p>
            )}
          </div>
          {isEmpty ? null : <ExportLinks seminarId={seminar.id} search={search.toString()} />}
        </div>
        {isEmpty && !isFiltered ? (
          <div className="empty">
            <h2 className="h2">{words.none.title}</h2>
            <p>{words.none.body}</p>
            <div className="empty-acts">
              <ButtonLink href={`/seminars/${seminar.id}`}>{words.none.read}</ButtonLink>
            </div>
          </div>
        ) : (
          <div className="passages">
            <PassageFilters
              path={path}
              chosen={chosen}
              themes={themes.items}
              people={members.items.map(({ personId, name }) => ({ id: personId, name }))}
              documents={documents.items}
            />
            <div>
              {isEmpty ? (
                <div className="empty">
                  <h2 className="h2">{words.none.filteredTitle}</h2>
                  <p>{words.none.filteredBody}</p>
                </div>
              ) : (
                <PassageList
                  seminarId={seminar.id}
                  passages={passages.items}
                  colors={new Map(themes.items.map((theme) => [theme.id, theme.color]))}
                />
              )}
              <MoreLink next={passages.next} path={path} params={search} />
            </div>
          </div>
        )}
      </main>
    </>
  );
}
