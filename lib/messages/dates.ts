/** Moments and languages in words, for the language of the catalogue. */

/** A day such as `3 Dec 2026`; in UTC unless a time zone is named. */
export function formatDay(iso: string, timeZone = "UTC"): string {
  return new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone,
  }).format(new Date(iso));
}

/** A day with its time, such as `3 Dec 2026, 18:00`; in the reader's own zone in a browser. */
export function formatMoment(iso: string, timeZone?: string): string {
  return new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZone,
  }).format(new Date(iso));
}

/**
 * A language's name for its tag, such as `Russian` for `ru`; the tag itself where it has none, and
 * nothing for `und`, which says that the language is not known.
 */
export function languageName(tag: string): string {
  if (tag === "und") return "";
  try {
    return new Intl.DisplayNames(["en"], { type: "language" }).of(tag) ?? tag;
  } catch (malformed) {
    if (malformed instanceof RangeError) return tag;
    throw malformed;
  }
}

/** A size in words: `912 bytes`, `14 KB`, `2.1 MB`. */
export function formatSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
