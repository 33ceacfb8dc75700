/**
 * Whether a text is a web page or a piece of one. A Markdown text with some tags in it is none, nor
 * is a text that speaks of tags.
 */
import { markdownLikelihood } from "../markdown-likelihood";

const prolog =
  /^(?:<\?xml[^>]{0,300}>|<!--(?:[^-]|-(?!->)){0,4000}-->|Version:\d\.\d\s{1,4}(?:[A-Za-z]+:[^\n<]{0,300}\n){1,8})/iu;
const pageHead = /^<(?:!doctype\s+html|html|head|body)\b/iu;
const blockTag =
  /<\/?(?:p|div|h[1-6]|ul|ol|li|table|tr|td|blockquote|section|article|header|footer|nav|main|dl|dt|dd|pre)(?:\s[^<>]{0,2000})?>/giu;
const SAMPLE = 100_000;

/** 0 (surely not) to 1 (surely). */
export function htmlLikelihood(text: string, fileName: string): number {
  const sample = text.slice(0, SAMPLE);
  if (pageHead.test(withoutProlog(sample.slice(0, 12_000)))) return 1;
  const tags = sample.match(blockTag)?.length ?? 0;
  const hint = /\.x?html?$/iu.test(fileName);
  if (hint && tags > 0) return 0.9;
  const isFramed =
    /^\s*<(?:!--|[a-z])/iu.test(sample.slice(0, 200)) && /> *\s*$/u.test(text.slice(-200));
  if (!isFramed || tags < 3) return 0;
  return markdownLikelihood(text, fileName) >= 0.4 ? 0 : 0.8;
}

/** What may stand before a page: an XML declaration, comments, the clipboard's own head. */
function withoutProlog(text: string): string {
  let rest = text.trimStart();
  for (let found = prolog.exec(rest); found; found = prolog.exec(rest)) {
    rest = rest.slice(found[0].length).trimStart();
  }
  return rest;
}
