/**
 * How a text uses the words of its labels elsewhere: as common words (in small letters), as names
 * (with a capital in mid-sentence), as places (after *in* and its like). One walk over the text.
 */
import { fold, partsOf } from "./names";

/** What the text says of a label's name by using it. */
export interface WordUses {
  isCommon: (name: string) => boolean;
  isName: (name: string) => boolean;
  isPlace: (name: string) => boolean;
}

interface Count {
  small: number;
  capital: number;
  after: number;
}

const wordInText = /\p{L}[\p{L}\p{M}'’-]*/gu;
const placing =
  /^(?:in|at|near|via|around|outside|inside|into|reached|left|visited|в|из|во|под|около|en|desde|hacia|bei|nach|aus|à|vers|dans)$/u;

/** Reads how `texts` use the words of `names`. Linear in the texts. */
export function wordUsesIn(texts: Iterable<string>, names: Iterable<string>): WordUses {
  const keyed = new Map<string, string>();
  for (const name of names) keyed.set(name, wordOf(name));
  const wanted = new Map<string, Count>();
  for (const word of keyed.values()) wanted.set(word, { small: 0, capital: 0, after: 0 });
  if (wanted.size > 0) for (const text of texts) count(text, wanted);
  const of = (name: string) => wanted.get(keyed.get(name) ?? wordOf(name));
  const isPlace = (name: string) => {
    const uses = of(name);
    return uses !== undefined && uses.after > 0 && uses.after * 2 >= uses.capital;
  };
  return {
    isCommon: (name) => {
      const uses = of(name);
      return uses !== undefined && uses.small > 0 && uses.small >= uses.capital;
    },
    isName: (name) => (of(name)?.capital ?? 0) > 0 && !isPlace(name),
    isPlace,
  };
}

/** The word that stands for a name in the text: the family's. */
function wordOf(name: string): string {
  return partsOf(name).family || fold(name);
}

function count(text: string, wanted: Map<string, Count>): void {
  let before: string | null = null;
  let end = 0;
  for (const { 0: word, index } of text.matchAll(wordInText)) {
    const between = text.slice(end, index);
    end = index + word.length;
    if (!/^[,;)]? $|^\. ?$/u.test(between)) before = null;
    const uses = wanted.get(fold(word));
    if (uses && /^\p{Ll}/u.test(word)) uses.small += 1;
    else if (uses && before !== null) {
      uses.capital += 1;
      if (placing.test(before)) uses.after += 1;
    }
    // Initials leave what stood before them: "asked A.B. Lind".
    if (/^\p{Ll}/u.test(word)) before = word;
    else if (word.length > 1) before = null;
  }
}
