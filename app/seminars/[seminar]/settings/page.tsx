/** A seminar's settings, for its instructors. */
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { openSeminarPage } from "@/app/_pages/seminar-page";
import { EndSeminar } from "@/components/seminars/end-seminar";
import { SettingsForm } from "@/components/seminars/settings-form";
import { SiteHeader } from "@/components/shell/site-header";
import { messages } from "@/lib/messages";

const words = messages.seminars.settings;

export const metadata: Metadata = { title: words.title };

export default async function SettingsPage({ params }: { params: Promise<{ seminar: string }> }) {
  const { me, seminar } = await openSeminarPage((await params).seminar);
  if (!seminar.abilities.includes("update")) notFound();
  return (
    <>
      <SiteHeader me={me} seminar={seminar} current="settings" showsSettings />
      <main id="main" tabIndex={-1} className="page narrow">
        <div className="page-head">
          <div>
            <h1 className="page-title">{words.title}</h1>
            <p className="page-sub">{words.sub}</p>
          </div>
        </div>
        <section className="section">
          <SettingsForm
            seminar={seminar}
            timeZones={["UTC", ...Intl.supportedValuesOf("timeZone")]}
          />
        </section>
        {seminar.abilities.includes("delete") ? (
          <section className="section stacked" aria-labelledby="end">
            <div className="section-head">
              <h2 id="end">{words.end}</h2>
            </div>
            <EndSeminar id={seminar.id} />
          </section>
        ) : null}
      </main>
    </>
  );
}
