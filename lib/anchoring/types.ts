/**
 * Words of anchoring. Offsets are UTF-16 units, half-open, in one revision's canonical text.
 */

/** A passage by its words and neighbours (W3C TextQuoteSelector). */
export interface Quote {
  exact: string;
  /** Up to 32 units before and after, never cutting a surrogate pair. */
  prefix: string;
  suffix: string;
}

/** Units `start` to `end` of a text stand at `from` to `to` of the file that it was read from. */
export interface Run {
  start: number;
  end: number;
  from: number;
  to: number;
}

/** A text with where its words stand in its file; runs in the order of the text, none overlapping. */
export interface TracedText {
  text: string;
  runs: readonly Run[];
}

/** Where a passage stands in another reading of its file, or that it has no place in it. */
export type Carried =
  | {
      status: "exact" | "moved" | "changed";
      score: number;
      /** Which of the texts. */
      index: number;
      start: number;
      end: number;
    }
  | { status: "ambiguous" | "lost"; score: 0 };
