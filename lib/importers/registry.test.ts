import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { projectText } from "@/lib/doc-model/project-text";
import { parseDoc } from "@/lib/doc-model/validate";
import { AppError } from "@/lib/errors";
import { importText, outline } from "@/tests/support/import-text";
import { lostWords } from "@/tests/support/words";
import { importSource } from "./registry";

function refusal(bytes: Uint8Array): string {
  try {
    importSource({ bytes });
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
  return "accepted";
}
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Text in an encoding of one byte a letter, by asking the decoder for every byte. */
function singleByte(text: string, encoding: string): Uint8Array {
  const letters = new Map<string, number>();
  for (let byte = 0; byte < 256; byte += 1) {
    letters.set(new TextDecoder(encoding).decode(new Uint8Array([byte])), byte);
  }
  return new Uint8Array([...text].map((letter) => letters.get(letter) ?? 63));
}

const russian = "Совет порта собрался в длинном зале.\n\nБыло холодно, и «лёд» пришёл рано.";

describe("what is refused", () => {
  it.each([
    ["nothing", bytesOf(""), "invalid-input"],
    ["only white space", bytesOf(" \n\t\r\n \u00a0\f"), "invalid-input"],
    ["a byte order mark alone", new Uint8Array([0xef, 0xbb, 0xbf]), "invalid-input"],
    ["NUL characters alone", new Uint8Array(40), "invalid-input"],
    ["a PDF", bytesOf("%PDF-1.7 …"), "unsupported-format"],
    ["a Word file", new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), "unsupported-format"],
    ["rich text", bytesOf("{\\rtf1 hello}"), "unsupported-format"],
    [
      "an image",
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, ...Array(60).fill(3)]),
      "unsupported-format",
    ],
    [
      "a program",
      new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, ...Array(80).fill(65)]),
      "unsupported-format",
    ],
    ["a picture of the web", bytesOf(`GIF89a${"words ".repeat(40)}`), "unsupported-format"],
    ["a compressed file", new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0]), "unsupported-format"],
    [
      "bytes without sense",
      new Uint8Array(Array.from({ length: 2000 }, (_, at) => (at * at * 7919 + at * 131) >> 3)),
      "unsupported-format",
    ],
    ["words among NULs", bytesOf("The\0board\0met\0in\0the\0room\0"), "unsupported-format"],
    ["a web page without a word", bytesOf("\n<!doctype html><title>x</title>"), "invalid-input"],
    ["a file over the limit", new Uint8Array(25 * 1024 * 1024 + 1).fill(97), "too-large"],
    ["a text over the limit", new Uint8Array(5_000_001).fill(97), "too-large"],
  ])("%s", (_, bytes, code) => {
    expect(refusal(bytes)).toBe(code);
  });

  it("but not a text with a stray NUL, which is taken out and counted", () => {
    const { witnesses, removed } = importText("The bo\0ard met.\n\nIt was cold.");
    expect(witnesses[0]?.projection.text).toBe("The board met.\nIt was cold.");
    expect(removed).toEqual([{ reason: "NUL character taken out", text: "U+0000 × 1" }]);
  });
});

describe("encodings", () => {
  it.each(["utf-8", "utf-16le", "utf-16be", "windows-1251", "koi8-r", "ibm866"])(
    "%s",
    (encoding) => {
      const units = encoding.startsWith("utf-16")
        ? new Uint8Array(
            [...`\ufeff${russian}`].flatMap((letter) => {
              const code = letter.charCodeAt(0);
              return encoding === "utf-16le" ? [code & 255, code >> 8] : [code >> 8, code & 255];
            }),
          )
        : encoding === "utf-8"
          ? bytesOf(`\ufeff${russian}`)
          : singleByte(russian.replace(/[«»]/gu, '"'), encoding);
      const imported = importSource({ bytes: units });
      expect(imported.encoding).toBe(encoding);
      expect(imported.witnesses[0]?.projection.text).toContain("Было холодно");
      expect(imported.warnings).toHaveLength(encoding.startsWith("utf") ? 0 : 1);
    },
  );

  it("western, and UTF-16 without a mark", () => {
    expect(
      importSource({ bytes: singleByte("Café, déjà vu, naïve.", "windows-1252") }),
    ).toMatchObject({
      encoding: "windows-1252",
    });
    const wide = new Uint8Array(
      [..."The board met."].flatMap((letter) => [letter.charCodeAt(0), 0]),
    );
    expect(importSource({ bytes: wide }).witnesses[0]?.projection.text).toBe("The board met.");
  });

  it("changes few characters, and counts them", () => {
    const { witnesses, removed } = importText(
      "The bo\u00adard\u00a0met in a cafe\u0301.\r\n\r\nIt\u0000 was cold.\r\n",
    );
    expect(witnesses[0]?.projection.text).toBe("The board met in a café.\nIt was cold.");
    expect(removed).toEqual([
      { reason: "NUL character taken out", text: "U+0000 × 1" },
      { reason: "soft hyphen taken out", text: "U+00AD × 1" },
      { reason: "no-break space became a space", text: "U+00A0 × 1" },
      { reason: "line end became a line feed", text: "CR × 3" },
      { reason: "normalised to Unicode NFC", text: "combining marks × 1" },
    ]);
  });
});

describe("formats", () => {
  it("are told from the content, the name being a hint", () => {
    expect(
      importText("# Title\n\nSome **bold** and **more** words.", { fileName: "a.txt" }).format,
    ).toBe("markdown");
    expect(importText("The board * met.\n\n- and left -", { fileName: "a.txt" }).format).toBe(
      "plain-text",
    );
    expect(importText("The board met.", { fileName: "a.md" }).format).toBe("markdown");
    expect(importText("# no heading", { format: "plain-text" }).format).toBe("plain-text");
  });

  it("take the title from who brings it, the text, or its first words", () => {
    const long = "The board met in the long room and talked of boots until it was dark outside.";
    expect(importText("# Boots\n\nText.", { title: "Mine" }).metadata.title).toBe("Mine");
    expect(importText("# Boots\n\nText.").metadata.title).toBe("Boots");
    expect(importText(long, { fileName: "pasted.txt" }).metadata.title).toBe(long);
    expect(importText(`${long} ${long}`, { fileName: "pasted.txt" }).metadata.title).toBe(
      "The board met in the long room and talked of boots until it…",
    );
  });

  it("take a language by its tag or name, and nothing else for one", () => {
    const bytes = bytesOf("The board met.");
    expect(importSource({ bytes, language: "EN-gb" }).metadata.language).toBe("en-GB");
    expect(importSource({ bytes, language: "russian" }).metadata.language).toBe("ru");
    expect(importSource({ bytes, language: " " }).metadata.language).toBeUndefined();
    for (const language of ["not a tag", "gibberish", "e", "en_"]) {
      expect(() => importSource({ bytes, language })).toThrow(/no language tag/u);
    }
  });
});

describe("laws of every import", () => {
  const line = fc.oneof(
    fc.constantFrom(
      "Anna: Is it (laughs)?",
      "Bo: It [the ship] is.",
      "B. Lind. Yes.",
      "1 A note",
      "their1 room",
      "",
      "",
      "- item",
      "12. item",
      "# Head",
      "**Citation:**",
      "**Credits:**",
      "| a | b |",
      "|---|---|",
      "> said",
      "[Stamp]: ok",
      "[Signed]",
      "<br>x <sup>3</sup> <illegible>",
      "[a](http://b.c) ![d](e)",
      "```",
      "\f",
      "ends with hyph-",
      "en and goes on",
      "«Слово» и дело",
      "😀 e\u0301",
      "\u00a0\u00ad\ttab",
    ),
    fc.string({ unit: "grapheme", maxLength: 30 }),
  );
  const text = fc.array(line, { maxLength: 25 }).map((lines) => lines.join("\n"));

  it.each(["plain-text", "markdown", undefined] as const)(
    "%s keeps every word and never fails but by refusing",
    (format) => {
      fc.assert(
        fc.property(text, (source) => {
          let imported: ReturnType<typeof importText>;
          try {
            imported = importText(source, { format });
          } catch (error) {
            if (error instanceof AppError) return;
            throw error;
          }
          expect(lostWords(source, imported)).toEqual([]);
          const ids = imported.witnesses.flatMap((one) =>
            one.projection.blocks.map((block) => block.id),
          );
          expect(new Set(ids).size).toBe(ids.length);
          for (const { doc, projection } of imported.witnesses) {
            expect(projectText(parseDoc(doc))).toEqual(projection);
          }
        }),
        { numRuns: 200 },
      );
    },
  );

  it("reads any bytes or refuses them", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(refusal(bytes)).toMatch(/accepted|invalid-input|unsupported-format/u);
      }),
    );
  });
});

describe("a text near the limit", () => {
  const most = 4_900_000;
  const filled = (piece: string) => piece.repeat(Math.ceil(most / piece.length)).slice(0, most);
  it.each([
    [
      "in paragraphs",
      filled("The board met in the long room, since the first was under water.\n\n"),
      30_000,
    ],
    [
      "hard-wrapped",
      filled(
        "The board met in the long room, since the first was under\nwater, and well-\nknown.\n\n",
      ),
      30_000,
    ],
    ["on one line", filled("word "), 1],
    ["of brackets", filled("["), 1],
  ])(
    "%s takes seconds",
    (_, source, blocks) => {
      const start = performance.now();
      expect(outline(importText(source)).length).toBeGreaterThanOrEqual(blocks);
      expect(performance.now() - start).toBeLessThan(30_000);
    },
    60_000,
  );
});
