/** Contract of every exporter in the registry, and the golden rows of each format. */
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import type { AnnotatedPassage } from "@/lib/passages/model";
import { exporters, findExporter } from "./registry";

const passage: AnnotatedPassage = {
  highlightId: "h1",
  document: { id: "d1", title: "=SUM(A1)", citation: "“A hearing”, 1904" },
  witness: { id: "w1", language: "en", role: "transcription" },
  revision: 1,
  start: 4,
  end: 9,
  exact: 'the "hour",\nprinted',
  before: "It says ",
  after: " in the almanac.",
  speaker: "Hale",
  blockId: "a3",
  themes: [
    { id: "t1", name: "Rule" },
    { id: "t2", name: "Время" },
  ],
  author: { id: "p1", name: "Noor" },
  visibility: "seminar",
  status: "exact",
  createdAt: "2026-11-22T05:00:00.000Z",
  comments: [
    {
      id: "c1",
      parentId: null,
      author: { id: "p1", name: "Noor" },
      text: "One.\n\nTwo.",
      createdAt: "2026-11-22T05:01:00.000Z",
    },
    {
      id: "c2",
      parentId: "c1",
      author: { id: "p2", name: "Jun" },
      text: "Yes.",
      createdAt: "2026-11-22T05:02:00.000Z",
    },
  ],
};

async function* list(...passages: AnnotatedPassage[]): AsyncGenerator<AnnotatedPassage> {
  yield* passages;
}

async function whole(format: string, ...passages: AnnotatedPassage[]): Promise<string> {
  let text = "";
  for await (const piece of findExporter(format).write(list(...passages))) text += piece;
  return text;
}

describe.each(exporters.map((exporter) => exporter.format))("as %s", (format) => {
  it("writes the same twice, and something for no passage at all", async () => {
    expect(await whole(format, passage)).toBe(await whole(format, passage));
    expect((await whole(format)).length).toBeGreaterThan(0);
  });
  it("keeps the words of the passage", async () => {
    expect(await whole(format, passage)).toContain("Время");
  });
});

describe("csv", () => {
  it("is one row a passage that a spreadsheet opens and never runs", async () => {
    const rows: Record<string, string>[] = parse(await whole("csv", passage, passage), {
      columns: true,
      bom: true,
    });
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      document: "'=SUM(A1)",
      passage: passage.exact,
      themes: "Rule; Время",
      comments: "2",
      start: "4",
      thread: "Noor, 2026-11-22T05:01:00.000Z: One. Two.\n↳ Jun, 2026-11-22T05:02:00.000Z: Yes.",
    });
  });
  it("leaves the place of a lost passage empty", async () => {
    const { start: _start, end: _end, ...lost } = passage;
    const rows: Record<string, string>[] = parse(await whole("csv", { ...lost, status: "lost" }), {
      columns: true,
      bom: true,
    });
    expect(rows[0]).toMatchObject({ start: "", end: "", status: "lost" });
  });
});

describe("json", () => {
  it("is an array of what the contract shows", async () => {
    expect(JSON.parse(await whole("json", passage, passage))).toEqual([passage, passage]);
    expect(JSON.parse(await whole("json"))).toEqual([]);
  });
});

describe("an unknown format", () => {
  it("is refused with the formats that there are", () => {
    expect(() => findExporter("papyrus")).toThrow(/csv, json/);
  });
});
