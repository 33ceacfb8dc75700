/** A seminar's people: members for everyone, invitations for its instructors. */
import type { Metadata } from "next";
import { orNotFound } from "@/app/_pages/or-not-found";
import { first, type SearchParams } from "@/app/_pages/search-params";
import { openSeminarPage } from "@/app/_pages/seminar-page";
import { Invitations } from "@/components/people/invitations";
import { Members } from "@/components/people/members";
import { SiteHeader } from "@/components/shell/site-header";
import { MoreLink } from "@/components/ui/more-link";
import { messages } from "@/lib/messages";
import { listInvitations, listMembers } from "@/lib/seminars/queries";

interface PageProps {
  params: Promise<{ seminar: string }>;
  searchParams: SearchParams;
}

const words = messages.people;

export const metadata: Metadata = { title: words.title };

export default async function PeoplePage({ params, searchParams }: PageProps) {
  const { actor, me, seminar } = await openSeminarPage((await params).seminar);
  const cursor = first((await searchParams).cursor);
  const mayInvite = seminar.abilities.includes("invite");
  const [members, invitations] = await Promise.all([
    orNotFound(listMembers(actor, seminar.id, { limit: 100, cursor })),
    mayInvite ? orNotFound(listInvitations(actor, seminar.id, { limit: 100 })) : null,
  ]);
  return (
    <>
      <SiteHeader
        me={me}
        seminar={seminar}
        current="people"
        showsSettings={seminar.abilities.includes("update")}
      />
      <main id="main" tabIndex={-1} className="page">
        <div className="page-head">
          <div>
            <h1 className="page-title">{words.title}</h1>
            <p className="page-sub">{words.sub(members.items.length, members.next !== null)}</p>
          </div>
        </div>
        <div className={invitations ? "two-columns" : undefined}>
          <section className="section" aria-labelledby="members">
            <div className="section-head">
              <h2 id="members">{words.members}</h2>
            </div>
            <Members members={members.items} personId={actor.personId ?? ""} />
            <MoreLink next={members.next} path={`/seminars/${seminar.id}/people`} />
            <details className="unfold">
              <summary>{words.aboutRoles.summary}</summary>
              <ul className="hint">
                <li>{words.aboutRoles.instructor}</li>
                <li>{words.aboutRoles.assistant}</li>
                <li>{words.aboutRoles.member}</li>
                <li>{words.aboutRoles.observer}</li>
              </ul>
            </details>
          </section>
          {invitations ? (
            <section className="section" aria-labelledby="invitations">
              <div className="section-head">
                <h2 id="invitations">{words.invitations.title}</h2>
              </div>
              <Invitations seminar={seminar} invitations={invitations.items} />
            </section>
          ) : null}
        </div>
      </main>
    </>
  );
}
