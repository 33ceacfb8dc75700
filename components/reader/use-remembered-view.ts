"use client";
/** Keeps the view that the address asks for, so that the document opens in it again. */
import { useEffect } from "react";
import type { ReaderPage } from "./reader-context";
import { viewCookie, withRememberedView } from "./view-memory";

/** A year in seconds. */
const long = 365 * 24 * 3600;

/** Only what was chosen is kept: a document opened without a word of it stays open to change. */
export function useRememberedView({ documentId, texts }: ReaderPage): void {
  useEffect(() => {
    const asked = new URLSearchParams(window.location.search);
    // who follows a link to a passage has not chosen the text that it stands on
    if (!asked.has("witness") || asked.has("highlight")) return;
    const view = texts.length > 1 ? "both" : (texts[0]?.witnessId ?? "");
    const known = document.cookie.split("; ").find((one) => one.startsWith(`${viewCookie}=`));
    const value = withRememberedView(known?.slice(viewCookie.length + 1), documentId, view);
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store needs a secure context
    document.cookie = `${viewCookie}=${value}; path=/seminars; max-age=${long}; samesite=lax`;
  }, [documentId, texts]);
}
