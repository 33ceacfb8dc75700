/** Everyone of the installation, for its owners. */
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/_pages/or-not-found";
import { first, type SearchParams } from "@/app/_pages/search-params";
import { InstallationPeople } from "@/components/people/installation-people";
import { InstallationSettings } from "@/components/people/installation-settings";
import { SiteHeader } from "@/components/shell/site-header";
import { MoreLink } from "@/components/ui/more-link";
import { requirePageActor } from "@/lib/auth/page-actor";
import { messages } from "@/lib/messages";
import { getSettings, listPeople } from "@/lib/people/queries";

const words = messages.people.installation;

export const metadata: Metadata = { title: words.title };

export default async function InstallationPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requirePageActor();
  if (!actor.isOwner) notFound();
  const cursor = first((await searchParams).cursor);
  const [people, settings] = await Promise.all([
    orNotFound(listPeople(actor, { limit: 100, cursor })),
    getSettings(actor),
  ]);
  return (
    <>
      <SiteHeader me={{ name: actor.name ?? "", isOwner: actor.isOwner }} />
      <main id="main" tabIndex={-1} className="page narrow">
        <div className="page-head">
          <div>
            <h1 className="page-title">{words.title}</h1>
            <p className="page-sub">{words.sub}</p>
          </div>
        </div>
        <section className="section stacked" aria-labelledby="settings">
          <div className="section-head">
            <h2 id="settings">{words.settings}</h2>
          </div>
          <InstallationSettings settings={settings} />
        </section>
        <section className="section" aria-labelledby="people">
          <div className="section-head">
            <h2 id="people">{messages.people.title}</h2>
          </div>
          <InstallationPeople people={people.items} />
          <MoreLink next={people.next} path="/people" />
        </section>
      </main>
    </>
  );
}
