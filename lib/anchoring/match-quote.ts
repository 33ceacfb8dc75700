/**
 * Finding a passage by its words alone, where nothing better is known of it: once and surely, or
 * not at all. A tie is ambiguous, absence is lost, and a few words without their neighbours are no
 * passage. Pure.
 */
import type { Carried, Quote } from "./types";

/** Words this long are not met twice by chance. */
const longEnough = 32;
/** So many units of a neighbour must agree before a short passage is believed. */
const neighbourly = 8;
/** More candidates than this are a tie anyway. */
const mostCandidates = 1_000;

interface Candidate {
  index: number;
  start: number;
  /** Units before and after that agree with the quote's. */
  before: number;
  after: number;
}

/** A white-space character is a space: lines may have been joined; every place stays the same. */
const flat = (words: string) => words.replace(/\s/gu, " ");

/** Where a quote stands in some texts. */
export function matchQuote(quote: Quote, texts: readonly string[]): Carried {
  const exact = flat(quote.exact);
  const prefix = flat(quote.prefix);
  const suffix = flat(quote.suffix);
  if (exact.trim() === "") return { status: "lost", score: 0 };
  const candidates: Candidate[] = [];
  for (const [index, raw] of texts.entries()) {
    const text = flat(raw);
    for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
      const end = at + exact.length;
      candidates.push({
        index,
        start: at,
        before: agreeBack(text, at, prefix),
        after: agree(text, end, suffix),
      });
      if (candidates.length > mostCandidates) return { status: "ambiguous", score: 0 };
    }
  }
  const [only, second] = candidates;
  if (!only) return { status: "lost", score: 0 };
  const isWhole = (one: Candidate) =>
    one.before === prefix.length &&
    one.after === suffix.length &&
    prefix.length + suffix.length > 0;
  if (second) {
    const [whole, another] = candidates.filter(isWhole);
    return whole && !another ? placed(whole, exact, "exact") : { status: "ambiguous", score: 0 };
  }
  if (isWhole(only)) return placed(only, exact, "exact");
  const isSure =
    exact.trim().length >= longEnough || Math.max(only.before, only.after) >= neighbourly;
  return isSure ? placed(only, exact, "moved") : { status: "ambiguous", score: 0 };
}

function placed({ index, start }: Candidate, exact: string, status: "exact" | "moved"): Carried {
  return { status, score: 1, index, start, end: start + exact.length };
}

function agree(text: string, at: number, suffix: string): number {
  let count = 0;
  while (count < suffix.length && text[at + count] === suffix[count]) count += 1;
  return count;
}

function agreeBack(text: string, at: number, prefix: string): number {
  let count = 0;
  while (count < prefix.length && text[at - 1 - count] === prefix[prefix.length - 1 - count]) {
    count += 1;
  }
  return count;
}
