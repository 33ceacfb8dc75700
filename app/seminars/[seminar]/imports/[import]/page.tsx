/** The preview of a file that waits to be taken into the library: what was recognised, and mended. */
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/_pages/or-not-found";
import { first, type SearchParams } from "@/app/_pages/search-params";
import { openSeminarPage } from "@/app/_pages/seminar-page";
import { ImportPreview } from "@/components/imports/import-preview";
import { SiteHeader } from "@/components/shell/site-header";
import { getImport } from "@/lib/imports/queries";
import { messages } from "@/lib/messages";

interface PageProps {
  params: Promise<{ seminar: string; import: string }>;
  searchParams: SearchParams;
}

async function openPage({ params }: PageProps) {
  const { seminar: seminarId, import: importId } = await params;
  const { actor, me, seminar } = await openSeminarPage(seminarId);
  const view = await orNotFound(getImport(actor, importId));
  if (view.seminarId !== seminar.id) notFound();
  return { me, seminar, view };
}

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const { view } = await openPage(props);
  return { title: messages.imports.titleOf(view.fileName) };
}

export default async function ImportPage(props: PageProps) {
  const { me, seminar, view } = await openPage(props);
  const from = Number(first((await props.searchParams).from));
  return (
    <>
      <SiteHeader
        me={me}
        seminar={seminar}
        current="library"
        showsSettings={seminar.abilities.includes("update")}
      />
      <main id="main" tabIndex={-1} className="page preview">
        <ImportPreview view={view} from={Number.isInteger(from) && from > 0 ? from : 0} />
      </main>
    </>
  );
}
