/** One's seminars, and founding another. */
import type { Metadata } from "next";
import { first, type SearchParams } from "@/app/_pages/search-params";
import { FoundSeminar } from "@/components/seminars/found-seminar";
import { SeminarList } from "@/components/seminars/seminar-list";
import { SiteHeader } from "@/components/shell/site-header";
import { ButtonLink } from "@/components/ui/button";
import { Lessons } from "@/components/ui/lessons";
import { MoreLink } from "@/components/ui/more-link";
import { RestoreNotice } from "@/components/ui/restore-notice";
import { requirePageActor } from "@/lib/auth/page-actor";
import { messages } from "@/lib/messages";
import { getMe } from "@/lib/people/queries";
import { listSeminars } from "@/lib/seminars/queries";

export const metadata: Metadata = { title: messages.seminars.title };

const words = messages.seminars;

export default async function SeminarsPage({ searchParams }: { searchParams: SearchParams }) {
  const params = await searchParams;
  const actor = await requirePageActor();
  const [me, seminars] = await Promise.all([
    getMe(actor),
    listSeminars(actor, { limit: 100, cursor: first(params.cursor) }),
  ]);
  const removed = first(params.removed);
  const mayFound = me.abilities.includes("createSeminar");
  const isEmpty = seminars.items.length === 0;
  return (
    <>
      <SiteHeader me={me} />
      <main id="main" tabIndex={-1} className="page">
        {removed ? (
          <RestoreNotice
            title={words.removedTitle(null)}
            body={words.removedBody}
            label={words.restore}
            busyLabel={words.restoring}
            path={`/seminars/${encodeURIComponent(removed)}`}
            back="/seminars"
          />
        ) : null}
        <div className="page-head">
          <div>
            <h1 className="page-title">{words.title}</h1>
            <p className="page-sub">{words.sub(me.memberships.length)}</p>
          </div>
          {isEmpty ? null : (
            <div className="page-acts">
              <ButtonLink variant="bare" href="/join">
                {words.joinByCode}
              </ButtonLink>
              {mayFound ? <FoundSeminar variant="plain" /> : null}
            </div>
          )}
        </div>
        {isEmpty ? (
          <>
            <div className="empty">
              <h2 className="h2">{words.empty.title}</h2>
              <p>{mayFound ? words.empty.body : words.empty.mayNot}</p>
              <div className="empty-acts">
                {mayFound ? <FoundSeminar /> : null}
                <ButtonLink variant="plain" href="/join">
                  {words.joinByCode}
                </ButtonLink>
              </div>
            </div>
            <Lessons lessons={words.empty.steps} />
          </>
        ) : (
          <SeminarList seminars={seminars.items} />
        )}
        <MoreLink next={seminars.next} path="/seminars" />
      </main>
    </>
  );
}
