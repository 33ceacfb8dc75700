import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { record } from "@/tests/support/bilingual";
import { nameKey, numbersIn } from "./align/name-keys";
import { alignBlocks } from "./alignment";
import { plain } from "./rich-text";
import type { Draft } from "./types";

const draft = (text: string, id: string, more: Partial<Draft> = {}): Draft => ({
  ...{ type: "paragraph", rich: plain(text), gap: 1, id },
  ...more,
});
const drafts = (texts: string[], prefix: string) =>
  texts.map((text, index) => draft(text, `${prefix}${index}`));

describe("names and numbers across scripts", () => {
  it.each([
    ["Лундгрен", "Lundgren"],
    ["Хрущёву", "Khrushchev"],
    ["Вестхавн", "Westhaven"],
    ["Осбергом", "Osberg"],
    ["Дортикос", "Dorticós"],
    ["Малиновского", "Malinovskiy"],
  ])("%s is %s", (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  it("keeps other names apart, and joins thousands", () => {
    expect(nameKey("Осберг")).not.toBe(nameKey("Lundgren"));
    expect([...numbersIn("1 200 and 1,200 and 07")]).toEqual(["1200", "7"]);
  });
});

describe("an alignment", () => {
  const indexed = (first: string[], second: string[]) =>
    alignBlocks(drafts(first, "a"), drafts(second, "b")).map(([one, other]) =>
      [one, other].map((ids) => ids.map((id) => Number(id.slice(1)))),
    );
  const straight = record.ru.map((_, index) => [[index], [index]]);

  it.each([["en"], ["es"], ["de"]] as const)("pairs Russian and %s", (language) => {
    expect(indexed(record.ru, record[language])).toEqual(straight);
  });

  it("leaves out what the other text lacks", () => {
    for (const gone of record.en.keys()) {
      const pairs = indexed(record.ru, record.en.toSpliced(gone, 1));
      const right = straight
        .filter((_, index) => index !== gone)
        .map(([one]) => {
          const at = one?.[0] ?? 0;
          return [[at], [at > gone ? at - 1 : at]];
        });
      for (const pair of pairs) expect(right).toContainEqual(pair);
      expect(pairs.length).toBeGreaterThanOrEqual(4);
    }
  });

  it("follows paragraphs that were divided or joined", () => {
    const joined = [
      ...record.en.slice(0, 3),
      `${record.en[3]} ${record.en[4]}`,
      ...record.en.slice(5),
    ];
    const pairs = indexed(record.ru, joined);
    expect(pairs).toContainEqual([[3, 4], [3]]);
    expect(pairs).toContainEqual([[5], [4]]);
  });

  it("pairs heads with heads, turns with the corresponding speaker's, and no stamp with text", () => {
    const turn = (speaker: string, label: string): Partial<Draft> => ({
      type: "turn",
      speaker,
      label,
    });
    const side = (texts: string[], prefix: string, names: string[], more: Draft[]) => [
      draft(prefix === "a" ? "ЗАПИСЬ" : "RECORD OF A TALK", `${prefix}h`, { type: "heading" }),
      ...texts.map((text, index) => {
        const name = names[index % 2] ?? "";
        return draft(text, `${prefix}${index}`, turn(name, `${name}:`));
      }),
      ...more,
    ];
    const pairs = alignBlocks(
      side(record.ru, "a", ["Лундгрен", "Осберг"], [draft("[Штамп]: 12", "as", { type: "stamp" })]),
      side(
        record.en,
        "b",
        ["Lundgren", "Osberg"],
        [draft("In 12 days it was done, they say.", "bx")],
      ),
    );
    expect(pairs.slice(0, 2)).toEqual([
      [["ah"], ["bh"]],
      [["a0"], ["b0"]],
    ]);
    expect(pairs).toHaveLength(9);
  });

  it("trusts what the file sets side by side, whatever its length", () => {
    const first = [
      draft("Да.", "a1", { pair: 1 }),
      draft("Пришли все 12 человек.", "a2", { pair: 2 }),
    ];
    const second = [
      draft("Yes, that is so, without any doubt whatever.", "b1", { pair: 1 }),
      draft("All came.", "b2", { pair: 2 }),
    ];
    expect(alignBlocks(first, second)).toEqual([
      [["a1"], ["b1"]],
      [["a2"], ["b2"]],
    ]);
  });

  it("pairs footnotes by their numbers", () => {
    const note = (id: string, number: number) => draft("Words", id, { type: "footnote", number });
    expect(alignBlocks([note("a1", 1), note("a2", 2)], [note("b1", 1), note("b2", 2)])).toEqual([
      [["a1"], ["b1"]],
      [["a2"], ["b2"]],
    ]);
  });
});

interface Passage {
  letters: number;
  noise: number;
  number: number | null;
  name: string | null;
  /** What happens to it: left out on a side, divided, joined with the next. */
  fate: "kept" | "first" | "second" | "divided" | "joined";
}

const names: [string, string][] = [
  ["Лундгрен", "Lundgren"],
  ["Осберг", "Osberg"],
  ["Вестхавн", "Westhaven"],
  ["Дортикос", "Dorticos"],
];
const filler = (letters: number, sample: string) =>
  sample.repeat(Math.ceil(letters / sample.length)).slice(0, Math.max(1, letters));

const passage = fc.record<Passage>({
  letters: fc.integer({ min: 40, max: 900 }),
  noise: fc.integer({ min: -12, max: 12 }).map((percent) => 1 + percent / 100),
  number: fc.option(fc.integer({ min: 2, max: 900 }), { freq: 2 }),
  name: fc.option(fc.constantFrom(...names.map(([name]) => name)), { freq: 2 }),
  fate: fc.oneof(
    { weight: 20, arbitrary: fc.constant("kept" as const) },
    { weight: 1, arbitrary: fc.constantFrom("first", "second", "divided", "joined") },
  ),
});

/** Two texts made of passages, and which block holds which passages. */
function textsOf(passages: Passage[]) {
  const first: Draft[] = [];
  const second: Draft[] = [];
  const of = new Map<string, Set<number>>();
  const add = (side: Draft[], prefix: string, text: string, holds: number[]) => {
    const id = `${prefix}${side.length}`;
    side.push(draft(text, id));
    of.set(id, new Set(holds));
  };
  let waiting: { text: string; at: number } | null = null;
  for (const [at, { letters, noise, number, name, fate }] of passages.entries()) {
    const latin = names.find(([cyrillic]) => cyrillic === name)?.[1];
    const one = `${name ?? "Так"} ${filler(letters, "было много воды и льда в порту ")} ${number ?? ""}.`;
    const other = `${latin ?? "So"} ${filler(Math.round(letters * 1.12 * noise), "much water and ice lay in the port ")} ${number ?? ""}.`;
    if (fate !== "first") add(first, "a", one, [at]);
    if (fate === "second") continue;
    const text: string = waiting ? `${waiting.text} ${other}` : other;
    const holds = waiting ? [waiting.at, at] : [at];
    waiting = null;
    if (fate === "joined" && holds.length === 1 && at + 1 < passages.length) waiting = { text, at };
    else if (fate === "divided" && holds.length === 1) {
      const middle = text.indexOf(" ", text.length / 2);
      add(second, "b", text.slice(0, middle), [at]);
      add(second, "b", text.slice(middle), [at]);
    } else add(second, "b", text, holds);
  }
  if (waiting) add(second, "b", waiting.text, [waiting.at]);
  return { first, second, of };
}

describe("texts divided, joined and cut at random", () => {
  it("are aligned with few errors, and mostly", () => {
    let right = 0;
    let given = 0;
    let wanted = 0;
    fc.assert(
      fc.property(fc.array(passage, { minLength: 20, maxLength: 60 }), (passages) => {
        const { first, second, of } = textsOf(passages);
        const pairs = alignBlocks(first, second);
        const used = pairs.flat(2);
        expect(new Set(used).size).toBe(used.length);
        const held = (ids: string[]) => new Set(ids.flatMap((id) => [...(of.get(id) ?? [])]));
        for (const [one, other] of pairs) {
          const [a, b] = [held(one), held(other)];
          given += 1;
          if (a.size === b.size && [...a].every((at) => b.has(at))) right += 1;
        }
        wanted += passages.filter(({ fate }) => fate === "kept").length;
      }),
      { numRuns: 40, seed: 7 },
    );
    expect(right / given).toBeGreaterThan(0.99);
    expect(right / wanted).toBeGreaterThan(0.9);
  }, 30_000);

  it("takes seconds for twenty thousand blocks", () => {
    const texts = Array.from({ length: 20_000 }, (_, index) =>
      filler(60 + ((index * 7919) % 600), "было много воды "),
    );
    const others = texts.map((text) =>
      filler(Math.round(text.length * 1.1), "there was much water "),
    );
    const start = performance.now();
    const pairs = alignBlocks(drafts(texts, "a"), drafts(others.toSpliced(9000, 3), "b"));
    expect(performance.now() - start).toBeLessThan(60_000);
    expect(pairs.length).toBeGreaterThan(19_000);
  }, 120_000);
});
