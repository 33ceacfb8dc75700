import { expect, it } from "vitest";
import { doc, footnote, node, note, p, pageBreak, turn } from "@/tests/support/doc-builder";
import { renderHtml } from "./render-html";

it("escapes text and attributes, and drops links that run", () => {
  const html = renderHtml(
    doc(turn('"Eve"', "<script>alert(1)</script> & <x>", '"Eve":'), {
      type: "paragraph",
      content: [
        {
          type: "text",
          text: "a",
          marks: [{ type: "link", attrs: { href: "javascript:alert(1)" } }],
        },
        {
          type: "text",
          text: "b",
          marks: [{ type: "link", attrs: { href: 'https://a.test/?q="&b' } }],
        },
      ],
    }),
  );
  expect(html).not.toContain("<script");
  expect(html).not.toContain("javascript:");
  expect(html).toContain('&quot;Eve&quot;<span class="speaker-end">: </span></span>');
  expect(html).toContain('href="https://a.test/?q=&quot;&amp;b"');
});

it("draws a turn with its label, its number and its continuation", () => {
  const html = renderHtml(doc(turn("Lind", "Yes.", "Dr Lind:"), turn("Lind", "And no.", null)));
  expect(html).toBe(
    '<section class="doc-section"><p id="b-b1" class="block block-turn" data-block="b1" data-start="0" data-end="4" data-register="document" dir="auto" data-speaker="Lind" data-turn="1"><span class="speaker" data-skip>Dr Lind<span class="speaker-end">: </span></span>Yes.</p>' +
      '<p id="b-b2" class="block block-turn continuation" data-block="b2" data-start="5" data-end="12" data-register="document" dir="auto" data-speaker="Lind">And no.</p></section>',
  );
});

it("links a footnote's mark to its words and back", () => {
  const html = renderHtml(doc(p("their^1 own"), footnote(1, "of theirs")));
  expect(html).toContain(
    '<sup class="footnote-mark" data-skip><a id="ref-b2" href="#b-b2" role="doc-noteref">1</a></sup>',
  );
  expect(html).toContain(
    '<span class="footnote-number" data-skip><a href="#ref-b2" role="doc-backlink">1</a> </span>',
  );
});

it("names kinds of notes, pages and languages", () => {
  const html = renderHtml(
    doc(note("so", "archivist"), pageBreak("3"), node("stamp", "ok", { lang: "ru" })),
  );
  expect(html).toContain('data-kind="archivist"');
  expect(html).toContain(
    '<div class="page-break" data-skip aria-hidden="true" data-page="3"></div>',
  );
  expect(html).toContain('lang="ru"');
});

it("puts at most forty blocks in a section", () => {
  const html = renderHtml(doc(...Array.from({ length: 95 }, () => p("x"))));
  const sections = html.split('<section class="doc-section">').slice(1);
  expect(sections.map((one) => one.split("data-block").length - 1)).toEqual([40, 40, 15]);
});

it("sets a label with a long word smaller, since it is not broken", () => {
  const drawn = (label: string) => renderHtml(doc(turn("Lind", "Yes.", label)));
  expect(drawn("CHAIRPERSONS:")).toContain('class="speaker speaker-long"');
  expect(drawn("The first of the chairs:")).toContain('class="speaker"');
});

it("names who speaks by a person's word, where no label is printed", () => {
  const html = renderHtml(
    doc(turn("Lind", "Yes.", "Dr Lind:"), turn("Vega", "No.", null), turn("Vega", "Never.", null)),
  );
  expect(html).toContain(
    'data-speaker="Vega" data-turn="2"><span class="speaker" data-skip>Vega<span class="speaker-end">: </span></span>No.',
  );
  expect(html.match(/class="speaker"/gu)).toHaveLength(2);
});
