import { describe, expect, it } from "vitest";
import { importText, marked, outline } from "@/tests/support/import-text";
import { lostWords } from "@/tests/support/words";
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

  it("takes lines of links above and below the text for the site's, and the heading for the title", () => {
    const imported = page(`<html><head><title>Ada Lund: To the Pilots (1951)</title></head><body>
      <p><a href="../">All speeches</a> | <a href="/">Home</a></p><h2>Ada Lund</h2><h1>To the Pilots</h1>
      <p>The ice has carried away the dam, and nobody did <a href="/x">anything</a> about it.</p>
      <p><a href="/next">The next speech</a></p></body></html>`);
    expect(outline(imported)).toHaveLength(3);
    expect(imported.metadata.title).toBe("To the Pilots");
    expect(reasons(imported)["web page: navigation"]).toBe("The next speech");
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
    const item = (sign: string, words: string) =>
      `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>${sign}&nbsp;&nbsp;</span>${words}</p>`;
    const list = page(
      `<p>So:</p>${item("·", "boots")}${item("·", "coats")}<p>All.</p>${item("2.", "oil")}`,
    );
    expect(outline(list)).toEqual([
      "paragraph| So:",
      "listItem| boots",
      "listItem| coats",
      "paragraph| All.",
      "listItem| oil",
    ]);
    expect(
      list.witnesses[0]?.doc.content?.map(({ type, content }) => `${type} ${content?.length}`),
    ).toEqual(["paragraph 1", "bulletList 2", "paragraph 1", "orderedList 1"]);
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
