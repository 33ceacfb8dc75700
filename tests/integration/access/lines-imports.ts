/** The access table's lines of imports, which are their maker's alone. */
import { v7 } from "uuid";
import { rereadDocument } from "@/lib/highlights/reread";
import * as commands from "@/lib/imports/commands";
import * as queries from "@/lib/imports/queries";
import type { Actor } from "@/lib/policy/actor";
import { waitForReading } from "@/lib/readings/running";
import { getPrinted } from "@/lib/revisions/queries";
import { next } from "@/tests/support/cast";
import { type Line, members, only, onlySeenBy } from "./line";
import { document, ofSeminar, page, waiting } from "./line-makers";

/** What is begun is waited for, so that its end falls into no other line. */
async function ended<Result>(id: string, begun: Promise<Result>): Promise<Result> {
  const result = await begun;
  await waitForReading(id, 20_000);
  return result;
}

const mine = onlySeenBy("instructor");
const ofImport = (run: (actor: Actor, id: string) => Promise<unknown>): Line => ({
  arrange: waiting,
  act: run,
  outcomes: mine,
});

export const importsLines: Record<string, Line> = {
  "imports/commands.uploadImport": {
    act: (actor, _subject, { seminarId }) => {
      const id = v7();
      const bytes = new TextEncoder().encode(`A page, the ${next()}th.`);
      const file = { seminarId, name: "page.txt", bytes };
      return ended(id, commands.uploadImport(actor, id, file));
    },
    outcomes: only("assistant", "instructor", "installation"),
  },
  "imports/commands.createImport": {
    act: (actor, _subject, { seminarId }) => {
      const id = v7();
      const input = { seminarId, text: "A page.", format: "plain-text" } as const;
      return ended(id, commands.createImport(actor, id, input));
    },
    outcomes: only("assistant", "instructor", "installation"),
  },
  "imports/commands.createImport of a document": {
    arrange: document,
    act: (actor, documentId) => {
      const id = v7();
      return ended(id, commands.createImport(actor, id, { documentId }));
    },
    outcomes: only("assistant", "instructor"),
  },
  "imports/commands.updateImport": ofImport((actor, id) =>
    ended(id, commands.updateImport(actor, id, 1, { decisions: [{ do: "confirm", at: 0 }] })),
  ),
  "imports/commands.deleteImport": ofImport((actor, id) => commands.deleteImport(actor, id)),
  "imports/commands.restoreImport": ofImport(commands.restoreImport),
  "imports/queries.requireImport": ofImport(queries.requireImport),
  "imports/queries.getImport": ofImport(queries.getImport),
  "imports/queries.getImportSoon": ofImport(queries.getImportSoon),
  "imports/queries.openImport": ofImport(queries.openImport),
  "imports/queries.listPieces": ofImport((actor, id) => queries.listPieces(actor, id, page)),
  "highlights/reread.rereadDocument": {
    arrange: async (_world, make) => {
      const { documentId, importId } = await make.rereading();
      return `${documentId} ${importId}`;
    },
    act: (actor, subject) => {
      const [documentId = "", importId = ""] = subject.split(" ");
      return rereadDocument(actor, documentId, { importId });
    },
    // the assistant may reread, but not by another's import
    outcomes: { ...only("instructor"), assistant: "not-found" },
  },
  "revisions/queries.getPrinted": {
    act: (actor, _subject, { witnessId }) => getPrinted(actor, witnessId, { start: 0, end: 6 }),
    outcomes: members(),
  },
  "imports/queries.listImports": {
    ...ofSeminar(queries.listImports),
    outcomes: only("assistant", "instructor", "installation"),
  },
};
