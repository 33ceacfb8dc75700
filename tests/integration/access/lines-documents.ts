/** The access table's lines of documents. Keys are `module.export`, with a word after a space for a further line. */
import { v7 } from "uuid";
import * as documentCommands from "@/lib/documents/commands";
import * as importing from "@/lib/documents/importing";
import * as documentQueries from "@/lib/documents/queries";
import { next } from "@/tests/support/cast";
import { type Line, members, only } from "./line";
import { document, ofDocument, ofSeminar, page, waiting } from "./line-makers";

export const documentsLines: Record<string, Line> = {
  "documents/importing.importDocument": {
    act: (actor, _subject, { seminarId }) =>
      importing.importDocument(actor, v7(), {
        seminarId,
        name: "page.txt",
        bytes: new TextEncoder().encode(`A page, the ${next()}th.`),
      }),
    outcomes: only("assistant", "instructor", "installation"),
  },
  "documents/importing.acceptImport": {
    arrange: waiting,
    act: (actor, importId, { seminarId }) =>
      importing.acceptImport(actor, v7(), { seminarId, importId }),
    outcomes: { ...only("instructor"), assistant: "not-found", installation: "not-found" },
  },
  "documents/importing.createDocument": {
    act: (actor, _subject, { seminarId }) =>
      importing.createDocument(actor, v7(), {
        seminarId,
        text: "A page.",
        format: "plain-text",
      }),
    outcomes: only("assistant", "instructor", "installation"),
  },
  "documents/commands.updateDocument": {
    arrange: document,
    act: (actor, id) => documentCommands.updateDocument(actor, id, 1, { place: "Skerry" }),
    outcomes: only("assistant", "instructor"),
  },
  "documents/commands.deleteDocument": {
    arrange: document,
    act: (actor, id) => documentCommands.deleteDocument(actor, id),
    outcomes: only("assistant", "instructor"),
  },
  "documents/commands.restoreDocument": {
    arrange: document,
    act: (actor, id) => documentCommands.restoreDocument(actor, id),
    outcomes: only("assistant", "instructor"),
  },
  "documents/queries.listDocuments": ofSeminar(documentQueries.listDocuments),
  "documents/queries.requireDocument": ofDocument(documentQueries.requireDocument),
  "documents/queries.getDocument": ofDocument(documentQueries.getDocument),
  "documents/queries.getDocumentSummary": ofDocument(documentQueries.getDocumentSummary),
  "documents/queries.getOriginal": ofDocument(documentQueries.getOriginal),
  "documents/queries.getReadingPage": ofDocument((actor, id) =>
    documentQueries.getReadingPage(actor, id),
  ),
  "documents/queries.requireWitness": {
    act: (actor, _subject, { witnessId }) => documentQueries.requireWitness(actor, witnessId),
    outcomes: members(),
  },
  "documents/queries.listRevisions": {
    act: (actor, _subject, { witnessId }) => documentQueries.listRevisions(actor, witnessId, page),
    outcomes: members(),
  },
  "documents/queries.getRevision": {
    act: (actor, _subject, { witnessId }) => documentQueries.getRevision(actor, witnessId, 1),
    outcomes: members(),
  },
  "documents/queries.getRevisionHtml": {
    act: (actor, _subject, { witnessId }) => documentQueries.getRevisionHtml(actor, witnessId, 1),
    outcomes: members(),
  },
};
