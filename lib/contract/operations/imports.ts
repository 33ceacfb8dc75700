/** Operations on imports that wait for a person's word. */
import { operation } from "@/lib/contract/operation";
import { page, pageQuery } from "@/lib/contract/primitives";
import { documentLimits } from "@/lib/documents/model";
import {
  createImportInput,
  importView,
  piecesQuery,
  pieceView,
  updateImportInput,
} from "@/lib/imports/model";
import { fileFields, toFind, toMake } from "./shared";

export const imports = {
  createImport: operation(
    "PUT /api/v1/imports/{id}",
    "import",
    "Begin an import: a file, a text, or a document's own file read again",
    {
      params: toMake,
      body: createImportInput,
      form: fileFields,
      maxBytes: documentLimits.fileBytes + 40 * 1024 * 1024,
      response: importView,
    },
  ),
  getImport: operation("GET /api/v1/imports/{id}", "import", "An import as it is now", {
    params: toFind,
    response: importView,
  }),
  updateImport: operation(
    "PATCH /api/v1/imports/{id}",
    "import",
    "Decide otherwise; the file is read again",
    { params: toFind, body: updateImportInput, maxBytes: 4 * 1024 * 1024, response: importView },
  ),
  deleteImport: operation("DELETE /api/v1/imports/{id}", "import", "Drop an import", {
    params: toFind,
  }),
  restoreImport: operation("POST /api/v1/imports/{id}/restore", "import", "Take a deletion back", {
    params: toFind,
    response: importView,
  }),
  listPieces: operation(
    "GET /api/v1/imports/{id}/pieces",
    "import",
    "What became of each stretch of the file",
    { params: toFind, query: piecesQuery, response: page(pieceView) },
  ),
  listImports: operation(
    "GET /api/v1/seminars/{id}/imports",
    "seminar",
    "The caller's own imports that wait",
    { params: toFind, query: pageQuery, response: page(importView) },
  ),
};
