"use client";
/** A piece of our own HTML that is drawn on the server and of no use to a browser with scripts. */
import { takeFromShelf } from "./text-shelf";

/** The HTML under the key, once in the response. */
export function StaticHtml({ textKey }: { textKey: string }) {
  const html = typeof window === "undefined" ? takeFromShelf(textKey) : "";
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: built by no-script-list, escaped
    <div suppressHydrationWarning dangerouslySetInnerHTML={{ __html: html }} />
  );
}
