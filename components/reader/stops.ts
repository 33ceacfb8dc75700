/**
 * Where the reading caret stops: at the beginnings of characters, words and sentences of a block,
 * and at its end. By the browser's own segmenter where it has one, else by white space and full
 * stops. Offsets are UTF-16 units from the block's start.
 */

export type Step = "character" | "word" | "sentence";

const granularities = { character: "grapheme", word: "word", sentence: "sentence" } as const;
const segmenters = new Map<string, Intl.Segmenter>();

/** Rising offsets at which the caret may stand; 0 and the length are always among them. */
export function stopsOf(text: string, step: Step, language?: string): number[] {
  const stops = "Segmenter" in Intl ? bySegmenter(text, step, language) : byPattern(text, step);
  return [...new Set([0, ...stops, text.length])].sort((a, b) => a - b);
}

function bySegmenter(text: string, step: Step, language = "en"): number[] {
  const key = `${language} ${step}`;
  let segmenter = segmenters.get(key);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(language, { granularity: granularities[step] });
    segmenters.set(key, segmenter);
  }
  const starts: number[] = [];
  for (const { index, isWordLike } of segmenter.segment(text)) {
    if (step !== "word" || isWordLike) starts.push(index);
  }
  return starts;
}

const patterns = {
  character: /./gsu,
  word: /[\p{L}\p{N}][^\s]*/gu,
  sentence: /[^\s][^.!?…]*[.!?…]*/gu,
};

function byPattern(text: string, step: Step): number[] {
  return [...text.matchAll(patterns[step])].map((found) => found.index);
}

/** The first stop after `offset`, or null past the last. */
export function stopAfter(stops: readonly number[], offset: number): number | null {
  return stops.find((stop) => stop > offset) ?? null;
}

/** The last stop before `offset`, or null before the first. */
export function stopBefore(stops: readonly number[], offset: number): number | null {
  return stops.findLast((stop) => stop < offset) ?? null;
}
