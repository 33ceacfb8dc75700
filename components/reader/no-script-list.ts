/**
 * The highlighted passages as HTML for a browser without scripts: each with its author and themes,
 * linked to its place. Everything that people wrote is escaped.
 */
import { escapeText } from "@/lib/doc-model/html-text";
import { messages } from "@/lib/messages";
import type { AnnotatedPassage } from "@/lib/passages/model";

const text = messages.reader.noScript;

/** `<noscript>` with a heading and a list; `moreAddress` leads to the rest where there is more. */
export function noScriptList(
  passages: readonly AnnotatedPassage[],
  moreAddress: string | null,
): string {
  const items = passages.map((passage) => `<li dir="auto">${itemHtml(passage)}</li>`).join("");
  const list = passages.length > 0 ? `<ol>${items}</ol>` : `<p>${escapeText(text.none)}</p>`;
  const more = moreAddress
    ? `<p><a href="${escapeText(moreAddress)}">${escapeText(text.moreUnknown)}</a></p>`
    : "";
  return `<noscript><section class="passage-list" aria-labelledby="passage-list-title"><h2 id="passage-list-title">${escapeText(text.title)}</h2>${list}${more}</section></noscript>`;
}

function itemHtml(passage: AnnotatedPassage): string {
  const words = escapeText(`“${passage.exact.replace(/\s+/g, " ")}”`);
  const place = passage.blockId
    ? `<a href="#b-${escapeText(passage.blockId)}">${words}</a>`
    : `${words} (${escapeText(text.noPlace)})`;
  const themes = passage.themes.map((theme) => escapeText(theme.name)).join(", ");
  const by = `${text.by} ${escapeText(passage.author.name)}`;
  return `${place} <span class="muted">${by}${themes ? ` · ${themes}` : ""}</span>`;
}
