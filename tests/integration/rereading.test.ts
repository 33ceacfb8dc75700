/** A document's file read again: new revisions, every highlight carried or said to be lost, nothing guessed. */
import { v7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { closeDb, db } from "@/lib/db";
import { updateDocument } from "@/lib/documents/commands";
import { createDocument } from "@/lib/documents/importing";
import type { DocumentView } from "@/lib/documents/model";
import { getDocument, getDocumentSummary, listRevisions } from "@/lib/documents/queries";
import { createHighlight } from "@/lib/highlights/create";
import { getHighlight, listHighlights } from "@/lib/highlights/queries";
import { rereadDocument } from "@/lib/highlights/reread";
import { createImport, updateImport } from "@/lib/imports/commands";
import type { DecisionInput } from "@/lib/imports/model";
import { getImport } from "@/lib/imports/queries";
import { waitForReading } from "@/lib/readings/running";
import { getPrinted } from "@/lib/revisions/queries";
import { buildWorld, type World } from "@/tests/support/cast";
import { createTestDatabase, type TestDatabase } from "@/tests/support/database";

let database: TestDatabase;
let world: World;

beforeAll(async () => {
  database = await createTestDatabase();
  process.env.DATABASE_URL = database.url;
  process.env.NEXTAUTH_SECRET = "a secret of the rereading tests";
  world = await buildWorld();
});
afterAll(async () => {
  await closeDb();
  await database.drop();
});

const text = [
  "Notes of the harbour council",
  "The council met in the long room above the\nropewalk, and the windows were shut.",
  "A cart had been left in the lane.",
  "The harbour master read the tide book aloud until the lamp was brought.",
  "Смотритель маяка сказал, что масла хватит до весны, и никто ему не поверил.",
  "Nobody asked who had left the cart in the lane.",
].join("\n\n");

let document: DocumentView;
beforeEach(async () => {
  const input = { seminarId: world.seminarId, text, format: "plain-text" as const };
  document = (await createDocument(world.cast.instructor, v7(), input)).view;
});

const at = (words: string) => text.indexOf(words);
const first = () => {
  const [witness] = document.witnesses;
  if (!witness) throw new Error("no witness");
  return witness;
};

async function mark(words: string, author = world.cast.member, revision = 1): Promise<string> {
  const id = v7();
  const flat = (one: { text: string }) => one.text.replace(/\s/g, " ");
  const witness = document.witnesses.find((one) => flat(one).includes(words)) ?? first();
  const start = flat(witness).indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  const passages = [{ start, end: start + words.length }];
  const input = { witnessId: witness.id, revision, passages, themeIds: [] };
  await createHighlight(author, id, input);
  return id;
}

async function begin(decisions: DecisionInput[]): Promise<string> {
  const { instructor } = world.cast;
  const id = v7();
  await createImport(instructor, id, { documentId: document.id });
  await waitForReading(id, 20_000);
  await updateImport(instructor, id, 1, { decisions });
  await waitForReading(id, 20_000);
  expect((await getImport(instructor, id)).found?.idle).toEqual([]);
  return id;
}

async function reread(decisions: DecisionInput[]) {
  const importId = await begin(decisions);
  const report = await rereadDocument(world.cast.instructor, document.id, { importId });
  document = await getDocument(world.cast.instructor, document.id);
  return report;
}

async function whereIs(id: string) {
  const { passages } = await getHighlight(world.cast.instructor, id);
  const [passage] = passages;
  if (!passage) return null;
  const witness = document.witnesses.find((one) => one.id === passage.witnessId);
  const words = witness?.text.slice(passage.start ?? 0, passage.end ?? 0).replace(/\s/g, " ");
  return { status: passage.status, words, revision: passage.revision };
}

const cart = () => at("A cart had been");

describe("a document read again", () => {
  it("carries what stands, says what is lost, and finds it again when that is undone", async () => {
    const kept = await mark("met in the long room");
    const joined = await mark("windows were shut");
    const lost = await mark("cart had been left");
    const twin = await mark("cart in the lane");
    const { version } = document;

    const report = await reread([
      { do: "remove", at: cart() },
      { do: "join", at: at("The harbour master") },
    ]);
    expect(report.witnesses[0]).toMatchObject({
      revision: 2,
      changed: true,
      lost: 1,
      ambiguous: 0,
    });
    expect(first().text).not.toContain("A cart had been");
    expect(await whereIs(kept)).toMatchObject({
      status: "exact",
      words: "met in the long room",
    });
    expect(await whereIs(joined)).toMatchObject({ status: "moved", words: "windows were shut" });
    expect(await whereIs(lost)).toEqual({ status: "lost", words: "", revision: 2 });
    expect(await whereIs(twin)).toMatchObject({ words: "cart in the lane", revision: 2 });
    expect(document.version).toBe(version + 1);

    const old = await listHighlights(world.cast.instructor, document.id, {
      limit: 10,
      witness: first().id,
      revision: 1,
    });
    const before = old.items.find((one) => one.id === lost)?.passages[0];
    expect(before).toMatchObject({ status: "exact", exact: "cart had been left", revision: 1 });
    const { items } = await listRevisions(world.cast.instructor, first().id, { limit: 10 });
    expect(items.map((one) => [one.number, one.reason])).toEqual([
      [2, "recognition changed"],
      [1, "import"],
    ]);

    const again = await reread([]);
    expect(again.witnesses[0]).toMatchObject({ revision: 3, exact: 4, lost: 0 });
    expect(await whereIs(lost)).toMatchObject({ status: "exact", words: "cart had been left" });
  });

  it("publishes nothing where nothing reads otherwise", async () => {
    await mark("tide book");
    const report = await reread([{ do: "confirm", at: cart() }].slice(1) as DecisionInput[]);
    expect(report.witnesses[0]).toMatchObject({ revision: 1, changed: false, exact: 0 });
  });

  it("tells readers of it", async () => {
    await reread([{ do: "remove", at: cart() }]);
    const changes = await db().change.findMany({
      where: { documentId: document.id },
      orderBy: { id: "asc" },
    });
    expect(changes.map(({ kind, verb }) => `${kind}.${verb}`)).toEqual([
      "document.created",
      "revision.created",
      "document.updated",
    ]);
  });

  it("carries a highlight that comes late from the old revision", async () => {
    const before = document;
    await reread([{ do: "remove", at: cart() }]);
    const now = document;
    document = before;
    const late = await mark("aloud until the lamp");
    const gone = await mark("cart had been left");
    document = now;
    expect(await whereIs(late)).toEqual({
      status: "exact",
      words: "aloud until the lamp",
      revision: 2,
    });
    expect(await whereIs(gone)).toMatchObject({ status: "lost", revision: 2 });
  });

  it("loses no highlight that is made while it is published", async () => {
    const importId = await begin([{ do: "remove", at: cart() }]);
    const marks = Array.from({ length: 30 }, () => mark("aloud until the lamp"));
    const [ids] = await Promise.all([
      Promise.all(marks),
      rereadDocument(world.cast.instructor, document.id, { importId }),
    ]);
    document = await getDocument(world.cast.instructor, document.id);
    for (const id of ids) {
      expect(await whereIs(id)).toMatchObject({
        status: "exact",
        words: "aloud until the lamp",
        revision: 2,
      });
    }
  });

  it("refuses what was begun before somebody else's", async () => {
    const stale = await begin([{ do: "remove", at: cart() }]);
    await reread([{ do: "join", at: at("The harbour master") }]);
    await expect(
      rereadDocument(world.cast.instructor, document.id, { importId: stale }),
    ).rejects.toMatchObject({ code: "conflict" });
    expect(first().text).toContain("A cart had been");
  });

  it("refuses to read over what a person has revised", async () => {
    const importId = await begin([{ do: "remove", at: cart() }]);
    const where = { witnessId: first().id };
    await db().revision.updateMany({ where, data: { reason: "OCR slips on page 2" } });
    await expect(
      rereadDocument(world.cast.instructor, document.id, { importId }),
    ).rejects.toMatchObject({ code: "conflict", userMessage: expect.stringContaining("by hand") });
  });

  it("adds a witness, follows the words into it, and lets none go that is marked", async () => {
    const russian = "масла хватит до весны";
    const id = await mark(russian);
    const decisions: DecisionInput[] = [
      { do: "witness", at: at("Смотритель"), language: "ru", role: "original" },
    ];
    await reread(decisions);
    expect(document.witnesses).toHaveLength(2);
    expect(await whereIs(id)).toMatchObject({ words: russian });
    const { passages } = await getHighlight(world.cast.instructor, id);
    const home = document.witnesses.find((one) => one.id === passages[0]?.witnessId);
    expect(home?.text).toContain("Смотритель");
    await mark("никто ему не поверил");
    const importId = await begin([]);
    await expect(
      rereadDocument(world.cast.instructor, document.id, { importId }),
    ).rejects.toMatchObject({ code: "conflict", userMessage: expect.stringContaining("marked") });
  });

  it("follows the file in the description only where nobody has written", async () => {
    const { instructor } = world.cast;
    const edited = await updateDocument(instructor, document.id, document.version, {
      place: "By hand",
    });
    expect(edited.place).toBe("By hand");
    await reread([{ do: "describe", field: "title", value: "Decided" }]);
    expect(await getDocumentSummary(instructor, document.id)).toMatchObject({
      title: "Decided",
      place: "By hand",
    });
    await reread([
      { do: "describe", field: "title", value: "Decided" },
      { do: "describe", field: "place", value: "Decided too" },
    ]);
    expect(await getDocumentSummary(instructor, document.id)).toMatchObject({
      place: "Decided too",
    });
  });
});

describe("a passage as printed", () => {
  it("is the file's lines, in any revision", async () => {
    const printed = async (words: string) => {
      const start = first().text.replace(/\s/g, " ").indexOf(words);
      return getPrinted(world.cast.member, first().id, { start, end: start + words.length });
    };
    const lines = [
      "The council met in the long room above the",
      "ropewalk, and the windows were shut.",
    ];
    expect(await printed("above the ropewalk")).toMatchObject({ lines, firstLine: 3, page: null });
    expect(await printed("tide book")).toMatchObject({ firstLine: 8 });
    await reread([{ do: "remove", at: cart() }]);
    expect(await printed("above the ropewalk")).toMatchObject({ lines, firstLine: 3 });
  });

  it("is nothing where nothing is known", async () => {
    await db().revisionTrace.deleteMany({ where: { witnessId: first().id } });
    const printed = await getPrinted(world.cast.member, first().id, { start: 0, end: 4 });
    expect(printed).toEqual({ lines: [], firstLine: 1, label: null, page: null });
  });
});
