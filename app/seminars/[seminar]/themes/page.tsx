/** A seminar's themes. */
import type { Metadata } from "next";
import { orNotFound } from "@/app/_pages/or-not-found";
import { openSeminarPage } from "@/app/_pages/seminar-page";
import { SiteHeader } from "@/components/shell/site-header";
import { Codebook } from "@/components/themes/codebook";
import { messages } from "@/lib/messages";
import { listThemes } from "@/lib/themes/queries";

const words = messages.codebook;

export const metadata: Metadata = { title: words.title };

export default async function ThemesPage({ params }: { params: Promise<{ seminar: string }> }) {
  const { actor, me, seminar } = await openSeminarPage((await params).seminar);
  // a codebook is read as one; nobody keeps a thousand themes
  const themes = await orNotFound(listThemes(actor, seminar.id, { limit: 1000 }));
  const isStaff = seminar.role === "instructor" || seminar.role === "assistant";
  return (
    <>
      <SiteHeader
        me={me}
        seminar={seminar}
        current="themes"
        showsSettings={seminar.abilities.includes("update")}
      />
      <main id="main" tabIndex={-1} className="page">
        <div className="page-head">
          <div>
            <h1 className="page-title">{words.title}</h1>
            <p className="page-sub">{words.sub}</p>
          </div>
        </div>
        <Codebook
          seminarId={seminar.id}
          themes={themes.items}
          mayCreate={seminar.abilities.includes("createTheme")}
          mayDecide={isStaff}
          proposes={!isStaff && seminar.themeCreation === "proposals"}
        />
      </main>
    </>
  );
}
