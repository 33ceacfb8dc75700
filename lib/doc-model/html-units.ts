/**
 * The stored HTML of a revision taken apart again at its top: each paragraph, heading, list, table
 * as a piece with the ids of the blocks in it. Reads only what `renderHtml` writes, where text and
 * attributes hold no bare `<` or `>`. Invariant: the pieces joined are the HTML without its sections.
 */

/** A piece that stands by itself; page breaks stand before the piece that follows them. */
export interface HtmlUnit {
  ids: string[];
  /** The type of its first block, such as `signature`. */
  kind: string;
  html: string;
}

/** The pieces of a revision's HTML, in order; breaks after the last one belong to it. */
export function htmlUnits(html: string): HtmlUnit[] {
  const units: HtmlUnit[] = [];
  const tags = /<(\/?)([a-z][a-z0-9]*)([^>]*)>/g;
  let depth = 0;
  let ids: string[] = [];
  let kind = "";
  let from = 0;
  for (let tag = tags.exec(html); tag; tag = tags.exec(html)) {
    const [, closing, name, attributes = ""] = tag;
    if (name === "br" || name === "section") continue;
    depth += closing === "/" ? -1 : 1;
    const id = /(?:^| )data-block="([^"]*)"/.exec(attributes)?.[1];
    if (closing === "" && id !== undefined) {
      if (ids.length === 0) kind = /block-([A-Za-z]+)/.exec(attributes)?.[1] ?? "";
      ids.push(id);
    }
    if (depth > 0 || ids.length === 0) continue;
    units.push({ ids, kind, html: withoutSections(html.slice(from, tags.lastIndex)) });
    ids = [];
    from = tags.lastIndex;
  }
  const rest = withoutSections(html.slice(from));
  const last = units.at(-1);
  if (last) last.html += rest;
  else if (rest !== "") units.push({ ids: [], kind: "", html: rest });
  return units;
}

/** A page break may stand at the end of a section and so before the tags of the next. */
function withoutSections(html: string): string {
  return html.replace(/<\/?section[^>]*>/g, "");
}
