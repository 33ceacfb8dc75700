/** Imports that wait: read, decided, looked through page by page, taken in once, forgotten in time. */
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDb, db } from "@/lib/db";
import { acceptImport, createDocument, importDocument } from "@/lib/documents/importing";
import { getOriginal } from "@/lib/documents/queries";
import {
  createImport,
  deleteImport,
  restoreImport,
  updateImport,
  uploadImport,
} from "@/lib/imports/commands";
import { importLimits } from "@/lib/imports/model";
import { getImport, listImports, listPieces } from "@/lib/imports/queries";
import { readHere } from "@/lib/readings/read-file";
import { workerPids } from "@/lib/readings/reader";
import { waitForReading } from "@/lib/readings/running";
import { buildWorld, enter, refreshed, type World } from "@/tests/support/cast";
import { createTestDatabase, type TestDatabase } from "@/tests/support/database";

let database: TestDatabase;
let world: World;

beforeAll(async () => {
  database = await createTestDatabase();
  process.env.DATABASE_URL = database.url;
  process.env.NEXTAUTH_SECRET = "a secret of the import tests";
  world = await buildWorld();
});
afterAll(async () => {
  await closeDb();
  await database.drop();
});

const bytesOf = (text: string) => new TextEncoder().encode(text);
const me = () => world.cast.instructor;

async function begin(text: string, id = v7()): Promise<string> {
  await uploadImport(me(), id, {
    seminarId: world.seminarId,
    name: "log.txt",
    bytes: bytesOf(text),
  });
  await waitForReading(id, 20_000);
  return id;
}

/** Every piece, a page at a time. */
async function walk(id: string, query: { doubts?: "1"; from?: number } = {}, limit = 70) {
  const items = [];
  for (let cursor: string | undefined; ; ) {
    const page = await listPieces(me(), id, { ...query, limit, cursor });
    items.push(...page.items);
    if (page.next === null) return items;
    cursor = page.next;
  }
}

describe("an import", () => {
  it("is read, decided otherwise, and becomes the document that was seen", async () => {
    const text =
      "The log of the pilot boat.\n\nFog until noon.\n\nA stranger's line.\n\nClear by night.";
    const id = await begin(text);
    const before = await getImport(me(), id);
    expect(before).toMatchObject({ state: "ready", version: 1, progress: null, failure: null });
    expect(before.found).toMatchObject({ format: "plain-text", pieces: 4, lines: 7 });
    const at = text.indexOf("A stranger");
    const after = await updateImport(me(), id, 1, { decisions: [{ do: "remove", at }] });
    await waitForReading(id, 20_000);
    expect(after).toMatchObject({ version: 2, decisions: [{ do: "remove", at }] });
    const removed = (await walk(id)).filter((piece) => piece.removed !== null);
    expect(removed.map((piece) => piece.printed)).toEqual(["A stranger's line."]);

    const documentId = v7();
    const input = { seminarId: world.seminarId, importId: id };
    const { view, created } = await acceptImport(me(), documentId, input);
    expect(created).toBe(true);
    expect(view.witnesses[0]?.text).not.toContain("stranger");
    expect(view.fileName).toBe("log.txt");
    const original = await getOriginal(me(), documentId);
    expect(new TextDecoder().decode(original.bytes)).toBe(text);
    const record = await db().importRecord.findUniqueOrThrow({ where: { documentId } });
    expect(record.decisions).toEqual([{ do: "remove", at }]);

    // the same again, late, is the same document; the import itself is gone
    expect(await acceptImport(me(), documentId, input)).toMatchObject({ created: false });
    await expect(acceptImport(me(), v7(), input)).rejects.toMatchObject({ code: "gone" });
    await expect(getImport(me(), id)).rejects.toMatchObject({ code: "gone" });
    await expect(begin(text, id)).rejects.toMatchObject({ code: "gone" });
    const left = await db().pendingImport.findUniqueOrThrow({ where: { id } });
    expect([left.bytes, left.result]).toEqual([null, null]);
  });

  it("shows the decisions that a document was made with", async () => {
    const text = "The log of the pilot boat.\n\nFog again.";
    const id = await begin(text);
    await updateImport(me(), id, 1, { decisions: [{ do: "confirm", at: 0 }] });
    await waitForReading(id, 20_000);
    const documentId = v7();
    await acceptImport(me(), documentId, { seminarId: world.seminarId, importId: id });
    const again = v7();
    const { view } = await createImport(me(), again, { documentId });
    expect(view).toMatchObject({ documentId, decisions: [{ do: "confirm", at: 0 }] });
    await expect(
      acceptImport(me(), v7(), { seminarId: world.seminarId, importId: again }),
    ).rejects.toMatchObject({ code: "conflict" });
    await deleteImport(me(), again);
  });

  it("says which documents are made of the same bytes", async () => {
    const bytes = bytesOf("Twice the same line.");
    const file = { seminarId: world.seminarId, name: "twice.txt", bytes };
    const { view: document } = await importDocument(me(), v7(), file);
    const { view } = await uploadImport(me(), v7(), file);
    expect(view.duplicates).toMatchObject([{ id: document.id, title: document.title }]);
    await deleteImport(me(), view.id);
  });

  it("is given out page by page, from any place", async () => {
    const lines = Array.from({ length: 1000 }, (_, n) => `Entry ${n} of the log, and no more.`);
    const text = lines.join("\n\n");
    const id = await begin(text);
    const pieces = await walk(id);
    expect(pieces.map((piece) => piece.printed)).toEqual(lines);
    const from = text.indexOf("Entry 640");
    const later = await walk(id, { from }, 200);
    expect(later.map((piece) => piece.printed)).toEqual(lines.slice(640));
    const doubtful = await walk(id, { doubts: "1" });
    expect(doubtful).toEqual(pieces.filter((piece) => piece.doubt !== null));
    const page = await listPieces(me(), id, { limit: 10 });
    await updateImport(me(), id, 1, { decisions: [] });
    await waitForReading(id, 20_000);
    await expect(
      listPieces(me(), id, { limit: 10, cursor: page.next ?? "" }),
    ).rejects.toMatchObject({ code: "conflict" });
    await deleteImport(me(), id);
  });

  it("refuses a stale edit and gives what stands", async () => {
    const id = await begin("One line.");
    await updateImport(me(), id, 1, { decisions: [{ do: "confirm", at: 0 }] });
    await expect(updateImport(me(), id, 1, { decisions: [] })).rejects.toMatchObject({
      code: "conflict",
      details: { current: { version: 2 } },
    });
    await deleteImport(me(), id);
  });

  it("fails in words, and is no document", async () => {
    const id = await begin("  \n ");
    const view = await getImport(me(), id);
    expect(view).toMatchObject({ state: "failed", found: null });
    expect(view.failure?.detail).toMatch(/empty/);
    const input = { seminarId: world.seminarId, importId: id };
    await expect(acceptImport(me(), v7(), input)).rejects.toMatchObject({ code: "conflict" });
    await expect(listPieces(me(), id, { limit: 10 })).rejects.toMatchObject({ code: "conflict" });
    await deleteImport(me(), id);
  });

  it("can be dropped and had back for a day", async () => {
    const id = await begin("Dropped by mistake.");
    await deleteImport(me(), id);
    await deleteImport(me(), id);
    await expect(getImport(me(), id)).rejects.toMatchObject({ code: "gone" });
    expect(await restoreImport(me(), id)).toMatchObject({ state: "ready" });
    await deleteImport(me(), id);
    const longAgo = new Date(Date.now() - 2 * 24 * 60 * 60 * 1000);
    await db().pendingImport.update({ where: { id }, data: { deletedAt: longAgo } });
    const next = await begin("What sweeps.");
    await expect(restoreImport(me(), id)).rejects.toMatchObject({ code: "gone" });
    await deleteImport(me(), next);
  });

  it("is forgotten after its days", async () => {
    const id = await begin("Left lying.");
    const updatedAt = new Date(Date.now() - (importLimits.days + 1) * 24 * 60 * 60 * 1000);
    await db().pendingImport.update({ where: { id }, data: { updatedAt } });
    const next = await begin("What sweeps once more.");
    await expect(getImport(me(), id)).rejects.toMatchObject({ code: "not-found" });
    await deleteImport(me(), next);
  });

  it("is nobody else's, on any list", async () => {
    const id = await begin("A draft of mine.");
    const other = await enter("colleague");
    const { addMember } = await import("@/lib/seminars/commands");
    await addMember(world.cast.installation, world.seminarId, other.personId ?? "", "instructor");
    const colleague = await refreshed(other);
    const page = { limit: 10 };
    expect((await listImports(colleague, world.seminarId, page)).items).toEqual([]);
    expect((await listImports(me(), world.seminarId, page)).items.map((one) => one.id)).toEqual([
      id,
    ]);
    await expect(getImport(colleague, id)).rejects.toMatchObject({ code: "not-found" });
    await expect(
      acceptImport(colleague, v7(), { seminarId: world.seminarId, importId: id }),
    ).rejects.toMatchObject({ code: "not-found" });
    await deleteImport(me(), id);
  });

  it("is taken up by who asks once its server is gone", async () => {
    const id = await begin("Whose server was killed.");
    const heartbeat = new Date(Date.now() - 60_000);
    const lost = { state: "reading" as const, heartbeat, step: "recognise" };
    await db().pendingImport.update({ where: { id }, data: lost });
    expect((await getImport(me(), id)).state).toBe("reading");
    await waitForReading(id, 20_000);
    expect((await getImport(me(), id)).state).toBe("ready");
    await deleteImport(me(), id);
  });
});

describe("a reading that goes wrong", () => {
  it("is failed in words where its process is killed, and can be tried again", async () => {
    const paragraph = "Nobody in the village could say who had carried the oil. ".repeat(6);
    const bytes = bytesOf(`${paragraph}\n\n`.repeat(11_000));
    const id = v7();
    const begun = uploadImport(me(), id, { seminarId: world.seminarId, name: "long.txt", bytes });
    while (workerPids().busy.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    for (const pid of workerPids().busy) process.kill(pid, "SIGKILL");
    await begun;
    await waitForReading(id, 20_000);
    const failed = await getImport(me(), id);
    expect(failed).toMatchObject({ state: "failed", failure: { code: "internal" } });
    expect(failed.failure?.detail).toMatch(/was stopped while it read/);
    await updateImport(me(), id, failed.version, { decisions: failed.decisions });
    await waitForReading(id, 60_000);
    const view = await getImport(me(), id);
    expect(view).toMatchObject({ state: "ready", failure: null });
    await deleteImport(me(), id);
  }, 120_000);

  it("is ended when it is not wanted any more", async () => {
    const id = v7();
    const bytes = bytesOf("A line of many lines.\n\n".repeat(100_000));
    const begun = uploadImport(me(), id, { seminarId: world.seminarId, name: "long.txt", bytes });
    while (workerPids().busy.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await deleteImport(me(), id);
    await expect(begun).rejects.toMatchObject({ code: "gone" });
    await waitForReading(id, 20_000);
    expect(workerPids().busy).toEqual([]);
  }, 60_000);
});

describe("a document brought in directly", () => {
  it("keeps where its words stand, as one that was looked at does", async () => {
    const input = {
      seminarId: world.seminarId,
      text: "One.\n\nTwo.",
      format: "plain-text",
    } as const;
    const { view } = await createDocument(me(), v7(), input);
    const [witness] = view.witnesses;
    const trace = await db().revisionTrace.findFirstOrThrow({ where: { witnessId: witness?.id } });
    expect(JSON.parse(trace.blocks)).toMatchObject([
      { runs: [[0, 4, 0, 4]] },
      { runs: [[0, 4, 6, 10]] },
    ]);
  });

  it("is the same where it is read in this process, as the command line does", async () => {
    const { seminarId } = world;
    const text = "One.\n\nTwo, in the middle.\n\nThree.";
    const file = { seminarId, name: "a.txt", bytes: bytesOf(text) };
    const { view: there } = await importDocument(me(), v7(), file);
    const { view: here } = await importDocument(me(), v7(), file, readHere);
    expect(here.witnesses[0]?.text).toBe(there.witnesses[0]?.text);
    expect(here.witnesses[0]?.blocks).toEqual(there.witnesses[0]?.blocks);
  });

  it("is refused in words, and nothing is stored", async () => {
    const file = { seminarId: world.seminarId, name: "a.txt", bytes: bytesOf(" ") };
    const id = v7();
    await expect(importDocument(me(), id, file)).rejects.toMatchObject({ code: "invalid-input" });
    const many = { ...file, bytes: new Uint8Array(26 * 1024 * 1024) };
    await expect(importDocument(me(), id, many)).rejects.toMatchObject({ code: "too-large" });
    expect(await db().document.count({ where: { id } })).toBe(0);
  });
});
