import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { projectText } from "@/lib/doc-model/project-text";
import { parseDoc } from "@/lib/doc-model/validate";
import { AppError } from "@/lib/errors";
import { importText, outline } from "@/tests/support/import-text";
import { lostWords } from "@/tests/support/words";
import { importSource } from "../registry";
import type { ImportedDocument } from "../types";

const page = (source: string) => importText(source, { format: "html" });

describe("laws of every page", () => {
  const tag = fc.constantFrom(
    ...[
      "<div>",
      "</div>",
      "<p>",
      "</p>",
      "<b>",
      "</b>",
      "<table>",
      "</table>",
      "<tr>",
      "<td>",
      "<th>",
    ],
    ...[
      "<ul>",
      "<ol>",
      "<li>",
      "</ul>",
      "<nav>",
      "</nav>",
      "<aside>",
      "<br>",
      "<hr>",
      "<h1>",
      "</h1>",
    ],
    ...[
      "<sup><a href='#n'>1</a></sup>",
      "<li id=n>1 ",
      "<!--",
      "-->",
      "<form>",
      "</form>",
      "<button>",
    ],
    ...["<select>", "<option>", "<textarea>", "<pre>", "</pre>", "<dl>", "<dt>", "<dd>", "</dl>"],
    ...[
      "<blockquote>",
      "<header>",
      "<main>",
      "</main>",
      "<footer>",
      "<q>",
      "&amp;",
      "&nbsp;",
      "&lt;",
    ],
    ...["<span lang=ru>", "<td hidden>", "<svg>", "<math>", "</svg>", "<template>", "<illegible>"],
    ...[
      "<a href='x:y'>",
      "</a>",
      "<title>",
      "<caption>",
      "<img alt='seen'>",
      "<body>",
      "\n",
      "Ada: ",
    ],
  );
  const word = fc.constantFrom(
    "boots",
    "mill1",
    "port",
    "«лёд»",
    "cafe\u0301",
    "1",
    "[at sea]",
    "Bo:",
  );
  const soup = fc.array(fc.oneof(tag, word), { maxLength: 40 });

  it("keep every word and never fail but by refusing", () => {
    fc.assert(
      fc.property(soup, (parts) => {
        const source = parts.join(" ");
        const words = parts.filter((part) => !/[<&]/u.test(part)).join(" ");
        let imported: ImportedDocument;
        try {
          imported = page(source);
        } catch (error) {
          if (error instanceof AppError) return;
          throw error;
        }
        expect(lostWords(words, imported)).toEqual([]);
        for (const { doc, projection } of imported.witnesses) {
          expect(projectText(parseDoc(doc))).toEqual(projection);
        }
      }),
      { numRuns: 200 },
    );
  }, 60_000);
});

describe("hostile pages", () => {
  const long = "The board met in the long room, since the other one was under water.";
  it.each([
    ["nested deep", `${"<div>".repeat(20_000)}<h1>The Mill</h1><p>${long}</p>`],
    ["never closed", `<div><p>${long}<p><b><i>${long}<table><tr><td>${long}`],
    ["tables in tables", `${"<table><tr><td>".repeat(3000)}${long}`],
    [
      "marks opened again and again",
      `${Array.from({ length: 3000 }, (_, id) => `<b id=${id}><p>`).join("")}${long}`,
    ],
    ["lists in lists", `${"<ul><li>".repeat(5000)}${long}`],
    ["quotations in quotations", `${"<blockquote>".repeat(5000)}${long}`],
    [
      "XHTML",
      `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><script src="a.js"/><title/></head><body><div/><p>${long}</p><![CDATA[and more]]></body></html>`,
    ],
    [
      "frames and events",
      `<iframe src="x">inner</iframe><img src=x onerror="alert(1)"><a href="javascript:alert(1)">go</a><p onclick="x()">${long}</p>`,
    ],
  ])("%s", (_, source) => {
    const imported = importText(source, { format: "html" });
    const text = imported.witnesses.map(({ projection }) => projection.text).join("\n");
    expect(text).toContain(long);
    expect(text).not.toContain("alert");
  });

  it("keeps headings and paragraphs at the bottom of deep nesting", () => {
    const inner = `<h1>The Mill</h1><p>${long}</p><ul><li>boots</li></ul>`;
    const imported = page(
      `${"<div>".repeat(20_000)}${inner}${"</div>".repeat(20_000)}<p>After.</p>`,
    );
    expect(outline(imported)).toEqual([
      ...["heading| The Mill", `paragraph| ${long}`, "listItem| boots", "paragraph| After."],
    ]);
  });

  it("says so where a page shows no word", () => {
    expect(() => page("<html><script>go()</script></html>")).toThrow(/shows no words/u);
    expect(() =>
      importText("MIME-Version: 1.0\nContent-Type: multipart/related; x\n\n<html>"),
    ).toThrow(/MHTML/u);
  });

  it("is read in time that grows with its length", () => {
    const source = `<p>${long} <b>And</b> &amp; so on.</p>\n`.repeat(10_000);
    const start = performance.now();
    expect(outline(page(source)).length).toBe(10_000);
    expect(performance.now() - start).toBeLessThan(20_000);
  }, 30_000);
});

describe("which text is a page", () => {
  it.each([
    ["\n<!-- x --><!DOCTYPE html><p>Words</p>", "html"],
    ["<div><p>One</p><p>Two</p></div>", "html"],
    [
      "# Title\n\nSome **bold** words, **more**.\n\n<div align='center'><p>Words</p></div>",
      "markdown",
    ],
    ["<p align='center'>\n\n# Title\n\n**bold** and **more**\n\n<p>x</p>\n\n- a\n- b", "markdown"],
    ["He wrote <p> and <div> on the board.", "plain-text"],
    ["<illegible> and then <the rest>", "plain-text"],
  ])("%s", (source, format) => {
    expect(importText(source).format).toBe(format);
  });
});

describe("encodings of pages", () => {
  const words = "Совет порта собрался в длинном зале, было холодно";
  const koi = (text: string, encoding: string) => {
    const letters = new Map<string, number>();
    for (let byte = 0; byte < 256; byte += 1) {
      letters.set(new TextDecoder(encoding).decode(new Uint8Array([byte])), byte);
    }
    return new Uint8Array([...text].map((letter) => letters.get(letter) ?? 63));
  };
  it.each(["windows-1251", "koi8-r", "iso-8859-5", "x-mac-cyrillic"])("%s", (encoding) => {
    const source = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${encoding}"></head><p>${words}</p></html>`;
    const imported = importSource({ bytes: koi(source, encoding) });
    expect(imported.encoding).toBe(encoding);
    expect(imported.warnings).toEqual([]);
    expect(outline(imported)).toEqual([`paragraph| ${words}`]);
  });

  it("believes the bytes where they are UTF-8", () => {
    const source = `<meta charset="windows-1251"><p>${words}</p><p>b</p><p>c</p>`;
    const imported = importSource({ bytes: new TextEncoder().encode(source), format: "html" });
    expect(imported.encoding).toBe("utf-8");
    expect(outline(imported)[0]).toContain(words);
  });
});
