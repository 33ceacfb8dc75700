import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { DocumentSummary } from "@/lib/documents/model";
import { AboutFacts } from "./about-facts";

const nothing = {
  date: null,
  eventDate: null,
  receivedDate: null,
  printedDate: null,
  place: null,
  archiveReference: null,
  classification: null,
  copyNumber: null,
  citation: null,
  translator: null,
  recorder: null,
  credits: null,
  rights: null,
  summary: null,
  language: null,
  originalLanguage: null,
  sourceUrl: null,
};
const bare: DocumentSummary = {
  ...nothing,
  id: "d",
  version: 1,
  createdAt: "2026-03-04T10:00:00.000Z",
  updatedAt: "2026-03-04T10:00:00.000Z",
  abilities: [],
  seminarId: "s",
  title: "A talk about salt",
  participants: [],
  fileName: "salt.txt",
  fileSize: 9130,
  sha256: "",
  format: "plain-text",
  encoding: "windows-1251",
  createdBy: null,
  witnesses: [{ id: "w", language: "en", role: "translation", revision: 1 }],
  highlightCount: 0,
};
const wordsOf = (document: DocumentSummary) =>
  renderToStaticMarkup(<AboutFacts document={document} />)
    .replace(/<[^>]+>/g, "|")
    .replace(/\|+/g, "|");

it("writes dates out, joins what belongs together and says how the file came", () => {
  const words = wordsOf({
    ...bare,
    date: "1931-05-04",
    eventDate: "1931-05~",
    participants: ["Ida Lund", "Per Vega"],
    classification: "Secret",
    copyNumber: "Copy No. 2",
    originalLanguage: "ru",
  });
  expect(words).toContain("|Date of the event|about May 1931|");
  expect(words).toContain("|Date of the record|4 May 1931|");
  expect(words).toContain("|Ida Lund|Per Vega|");
  expect(words).toContain("|Secret, Copy No. 2|");
  expect(words).toContain("|English (translation), translated from the Russian|");
  expect(words).toContain("encoded as windows-1251");
  expect(words).toContain("|“A talk about salt,” May 4, 1931.|");
});

it("leaves out what is not known, and makes a link of no address but the web's", () => {
  const words = wordsOf(bare);
  expect(words).not.toContain("Place");
  expect(words).not.toContain("Received");
  const html = renderToStaticMarkup(
    <AboutFacts document={{ ...bare, sourceUrl: "javascript:1" }} />,
  );
  expect(html).toContain("javascript:1");
  expect(html).not.toContain('href="javascript');
});
