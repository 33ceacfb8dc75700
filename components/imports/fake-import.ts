/** A server of one import for tests: the real reading of a real text, with its versions and refusals. */
import { ApiProblem } from "@/lib/api-client";
import { readImport } from "@/lib/importers/reading";
import type { DecisionInput, ImportView, PieceView } from "@/lib/imports/model";
import type { ImportRequests } from "./import-requests";

/** What a test may turn. */
export interface FakeServer {
  requests: ImportRequests;
  /** Now. */
  view: ImportView;
  pieces: PieceView[];
  /** How many PATCHes came. */
  asked: number;
  /** The next requests fail with this; null again lets them through. */
  failure: ApiProblem | null;
  /** Somebody else decides. */
  decideElsewhere: (decision: DecisionInput) => void;
}

/** An import of this text, read. */
export function fakeImport(text: string, over: Partial<ImportView> = {}): FakeServer {
  const bytes = new TextEncoder().encode(text);
  const fileName = over.fileName ?? "watch.txt";
  const read = (decisions: DecisionInput[]) => readImport({ bytes, fileName }, decisions);
  const first = read([]);
  const view: ImportView = {
    id: "0199a000-0000-7000-8000-000000000001",
    version: 1,
    createdAt: "2026-11-22T08:00:00Z",
    updatedAt: "2026-11-22T08:00:00Z",
    abilities: ["update", "delete"],
    seminarId: "0199a000-0000-7000-8000-000000000002",
    documentId: null,
    fileName,
    fileSize: bytes.length,
    sha256: "0".repeat(64),
    state: "ready",
    progress: null,
    failure: null,
    found: first.found,
    decisions: [],
    duplicates: [],
    ...over,
  };
  const server: FakeServer = {
    view,
    pieces: first.pieces,
    asked: 0,
    failure: null,
    decideElsewhere: (decision) => keep([...server.view.decisions, decision]),
    requests: {
      read: async () => server.view,
      pieces: async ({ from = 0, cursor, limit }) => {
        fail();
        const start =
          cursor === undefined
            ? server.pieces.findIndex((piece) => piece.to > from || piece.at >= from)
            : Number(cursor);
        const items = server.pieces.slice(start, start + limit);
        const end = start + items.length;
        return { items, next: end < server.pieces.length ? String(end) : null };
      },
      decide: async (version, decisions) => {
        server.asked += 1;
        fail();
        if (version !== server.view.version) {
          throw new ApiProblem(409, { code: "conflict", detail: "stale", current: server.view });
        }
        keep(decisions);
        return server.view;
      },
      leave: async () => fail(),
      accept: () => Promise.reject(new ApiProblem(500, {})),
      publish: async () => ({ witnesses: [] }),
    },
  };
  function fail(): void {
    if (server.failure !== null) throw server.failure;
  }
  function keep(decisions: DecisionInput[]): void {
    const again = read(decisions);
    server.pieces = again.pieces;
    const { view: before } = server;
    server.view = { ...before, version: before.version + 1, found: again.found, decisions };
  }
  return server;
}

/** Minutes with a menu of a site over them, two speakers, a note, a stamp, a signature. */
export const watch = `Keeper: The lamp was lit before dusk, as the rule of the house demands, and nobody at sea complained of it.

Visitor: The rule says nothing about the fog [which lay on the water that morning], and a rule that is silent cannot be kept.

Keeper: Then let the fog speak for itself. (He pours the tea.) It has had the floor since five o’clock.

[Translator's note: in the original, a seagull.]

Visitor: A lighthouse that argues with the weather is no longer a lighthouse. It is a seminar.

Keeper: We prefer to call it a long watch. Bread is at six, and the log is written before anybody eats.`;
