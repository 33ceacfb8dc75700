/** A description for tests: a title and nothing else known. */
import type { Described } from "./describe-fields";

export const bareDescription: Described = {
  title: "A conversation",
  date: null,
  eventDate: null,
  receivedDate: null,
  printedDate: null,
  place: null,
  participants: [],
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
