/** A highlight in words and colours: its quotation, its themes in the codebook's order. Pure. */
import type { HighlightView } from "@/lib/highlights/model";
import type { ThemeView } from "@/lib/themes/model";

/** The highlighted words of all passages on one line, cut at a word after `limit` UTF-16 units. */
export function quoteOf(highlight: HighlightView, limit = 120): string {
  const words = highlight.passages
    .map((passage) => passage.exact.trim().replace(/\s+/g, " "))
    .join(" … ");
  if (words.length <= limit) return words;
  const cut = words.slice(0, limit + 1).lastIndexOf(" ");
  const end = cut > limit / 2 ? cut : limit;
  // never through the middle of a surrogate pair
  return `${words.slice(0, /[\uD800-\uDBFF]/.test(words[end - 1] ?? "") ? end - 1 : end)}…`;
}

/** The themes that the highlight bears and that this page knows, as the codebook orders them. */
export function themesOf(highlight: HighlightView, themes: readonly ThemeView[]): ThemeView[] {
  return themes
    .filter((theme) => highlight.themeIds.includes(theme.id))
    .sort((a, b) => a.position - b.position);
}

/** The colours of its marks, each once; `[0]` for a highlight without a theme. */
export function colorsOf(highlight: HighlightView, themes: readonly ThemeView[]): number[] {
  const colors = [...new Set(themesOf(highlight, themes).map((theme) => theme.color))];
  return colors.length > 0 ? colors : [0];
}
