/** The addresses of an import, as functions; every refusal is an `ApiProblem`. */
import { api } from "@/lib/api-client";
import type { Page } from "@/lib/contract/primitives";
import type { DocumentView } from "@/lib/documents/model";
import type { DecisionInput, ImportView, PieceView, RereadReport } from "@/lib/imports/model";

/** Where a list of pieces begins: at a unit of the source, or after another list. */
export interface PieceQuery {
  from?: number;
  cursor?: string;
  limit: number;
}

/** What the preview asks of the server. */
export interface ImportRequests {
  read(): Promise<ImportView>;
  pieces(query: PieceQuery): Promise<Page<PieceView>>;
  decide(version: number, decisions: DecisionInput[]): Promise<ImportView>;
  leave(): Promise<void>;
  /** Makes the document of this id. */
  accept(seminarId: string, documentId: string): Promise<DocumentView>;
  publish(documentId: string): Promise<RereadReport>;
}

/** The requests of one import. */
export function requestsOf(id: string): ImportRequests {
  const path = `/imports/${id}`;
  return {
    read: () => api("GET", path),
    pieces: ({ from, cursor, limit }) => {
      const search = new URLSearchParams({ limit: String(limit) });
      if (cursor !== undefined) search.set("cursor", cursor);
      else if (from !== undefined) search.set("from", String(from));
      return api("GET", `${path}/pieces?${search}`);
    },
    decide: (version, decisions) => api("PATCH", path, { version, body: { decisions } }),
    leave: () => api("DELETE", path),
    accept: (seminarId, documentId) =>
      api("PUT", `/documents/${documentId}`, { body: { seminarId, importId: id } }),
    publish: (documentId) =>
      api("POST", `/documents/${documentId}/reread`, { body: { importId: id } }),
  };
}
