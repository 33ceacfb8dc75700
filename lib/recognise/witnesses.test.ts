import { describe, expect, it } from "vitest";
import type { ImportedDocument } from "@/lib/importers/types";
import { byTurns, type RecordLanguage, record } from "@/tests/support/bilingual";
import { importText } from "@/tests/support/import-text";
import { lostWords } from "@/tests/support/words";

const kinds = (imported: ImportedDocument) =>
  imported.witnesses.map(({ language, role }) => `${language} ${role}`);
const texts = (imported: ImportedDocument) =>
  imported.witnesses.map(({ projection }) => projection.text.split("\n"));
const joined = (...parts: (string | string[])[]) => parts.flat().join("\n\n");

function read(source: string): ImportedDocument {
  const imported = importText(source);
  expect(lostWords(source, imported)).toEqual([]);
  return imported;
}

describe("texts one after the other", () => {
  it.each<[RecordLanguage, RecordLanguage]>([
    ["ru", "en"],
    ["en", "ru"],
    ["es", "en"],
    ["de", "en"],
    ["de", "es"],
  ])("%s, then %s", (one, other) => {
    const imported = read(joined(record[one], record[other]));
    expect(kinds(imported)).toEqual([`${one} original`, `${other} translation`]);
    expect(texts(imported)).toEqual([record[one], record[other]]);
    expect(imported.alignment.length).toBeGreaterThanOrEqual(6);
  });

  it("with their heads, dates and signatures", () => {
    const first = [
      "ACTA DE UNA CONVERSACIÓN",
      "14 de mayo de 1957",
      "No. 88",
      ...record.es,
      "[Firmado]",
    ];
    const second = ["RECORD OF A CONVERSATION", "14 May 1957", "No. 88", ...record.en, "[Signed]"];
    const imported = read(joined(first, second));
    expect(kinds(imported)).toEqual(["es original", "en translation"]);
    expect(texts(imported)[1]?.[0]).toBe("RECORD OF A CONVERSATION");
  });

  it("three of them", () => {
    const imported = read(joined(record.ru, record.en, record.de));
    expect(kinds(imported)).toEqual(["ru original", "en translation", "de translation"]);
  });

  it("after an introduction in the language of the translation", () => {
    const intro = [
      "This record was found in the papers of the port.",
      record.en[3] ?? "",
      "It was never printed, and nobody had asked for it in all these years.",
    ];
    const imported = read(joined(intro, record.ru, "Record of a Conversation", record.en));
    expect(kinds(imported)).toEqual(["ru original", "en translation"]);
    expect(texts(imported)[0]).toEqual(record.ru);
  });
});

describe("footnotes of two texts", () => {
  it("belong each to its own, though their numbers are the same", () => {
    const noted = (texts: string[], note: string) => [
      ...texts.map((words, at) => (at === 2 ? `${words}[^1]` : words)),
      `[^1]: ${note}`,
    ];
    const imported = read(
      joined(
        noted(record.ru, "Речь идёт о совете порта."),
        noted(record.en, "The board of the port is meant."),
      ),
    );
    const notes = imported.witnesses.map(({ projection }) => projection.footnotes);
    expect(notes.map((own) => own.map(({ number, text }) => `${number} ${text}`))).toEqual([
      ["1 Речь идёт о совете порта."],
      ["1 The board of the port is meant."],
    ]);
    expect(imported.alignment).toHaveLength(9);
  });
});

describe("headed texts", () => {
  it.each([
    ["Original", "[English translation]"],
    ["# Russian original", "# English translation"],
    ["Текст на русском языке:", "Translation"],
  ])("%s, %s", (one, other) => {
    const imported = read(joined(one, record.ru.slice(0, 2), other, record.en.slice(0, 2)));
    expect(kinds(imported)).toEqual(["ru original", "en translation"]);
    expect(imported.alignment.length).toBeGreaterThanOrEqual(2);
  });

  it("the translation first", () => {
    const imported = read(joined("Translation", record.en, "Original", record.es));
    expect(kinds(imported)).toEqual(["en translation", "es original"]);
  });
});

describe("texts by turns", () => {
  it.each<[RecordLanguage, RecordLanguage]>([
    ["ru", "en"],
    ["en", "es"],
    ["de", "en"],
  ])("%s and %s, paragraph by paragraph, and aligned so", (one, other) => {
    const imported = read(joined(byTurns(one, other)));
    expect(kinds(imported)).toEqual([`${one} original`, `${other} translation`]);
    expect(texts(imported)).toEqual([record[one], record[other]]);
    expect(imported.alignment).toHaveLength(8);
  });

  it("three languages", () => {
    const rounds = record.ru.flatMap((words, at) => [
      words,
      record.en[at] ?? "",
      record.de[at] ?? "",
    ]);
    const imported = read(joined(rounds));
    expect(kinds(imported)).toEqual(["ru original", "en translation", "de translation"]);
    expect(texts(imported)).toEqual([record.ru, record.en, record.de]);
  });

  it("chapter by chapter, under a title", () => {
    const chapters = [0, 4].flatMap((at) => [
      ...record.es.slice(at, at + 4),
      ...record.en.slice(at, at + 4),
    ]);
    expect(texts(read(joined(chapters)))).toEqual([record.es, record.en]);
    const titled = read(
      joined("# The record of a conversation in the office of the port", byTurns("ru", "en")),
    );
    expect(texts(titled)[0]).toEqual(record.ru);
    expect(titled.alignment).toHaveLength(8);
  });

  const columns = record.ru.map((words, index) => [words, record.en[index] ?? ""]);
  it("in two columns of a table", () => {
    const markdown = [
      "| Оригинал | Translation |",
      "|---|---|",
      ...columns.map((row) => `| ${row.join(" | ")} |`),
    ].join("\n");
    const html = `<h1>Record</h1><table><tr><th>Русский</th><th>English</th></tr>${columns
      .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`)
      .join("")}</table>`;
    for (const [source, format] of [
      [markdown, "markdown"],
      [html, "html"],
    ] as const) {
      const imported = importText(source, { format });
      expect(kinds(imported)).toEqual(["ru original", "en translation"]);
      expect(texts(imported)[0]?.slice(-8)).toEqual(record.ru);
      expect(texts(imported)[1]?.slice(-8)).toEqual(record.en);
      expect(imported.alignment.length).toBeGreaterThanOrEqual(8);
    }
  });

  it("with speakers, each in the text's own language", () => {
    const said = (one: string, other: string, at: number) => [
      `${one}: ${record.ru[at]}`,
      `${other}: ${record.en[at]}`,
    ];
    const imported = read(
      joined(
        said("ЛУНДГРЕН", "LUNDGREN", 0),
        said("ОСБЕРГ", "OSBERG", 1),
        said("ЛУНДГРЕН", "LUNDGREN", 3),
        said("ОСБЕРГ", "OSBERG", 4),
      ),
    );
    expect(imported.speakers.map(({ name, turns }) => `${name} ${turns}`)).toEqual([
      "ЛУНДГРЕН 2",
      "ОСБЕРГ 2",
      "LUNDGREN 2",
      "OSBERG 2",
    ]);
  });
});

describe("what is no second text", () => {
  it.each([
    ["a quotation", [...record.en.slice(0, 4), record.ru[0] ?? "", ...record.en.slice(4)]],
    [
      "several quotations",
      [
        ...record.en.slice(0, 2),
        `He wrote: ${record.ru[0]}`,
        ...record.en.slice(2, 6),
        record.ru[4] ?? "",
        ...record.en,
      ],
    ],
    [
      "a letterhead and a stamp",
      ["МИНИСТЕРСТВО ФЛОТА СССР", "Секретно. Экз. № 2", ...record.en, "[Штамп]: Рассекречено"],
    ],
    [
      "a summary at the end",
      [...record.ru, ...record.ru, ...record.ru, "The engineer spoke of the dam and of the board."],
    ],
    [
      "an annex that says something else",
      [
        ...record.en,
        "Сколько 11 и 12, 13, 14, 15? Никто не знал, что там 16, 18 и 19.",
        "В доме было 22 окна, и 33 стула, и 44 стола, и ещё 55 вещей, которых никто не считал.",
        "Потом пришли 66 человек, и 77 собак, и 88 кошек, и всем им было холодно зимой.",
      ],
    ],
  ])("%s", (_, blocks) => {
    expect(read(joined(blocks)).witnesses).toHaveLength(1);
  });
});

describe("which is the original", () => {
  it("by what a text says of itself", () => {
    const said = joined(record.en, "Translated from Russian by N. Holm.", record.ru);
    expect(kinds(read(said))).toEqual(["en translation", "ru original"]);
    const other = read(joined(record.ru, "Перевод с английского языка.", record.en));
    expect(other.metadata.originalLanguage).toBe("en");
  });
});
