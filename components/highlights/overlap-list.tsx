"use client";
/** The other highlights over the same words, each a button that opens its thread. */
import { ThemeMark } from "@/components/ui/theme-mark";
import type { HighlightView } from "@/lib/highlights/model";
import { messages } from "@/lib/messages";
import type { ThemeView } from "@/lib/themes/model";
import { colorsOf, quoteOf, themesOf } from "./highlight-words";

interface OverlapListProps {
  highlights: readonly HighlightView[];
  themes: readonly ThemeView[];
  onSelect(id: string): void;
}

const text = messages.highlights;

/** Nothing where there are none. */
export function OverlapList({ highlights, themes, onSelect }: OverlapListProps) {
  if (highlights.length === 0) return null;
  return (
    <ul className="overlap-list" aria-label={text.overlaps.label}>
      {highlights.map((highlight) => (
        <li key={highlight.id}>
          <button type="button" className="overlap" onClick={() => onSelect(highlight.id)}>
            <span className="overlap-marks">
              {colorsOf(highlight, themes).map((color) => (
                <ThemeMark key={color} color={color} />
              ))}
            </span>
            <span className="overlap-words">
              <span className="overlap-name">{nameOf(highlight, themes)}</span>{" "}
              <q className="quoted" dir="auto">
                {quoteOf(highlight, 48)}
              </q>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function nameOf(highlight: HighlightView, themes: readonly ThemeView[]): string {
  const [first] = themesOf(highlight, themes);
  return first === undefined ? highlight.author.name : `${first.name}, ${highlight.author.name}`;
}
