/**
 * Texts on their way into a page. A page puts the stored HTML here under a key made for that
 * request; the component that draws it takes it from here while it renders on the server. So the
 * text stands in the response once, as HTML, and not again in the page's data. One shelf for the
 * whole process, since pages and client components are two module graphs.
 */
import { makeId } from "@/lib/api-client";

declare global {
  var colloquyTexts: Map<string, string> | undefined;
}

function shelf(): Map<string, string> {
  globalThis.colloquyTexts ??= new Map();
  return globalThis.colloquyTexts;
}

/** Puts HTML on the shelf; gives the key. Whoever shelves also unshelves, after the response. */
export function shelve(html: string): string {
  const key = makeId();
  shelf().set(key, html);
  return key;
}

/** The HTML under that key; empty where there is none, as in a browser. */
export function takeFromShelf(key: string): string {
  return shelf().get(key) ?? "";
}

export function unshelve(...keys: string[]): void {
  for (const key of keys) shelf().delete(key);
}
