/** Imports over HTTP: their walk into the library and back, their limits, and who sees them. */
import { v7 } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import { appUrl } from "@/tests/support/running-app";
import { type Client, enter, furnish, join, type Reply, type Room } from "./support/people";
import { openStream, until } from "./support/stream";

let room: Room;
beforeAll(async () => {
  room = await furnish();
});

const text =
  "The log of the pilot boat.\n\nFog until noon.\n\nA stranger's line.\n\nClear by night.";
const at = text.indexOf("A stranger");

function form(content: BlobPart, name = "log.txt"): FormData {
  const data = new FormData();
  data.set("seminarId", room.seminarId);
  data.set("file", new Blob([content], { type: "text/plain" }), name);
  return data;
}

/** As a page would: asks until the reading has ended. */
async function settled(who: Client, path: string): Promise<Reply> {
  for (;;) {
    const reply = await who.send("GET", path);
    if (reply.body.state !== "reading") return reply;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function begin(body: unknown, who = room.instructor): Promise<string> {
  const path = `/api/v1/imports/${v7()}`;
  const made = await who.send("PUT", path, body);
  expect(made.status).toBe(201);
  await settled(who, path);
  return path;
}

const decide = async (path: string, version: number, decisions: unknown[]) => {
  const edit = { decisions };
  const reply = await room.instructor.send("PATCH", path, edit, { "If-Match": `"${version}"` });
  expect(reply.status).toBe(200);
  return settled(room.instructor, path);
};

describe("the walk of a file", () => {
  it("is read, decided, taken in, read again, and shown as printed", async () => {
    const { instructor, member, seminarId } = room;
    const path = await begin(form(text));
    const pieces = await instructor.send("GET", `${path}/pieces?limit=2`);
    expect(pieces.body.items.map((piece) => piece.printed)).toEqual([
      "The log of the pilot boat.",
      "Fog until noon.",
    ]);
    const next = encodeURIComponent(String(pieces.body.next));
    const rest = await instructor.send("GET", `${path}/pieces?limit=2&cursor=${next}`);
    expect(rest.body.items[0]).toMatchObject({ at, removed: null });
    await decide(path, 1, [{ do: "remove", at }]);

    const documentPath = `/api/v1/documents/${v7()}`;
    const accept = { seminarId, importId: path.split("/").pop() };
    const document = await instructor.send("PUT", documentPath, accept);
    expect(document.status).toBe(201);
    expect((await instructor.send("PUT", documentPath, accept)).status).toBe(200);
    expect((await instructor.send("GET", path)).status).toBe(410);
    const [witness] = document.body.witnesses;
    expect(witness?.text).not.toContain("stranger");

    const highlight = `/api/v1/highlights/${v7()}`;
    const start = witness?.text.indexOf("noon") ?? 0;
    const passages = [{ start, end: start + 4 }];
    const marked = { witnessId: witness?.id, revision: 1, passages };
    expect((await member.send("PUT", highlight, marked)).status).toBe(201);

    const again = await begin({ documentId: document.body.id });
    expect((await instructor.send("GET", again)).body.decisions).toEqual([{ do: "remove", at }]);
    const ready = await decide(again, 1, []);
    const importId = again.split("/").pop();
    const stream = await openStream(seminarId, member.token, null);
    await until(() => stream.cursor !== null);
    expect((await member.send("POST", `${documentPath}/reread`, { importId })).status).toBe(403);
    expect((await member.send("GET", again)).status).toBe(404);
    const report = await instructor.send("POST", `${documentPath}/reread`, { importId });
    expect(ready.body.state).toBe("ready");
    expect(report.status).toBe(200);
    expect(report.body.witnesses[0]).toMatchObject({ revision: 2, changed: true, lost: 0 });
    await until(() => stream.events.length > 1);
    stream.close();
    expect(stream.events.map((event) => event.name)).toEqual([
      "revision.published",
      "document.updated",
    ]);
    expect(stream.events[0]?.data.thing).toMatchObject({ number: 2, witnessId: witness?.id });

    const carried = await member.send("GET", highlight);
    const [passage] = Object(carried.body).passages;
    expect(passage).toMatchObject({ exact: "noon", revision: 2, start });
    const printed = await member.send(
      "GET",
      `/api/v1/witnesses/${witness?.id}/printed?start=${start}&end=${start + 4}`,
    );
    expect(printed.body).toEqual({
      lines: ["Fog until noon."],
      firstLine: 3,
      label: null,
      page: null,
    });
  });

  it("is its maker's alone", async () => {
    const { instructor, member, outsider, seminarId } = room;
    const colleague = await enter("Ilse");
    await join(instructor, seminarId, colleague, "instructor");
    const path = await begin(form("A draft that nobody else reads."));
    for (const other of [colleague, member, outsider]) {
      for (const reply of [
        await other.send("GET", path),
        await other.send("GET", `${path}/pieces`),
        await other.send("PATCH", path, { decisions: [] }, { "If-Match": '"1"' }),
        await other.send("DELETE", path),
        await other.send("POST", `${path}/restore`),
        await other.send("PUT", path, form("A draft that nobody else reads.")),
      ]) {
        expect(reply.status).toBe(404);
        expect(reply.text).not.toContain("draft");
      }
    }
    const list = `/api/v1/seminars/${seminarId}/imports`;
    expect((await colleague.send("GET", list)).text).not.toContain("log.txt");
    expect((await member.send("GET", list)).status).toBe(403);
    expect((await instructor.send("GET", list)).body.items.length).toBeGreaterThan(0);
  });
});

describe("what does not fit", () => {
  it.each<[string, () => unknown]>([
    ["nothing", () => ({})],
    ["no text", () => ({ seminarId: room.seminarId })],
    ["a document that is none", () => ({ documentId: "x" })],
    ["another format", () => ({ seminarId: room.seminarId, text: "A.", format: "docx" })],
  ])("%s", async (_name, body) => {
    const reply = await room.instructor.send("PUT", `/api/v1/imports/${v7()}`, body());
    expect(reply.status).toBe(400);
    expect(reply.body.detail).toMatch(/\w.+\./);
  });

  it.each<[string, unknown]>([
    ["no list", {}],
    ["an unknown decision", { decisions: [{ do: "burn", at: 1 }] }],
    ["no place", { decisions: [{ do: "join" }] }],
    ["too many", { decisions: Array.from({ length: 5001 }, () => ({ do: "join", at: 1 })) }],
    ["an unknown field", { decisions: [{ do: "describe", field: "colour", value: "red" }] }],
  ])("%s", async (_name, body) => {
    const path = await begin({ seminarId: room.seminarId, text: "A page to decide about." });
    const reply = await room.instructor.send("PATCH", path, body, { "If-Match": '"1"' });
    expect(reply.status).toBe(400);
    expect((await room.instructor.send("PATCH", path, { decisions: [] })).status).toBe(428);
    await room.instructor.send("DELETE", path);
  });

  it("an import that is not there, a document of it", async () => {
    const { instructor, seminarId } = room;
    const accept = { seminarId, importId: v7() };
    expect((await instructor.send("PUT", `/api/v1/documents/${v7()}`, accept)).status).toBe(404);
    const missing = await instructor.send("PUT", `/api/v1/documents/${v7()}`, { seminarId });
    expect(missing.status).toBe(400);
    expect(missing.text).toContain("text");
  });
});

const sentence = "Nobody in the village could say who had carried the oil up the stairs. ";
const binary = () => new Uint8Array(5000).map((_byte, index) => index % 256);
const letters = (count: number) =>
  [26 * 26, 26, 1]
    .map((unit) => String.fromCharCode(97 + (Math.floor(count / unit) % 26)))
    .join("");
const speakers = () =>
  Array.from({ length: 10_000 }, (_, n) => `Keeper${letters(n)}: the word number ${n}.`).join(
    "\n\n",
  );
const cases: [string, () => BlobPart, "ready" | "failed" | 413, RegExp][] = [
  ["five million characters", () => `${sentence.repeat(8)}\n\n`.repeat(8600), "ready", /./],
  ["six million characters", () => sentence.repeat(84_000), "failed", /5,000,000/],
  ["a line of a million characters", () => sentence.repeat(14_000), "ready", /./],
  ["ten thousand speakers", speakers, "ready", /./],
  ["nothing", () => "", "failed", /empty/],
  ["a binary file", binary, "failed", /binary|no text/],
  ["26 MB", () => new Uint8Array(26 * 1024 * 1024).fill(97), 413, /25 MB/],
];

describe("a file at the limits", () => {
  it.each(cases)("%s ends in words, and the server answers meanwhile", async (...line) => {
    const [_name, content, end, words] = line;
    let worst = 0;
    let isOver = false;
    const watch = async () => {
      while (!isOver) {
        const begun = Date.now();
        await fetch(`${appUrl()}/api/health`);
        worst = Math.max(worst, Date.now() - begun);
        await new Promise((resolve) => setTimeout(resolve, 40));
      }
    };
    const watching = watch();
    const path = `/api/v1/imports/${v7()}`;
    const made = await room.instructor.send("PUT", path, form(content()));
    if (end === 413) {
      expect(made.status).toBe(413);
      expect(made.body.detail).toMatch(words);
    } else {
      expect(made.status).toBe(201);
      const { body } = await settled(room.instructor, path);
      expect(body.state).toBe(end);
      if (end === "failed") expect(Object(body.failure).detail).toMatch(words);
      else expect(Object(body.found).pieces).toBeGreaterThan(0);
      await room.instructor.send("DELETE", path);
    }
    isOver = true;
    await watching;
    expect(worst).toBeLessThan(1000);
  });
});
