import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { projectText } from "@/lib/doc-model/project-text";
import { parseDoc } from "@/lib/doc-model/validate";
import { AppError } from "@/lib/errors";
import { importText, marked, outline } from "@/tests/support/import-text";
import { lostWords } from "@/tests/support/words";
import { importSource } from "../registry";
import type { ImportedDocument } from "../types";
import { html } from "./html";

const page = (source: string) => importText(source, { format: "html" });
const reasons = (imported: ImportedDocument) =>
  Object.fromEntries(imported.removed.map(({ reason, text }) => [reason, text]));

const asText = `Minutes of a Conversation between Ada Lund and Bo Ek

Norrhamn, 4 March 1951

ADA LUND: The long room is under water, and we can't meet there any more.

BO EK: Then let us move to the mill [at Ostby]. It is dry & warm.

ADA LUND: (laughing) Agreed. Who tells the pilots?

BO EK: I do. I shall see them tonight in any case.

[Translator's note: the mill burned in 1949.]

All boots shall be left at the door.

Copies to: the harbour master`;

const asMarkdown = asText
  .replace("Minutes of", "# Minutes of")
  .replaceAll("ADA LUND:", "**ADA LUND:**")
  .replaceAll("BO EK:", "**BO EK:**");

const asHtml = `<!doctype html><html lang="en"><head><title>Minutes | Harbour papers</title></head><body>
<nav><a href="/">Home</a> <a href="/all">All papers</a></nav>
<main>${asText
  .split("\n\n")
  .map((block, index) =>
    index === 0
      ? `<h1>${block}</h1>`
      : `<p>${block
          .replace("&", "&amp;")
          .replace("can't", "can&#39;t")
          .replace(/^([A-Z ]+:)/u, "<b>$1</b>")
          .replace(/ (?=under|mill|tonight)/gu, "\n   ")}</p>`,
  )
  .join("\n")}</main><footer>Kept by the port</footer></body></html>`;

describe("one document in three formats", () => {
  const [first, ...others] = [asText, asMarkdown, asHtml].map((text) => importText(text));
  it("has the same blocks, speakers and facts", () => {
    expect(others.map((one) => one.format)).toEqual(["markdown", "html"]);
    for (const other of others) {
      expect(outline(other)).toEqual(outline(first as ImportedDocument));
      expect(other.speakers).toEqual(first?.speakers);
      expect(other.metadata).toEqual(first?.metadata);
      expect(marked(other, "insertions")).toEqual(["[at Ostby]"]);
      expect(marked(other, "stageDirections")).toEqual(["(laughing)"]);
    }
  });
});

describe("a page", () => {
  it("keeps headings, lists, quotations, tables and breaks", () => {
    const imported = page(`<body><h1>On Boots</h1><p>First <i>line</i><br>second line</p>
      <ul><li>boots<ul><li>tall ones</li></ul></li><li><p>coats</p><p>of wool</p></li></ul>
      <blockquote>Left at the door.</blockquote>
      <table><caption>Ships</caption><tr><th>Ship</th><th>Tons</th></tr><tr><td>Alma</td><td>20</td></tr></table>
      <p>One paragraph<br><br>and another.</p><div>Loose words <p>and a paragraph</p> and more</div></body>`);
    expect(outline(imported)).toEqual([
      "heading| On Boots",
      "paragraph| First line\nsecond line",
      "listItem| boots",
      "listItem| tall ones",
      "listItem| coats",
      "listItem| of wool",
      "quotation| Left at the door.",
      "paragraph| Ships",
      "tableRow| Ship\tTons",
      "tableRow| Alma\t20",
      "paragraph| One paragraph",
      "paragraph| and another.",
      "paragraph| Loose words",
      "paragraph| and a paragraph",
      "paragraph| and more",
    ]);
  });

  it("reads tables of layout as text, and labels beside words as labels", () => {
    const layout = page(
      "<table><tr><td><a href='/'>Home</a></td><td><h1>The Mill</h1><p>It was dry.</p><table><tr><td>inner words</td></tr></table></td></tr></table>",
    );
    expect(outline(layout)).toEqual([
      "paragraph| Home",
      "heading| The Mill",
      "paragraph| It was dry.",
      "paragraph| inner words",
    ]);
    const rows = [
      "Ada:Is it dry in the old mill?",
      "Bo:It is dry in there, and warm.",
      "Ada:Then we shall move there.",
    ];
    const cells = rows.map((row) => row.replace(/(.*?:)(.*)/u, "<tr><td>$1</td><td>$2</td></tr>"));
    expect(outline(page(`<table>${cells.join("")}</table>`))[0]).toBe(
      "turn Ada| Is it dry in the old mill?",
    );
    const list = rows.map((row) => row.replace(/(.*?):(.*)/u, "<dt>$1</dt><dd>$2</dd>"));
    expect(outline(page(`<dl>${list.join("")}</dl>`))[1]).toBe(
      "turn Bo| It is dry in there, and warm.",
    );
  });

  it("sets the site aside, with reasons, and loses none of its words", () => {
    const imported =
      page(`<!doctype html><html><head><title>x</title><script>let prose = "none"</script></head><body>
      <a href="#c" class="skip-link">Skip to content</a>
      <header><p>The Port Archive</p><form><input value="q"><button>Find</button></form></header>
      <nav><ul><li><a href="/">Home</a></li></ul></nav>
      <div id="cookie-banner">We bake cookies.</div>
      <p>The board met in the long room, since the other one was under water.</p>
      <p hidden>not shown</p><p style="display: none">nor this</p>
      <!-- a remark --><noscript>Scripts, please</noscript><template>later</template>
      <aside>See also: the mill</aside><svg><text>map</text></svg>
      <div class="social share">Tell a friend</div><footer>All rights, 1999</footer></body></html>`);
    expect(outline(imported)).toEqual([
      "paragraph| The board met in the long room, since the other one was under water.",
    ]);
    expect(reasons(imported)).toMatchObject({
      "web page: skip link": "Skip to content",
      "web page: head of the site": "The Port Archive Find",
      "web page: navigation": "Home",
      "web page: cookie notice": "We bake cookies.",
      "hidden on the page": "nor this",
      "comment in the page's source": "a remark",
      "for browsers without scripts": "Scripts, please",
      "template of the page": "later",
      "web page: beside the text": "See also: the mill",
      drawing: "map",
      "web page: sharing links": "Tell a friend",
      "web page: foot of the site": "All rights, 1999",
      scripts: "script × 1 (18 characters)",
    });
    const shown =
      "Skip to content The Port Archive Find Home We bake cookies not shown nor this a remark Scripts please later See also the mill map Tell a friend All rights 1999 board long room";
    expect(lostWords(shown, imported)).toEqual([]);
  });

  it("never takes for furniture what holds the text", () => {
    const words =
      "The board met in the long room, since the other one was under water that spring.";
    for (const holder of [
      "form",
      "header",
      "aside",
      "div class='menu'",
      "nav",
      "footer",
      "div role='dialog'",
    ]) {
      const imported = page(
        `<body><${holder}><h1>The Mill</h1><p>${words.repeat(4)}</p></${holder.split(" ")[0]}></body>`,
      );
      expect(outline(imported)[0], holder).toBe("heading| The Mill");
    }
    expect(outline(page("<nav>Only a menu</nav>"))).toEqual(["paragraph| Only a menu"]);
  });

  it("attaches footnotes where they stood", () => {
    const imported =
      page(`<p>The mill<sup><a id="r1" href="#n1">1</a></sup> is dry<a href="#n2" class="footnote-ref"><sup>2</sup></a>.</p>
      <h2>After</h2><p>See <a href="#n1">above</a>.</p>
      <ol><li id="n1">It burned in 1949. <a href="#r1">↩</a></li><li id="n2"><p>So the pilots say.</p></li></ol>`);
    const { text, footnotes } = imported.witnesses[0]?.projection ?? { text: "", footnotes: [] };
    expect(text.split("\n")[0]).toBe("The mill is dry.");
    expect(footnotes).toEqual([
      { number: 1, text: "It burned in 1949.", offset: 8 },
      { number: 2, text: "So the pilots say.", offset: 15 },
    ]);
    expect(outline(imported).at(-1)).toBe("footnote*| So the pilots say.");
  });

  it("learns what it says of the document", () => {
    const imported = page(`<html lang="sv"><head><title>The Mill - Port Archive</title>
      <meta name="DC.date" content="1951-03-04"><meta property="og:site_name" content="Port Archive">
      <link rel="canonical" href="https://port.example/17">
      <script type="application/ld+json">{"@type":"Letter","translator":{"name":"Eva Holm"},"copyrightNotice":"Free to read"}</script>
      </head><body><p>Hej, sade han.</p></body></html>`);
    expect(imported.metadata).toMatchObject({
      ...{ title: "The Mill", date: "1951-03-04", sourceUrl: "https://port.example/17" },
      ...{ translator: "Eva Holm", rights: "Free to read", language: "sv" },
    });
  });

  it("takes rich text from word processors and browsers", () => {
    const docs = page(
      `<meta charset="utf-8"><b style="font-weight:normal" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:700">Ada Lund:</span><span style="font-weight:400"> We move.</span></p></b>`,
    );
    const inline = docs.witnesses[0]?.doc.content?.[0]?.content ?? [];
    expect(inline.map((node) => [node.text, node.marks?.length ?? 0])).toEqual([
      ["Ada Lund:", 1],
      [" We move.", 0],
    ]);
    const word = page(
      `<html xmlns:o="urn:x"><head><style><!-- p.MsoNormal {margin:0} --></style></head><body><!--StartFragment--><p class=MsoTitle>The Mill<o:p></o:p></p><p class=MsoNormal>It is&nbsp;dry.<o:p>&nbsp;</o:p></p><!--EndFragment--></body></html>`,
    );
    expect(outline(word)).toEqual(["heading| The Mill", "paragraph| It is dry."]);
  });

  it("keeps every word's place in the source", () => {
    const source =
      "<p>The m&icirc;ll &amp; the <b>port</b>\n were dry &lt;then&gt;.</p><p>So said &#x41;da &foo; all.</p>";
    expect(outline(page(source))).toEqual([
      "paragraph| The mîll & the port were dry <then>.",
      "paragraph| So said Ada &foo; all.",
    ]);
    for (const { rich } of html.read(source).blocks) {
      for (const { start, end, from, to } of rich.trace) {
        const words = rich.text.slice(start, end);
        if (end - start === to - from) expect(source.slice(from, to)).toBe(words);
        else expect(source.slice(from, to)).toMatch(/^&.*;$/u);
      }
      const traced = rich.trace.reduce((sum, { start, end }) => sum + end - start, 0);
      expect(rich.text.length - traced).toBeLessThan(8);
    }
  });
});

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
      { numRuns: 300 },
    );
  });
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
