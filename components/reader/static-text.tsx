"use client";
/**
 * HTML that stands in the response once: written while this renders on the server, left alone by
 * the browser's React for good (see text-shelf). Should it ever be mounted without the server's
 * HTML, it fetches what it is to show.
 */
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { messages } from "@/lib/messages";
import { takeFromShelf } from "./text-shelf";

interface StaticTextProps {
  textKey: string;
  /** Where the same HTML can be had, if it is ever needed in the browser; null: from a new page. */
  address: string | null;
  className: string;
  /** Called once the text stands, with its element. */
  onReady: (root: HTMLElement) => void;
}

/** The text of a revision. */
export function StaticText({ textKey, address, className, onReady }: StaticTextProps) {
  const root = useRef<HTMLDivElement>(null);
  const [isMissing, setIsMissing] = useState(false);
  const [tries, setTries] = useState(0);
  const ready = useRef(onReady);
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    if (element.firstChild) {
      ready.current(element);
      return;
    }
    if (address === null) {
      if (tries > 0) window.location.reload();
      setIsMissing(true);
      return;
    }
    const request = new AbortController();
    fetchText(address, request.signal).then((html) => {
      if (request.signal.aborted) return;
      setIsMissing(html === null);
      if (html === null) return;
      element.innerHTML = html;
      ready.current(element);
    });
    return () => request.abort();
  }, [address, tries]);
  const html = typeof window === "undefined" ? takeFromShelf(textKey) : "";
  return (
    <>
      {isMissing ? (
        <p className="reader-missing" role="alert">
          {messages.reader.wordsUnavailable}{" "}
          <Button variant="plain" size="small" onClick={() => setTries(tries + 1)}>
            {messages.reader.loadText}
          </Button>
        </p>
      ) : null}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms */}
      <div
        ref={root}
        className={className}
        // the reading caret's keys work while the text itself has the focus
        // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
        tabIndex={0}
        role="group"
        aria-label={messages.reader.textKeys}
        suppressHydrationWarning
        // biome-ignore lint/security/noDangerouslySetInnerHtml: our own renderer's output, escaped
        dangerouslySetInnerHTML={{ __html: html }}
      />
    </>
  );
}

async function fetchText(address: string, signal: AbortSignal): Promise<string | null> {
  try {
    const response = await fetch(address, { signal, credentials: "same-origin" });
    return response.ok ? await response.text() : null;
  } catch (failure) {
    // aborted, or no way to the server: both leave the text missing, which is said
    if (failure instanceof DOMException || failure instanceof TypeError) return null;
    throw failure;
  }
}
