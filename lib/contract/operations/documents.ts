/** Operations on documents, witnesses and revisions. */
import { z } from "zod";
import { operation } from "@/lib/contract/operation";
import { anyId, page, pageQuery } from "@/lib/contract/primitives";
import {
  createDocumentInput,
  documentLimits,
  documentSummary,
  documentView,
  revisionView,
  revisionWithText,
  updateDocumentInput,
} from "@/lib/documents/model";
import {
  acceptImportInput,
  printedQuery,
  printedView,
  rereadInput,
  rereadReport,
} from "@/lib/imports/model";
import { fileFields, toFind, toMake } from "./shared";

const revision = z.object({ id: anyId, number: z.coerce.number().int().min(1).max(1_000_000) });

export const documents = {
  createDocument: operation("PUT /api/v1/documents/{id}", "document", "Bring a document in", {
    params: toMake,
    body: z.union([createDocumentInput, acceptImportInput]),
    form: fileFields,
    // JSON writes a character of the text as up to six bytes; the file itself is limited to 25 MB
    maxBytes: documentLimits.fileBytes + 40 * 1024 * 1024,
    response: documentView,
  }),
  getDocument: operation("GET /api/v1/documents/{id}", "document", "A document with its text", {
    params: toFind,
    response: documentView,
  }),
  updateDocument: operation(
    "PATCH /api/v1/documents/{id}",
    "document",
    "Change a document's description",
    { params: toFind, body: updateDocumentInput, response: documentSummary },
  ),
  deleteDocument: operation("DELETE /api/v1/documents/{id}", "document", "Delete a document", {
    params: toFind,
  }),
  restoreDocument: operation(
    "POST /api/v1/documents/{id}/restore",
    "document",
    "Take a deletion back",
    { params: toFind, response: documentSummary },
  ),
  rereadDocument: operation(
    "POST /api/v1/documents/{id}/reread",
    "document",
    "Publish what an import of the document's own file reads otherwise",
    { params: toFind, body: rereadInput, response: rereadReport },
  ),
  getPrinted: operation(
    "GET /api/v1/witnesses/{id}/printed",
    "witness",
    "A passage as the file prints it",
    { params: toFind, query: printedQuery, response: printedView },
  ),
  listDocuments: operation("GET /api/v1/seminars/{id}/documents", "seminar", "The library", {
    params: toFind,
    query: pageQuery,
    response: page(documentSummary),
  }),
  getOriginal: operation(
    "GET /api/v1/documents/{id}/original",
    "document",
    "The imported file, byte for byte",
    { params: toFind, mediaType: "application/octet-stream" },
  ),
  listRevisions: operation(
    "GET /api/v1/witnesses/{id}/revisions",
    "witness",
    "The revisions of a witness, newest first",
    { params: toFind, query: pageQuery, response: page(revisionView) },
  ),
  getRevision: operation(
    "GET /api/v1/witnesses/{id}/revisions/{number}",
    "revision",
    "One revision with its text",
    { params: revision, response: revisionWithText },
  ),
  getRevisionHtml: operation(
    "GET /api/v1/witnesses/{id}/revisions/{number}/html",
    "revision",
    "One revision as the reading page shows it",
    { params: revision, mediaType: "text/html" },
  ),
};
