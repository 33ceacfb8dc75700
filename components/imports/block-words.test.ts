import { describe, expect, it } from "vitest";
import type { PieceView } from "@/lib/imports/model";
import { messages } from "@/lib/messages";
import { answersTo, nameBefore } from "./answers";
import { contradicted } from "./block-acts";
import { fakeImport, watch } from "./fake-import";
import { doubtOf, labelOf, reasonOf } from "./kinds";
import { foreseen } from "./optimistic";
import { segmentsOf } from "./segments";
import { canSplit, wordAt, wordsOf } from "./split-places";
import { tellDecision } from "./tell-decision";

const { pieces } = fakeImport(watch);
const words = messages.decisions;

function piece(start: string): PieceView {
  const found = pieces.find(({ printed }) => printed.startsWith(start));
  if (found === undefined) throw new Error(`no piece begins so: ${start}`);
  return found;
}

describe("what a block is, in words", () => {
  it("names its kind and its sign", () => {
    const note = piece("[Translator");
    expect(labelOf(note)).toBe(words.noteKinds.translator);
    expect(reasonOf(note)).toBe(words.whys["names-itself"]);
    expect(labelOf(piece("Keeper: The lamp"))).toBe(words.kinds.turn);
    expect(reasonOf({ ...note, removed: "front matter", block: null })).toBe("front matter");
    expect(reasonOf({ ...note, why: "a sign of a later version" })).toBeNull();
  });

  it("tells a decision with the block's first words, or without where they are not here", () => {
    const told = (at: number) => (at === 0 ? "The lamp" : null);
    expect(tellDecision({ do: "speaker", at: 0, speaker: "Keeper" }, told)).toBe(
      "“The lamp” is said by Keeper",
    );
    expect(tellDecision({ do: "remove", at: 9 }, told)).toBe(
      "A block further away is no part of the text",
    );
    expect(tellDecision({ do: "describe", field: "title", value: "The watch" }, () => null)).toBe(
      "Title: The watch",
    );
    expect(tellDecision({ do: "merge-speakers", names: ["A", "B"], into: "B" }, () => null)).toBe(
      "A is called B",
    );
  });
});

describe("questions", () => {
  const asking = (doubt: string, over: Partial<PieceView> = {}): PieceView => ({
    ...piece("[Translator"),
    doubt,
    ...over,
  });

  it("have answers, each of which is a decision", () => {
    for (const code of Object.keys(words.doubts)) {
      const open = asking(code);
      expect(doubtOf(open)?.question).toMatch(/\?$/);
      const answers = answersTo(open, null);
      expect(answers.length).toBeGreaterThan(1);
      expect(new Set(answers.map(({ label }) => label)).size).toBe(answers.length);
    }
  });

  it("of a kind that this version does not know are still asked", () => {
    const open = asking("maybe-a-seal");
    expect(doubtOf(open)?.question).toBe(words.otherDoubt.question);
    expect(answersTo(open, null).map(({ act }) => act)).toEqual([
      { decide: { do: "confirm", at: open.at } },
      { decide: { do: "type", at: open.at, type: "paragraph" } },
    ]);
  });

  it("name the speaker that a line begins with", () => {
    expect(nameBefore("The Keeper of the Lamp: we waited")).toBe("The Keeper of the Lamp");
    expect(nameBefore("He said that nothing came: not a ship, not a word")).toBeNull();
    const text = { ...piece("Keeper: The lamp"), doubt: "maybe-speaker" };
    const block = text.block && { ...text.block, speaker: undefined, text: "Oleg: all quiet" };
    expect(answersTo({ ...text, block }, null)[0]?.act).toEqual({
      decide: { do: "speaker", at: text.at, speaker: "Oleg" },
    });
  });
});

describe("a decision before the server has read the file again", () => {
  it("is shown on its own block only", () => {
    const turn = piece("Keeper: The lamp");
    const now = foreseen(turn, [{ do: "type", at: turn.at, type: "stamp" }]);
    expect(labelOf(now)).toBe(words.kinds.stamp);
    expect(now.block?.speaker).toBeUndefined();
    const other = piece("Visitor: The rule");
    expect(foreseen(other, [{ do: "type", at: turn.at, type: "stamp" }])).toBe(other);
  });

  it("is taken back by its opposite rather than contradicted", () => {
    const turn = piece("Keeper: The lamp");
    const removal = { do: "remove" as const, at: turn.at };
    const gone = { ...turn, block: null, removed: "left out by hand" };
    const keep = { do: "keep" as const, from: turn.at, to: turn.to };
    expect(contradicted(keep, gone, [removal])).toBe(removal);
    expect(contradicted(keep, gone, [])).toBeNull();
  });
});

describe("the words of a block", () => {
  it("are cut at insertions and asides, and stay whole", () => {
    const { block } = piece("Visitor: The rule");
    if (block === null) throw new Error("removed");
    const segments = segmentsOf(block);
    expect(segments.map((one) => (one.is === "words" ? one.text : "")).join("")).toBe(block.text);
    expect(segments.filter((one) => one.is === "words" && one.insertion)).toHaveLength(1);
  });

  it("bear marks at their places, the last included", () => {
    const { block } = piece("Visitor: The rule");
    if (block === null) throw new Error("removed");
    const end = block.text.length;
    const marked = segmentsOf({ ...block, footnotes: [{ at: end, number: 3 }], pages: [4] });
    expect(marked.at(-1)).toEqual({ is: "footnote", start: end, number: 3 });
    expect(marked.some((one) => one.is === "page" && one.start === 4)).toBe(true);
  });

  it("are places for a split, from behind the label on", () => {
    const turn = piece("Keeper: The lamp");
    expect(canSplit(turn)).toBe(true);
    const places = wordsOf(turn.printed, turn.block?.label);
    const [first] = places;
    expect(turn.printed.slice(first?.start, first?.end)).toBe("The");
    expect(wordAt(places, 9)).toBe(0);
    expect(wordAt(places, 12)).toBe(1);
    expect(wordAt(places, 1e6)).toBe(places.length - 1);
    expect(canSplit({ ...turn, printed: `${turn.printed}\n⋯\n` })).toBe(false);
  });
});
