import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { carryTraced, readingOf } from "./carry-traced";
import type { Run, TracedText } from "./types";

const source =
  "Head 1\nKeeper: the lamp was\nlit before dusk.\n12\nVisitor: the lamp was lit late.";

/** A text of stretches of the source, joined as the strings between them say. */
function traced(...parts: (string | [number, number])[]): TracedText {
  let text = "";
  const runs: Run[] = [];
  for (const part of parts) {
    if (typeof part === "string") text += part;
    else {
      const [from, to] = part;
      runs.push({ start: text.length, end: text.length + to - from, from, to });
      text += source.slice(from, to);
    }
  }
  return { text, runs };
}

const at = (words: string) => source.indexOf(words);
const stretch = (words: string): [number, number] => [at(words), at(words) + words.length];

/** Labels in the text, the lines joined, the page number left in. */
const before = traced(
  stretch("Keeper: the lamp was"),
  " ",
  stretch("lit before dusk."),
  "\n",
  stretch("12"),
  "\n",
  stretch("Visitor: the lamp was lit late."),
);
/** Labels beside the text, the page number taken out. */
const after = traced(
  stretch("the lamp was"),
  " ",
  stretch("lit before dusk."),
  "\n",
  stretch("the lamp was lit late."),
);

function carry(words: string, old = before, texts = [after]) {
  const start = old.text.indexOf(words);
  const carried = carryTraced(old, start, start + words.length, readingOf(texts));
  const place = carried && "index" in carried ? carried : null;
  return {
    status: carried?.status ?? null,
    words: place ? (texts[place.index]?.text.slice(place.start, place.end) ?? "") : "",
    start: place?.start,
  };
}

describe("a passage in another reading of its file", () => {
  it("keeps its words and neighbours", () => {
    expect(carry("lamp was lit before", after, [before])).toMatchObject({
      status: "moved",
      words: "lamp was lit before",
    });
    const again = traced(stretch("the lamp was"), "\n", stretch("lit before dusk."));
    expect(
      carry("was lit", traced(stretch("the lamp was"), " ", stretch("lit before dusk.")), [again]),
    ).toMatchObject({ status: "exact", words: "was\nlit" });
  });

  it("is the word of the file, not the first of its kind", () => {
    const start = before.text.lastIndexOf("lamp");
    const carried = carryTraced(before, start, start + 4, readingOf([after]));
    expect(carried).toMatchObject({ status: "moved", start: after.text.lastIndexOf("lamp") });
  });

  it("is lost with its words, whatever looks like it", () => {
    expect(carry("12")).toMatchObject({ status: "lost" });
    const twin = traced(stretch("the lamp was lit late."));
    expect(carry("the lamp was lit before", before, [twin])).toMatchObject({ status: "lost" });
  });

  it("is changed where words were taken out of it, or put into it", () => {
    expect(carry("before dusk.\n12\nVisitor: the lamp was lit late.")).toMatchObject({
      status: "changed",
      words: "before dusk.\nthe lamp was lit late.",
    });
    expect(carry("dusk.\nthe lamp", after, [before])).toMatchObject({
      status: "changed",
      words: "dusk.\n12\nVisitor: the lamp",
    });
  });

  it("goes with its words to another witness", () => {
    const [first, second] = [traced(stretch("the lamp was")), traced(stretch("lit before dusk."))];
    expect(carry("before dusk", before, [first, second])).toMatchObject({
      status: "moved",
      words: "before dusk",
      start: second.text.indexOf("before"),
    });
  });

  it("says nothing where nothing is known", () => {
    expect(carryTraced({ text: "ours", runs: [] }, 0, 4, readingOf([after]))).toBeNull();
  });

  it("is itself in the same reading, and never grows", () => {
    const { text } = before;
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.nat(30), (start, length) => {
        const end = Math.min(text.length, start + length + 1);
        const words = text.slice(start, end);
        const same = carryTraced(before, start, end, readingOf([before]));
        if (words.trim() !== "") {
          const lead = words.length - words.trimStart().length;
          expect(same).toMatchObject({ status: "exact", start: start + lead });
        }
        const other = carryTraced(before, start, end, readingOf([after]));
        if (other && "index" in other) {
          const carried = after.text.slice(other.start, other.end);
          for (const word of carried.split(/\s+/u)) expect(words).toContain(word);
        }
      }),
    );
  });
});
