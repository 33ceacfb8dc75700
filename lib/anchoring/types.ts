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
