/**
 * Every PUT twice at once, again after somebody's edit, with another body, and again after DELETE:
 * one row, the edit stands, 409, 410; and 404 for who may not see it.
 */

import { v7 } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import { type Client, furnish, type Room } from "./support/people";

let room: Room;
beforeAll(async () => {
  room = await furnish();
});

interface Kind {
  path: string;
  by: () => Client;
  body: () => unknown | Promise<unknown>;
  otherBody: () => unknown;
  edit: object;
  /** What the edit shows as. */
  edited: [string, unknown];
}

const onText = (start: number, end: number) => ({
  witnessId: room.witnessId,
  revision: 1,
  passages: [{ start, end }],
  visibility: "seminar",
});
const file = (text: string) => {
  const form = new FormData();
  form.set("seminarId", room.seminarId);
  form.set("file", new Blob([text], { type: "text/plain" }), "page.txt");
  return form;
};
let highlightId = "";

const kinds: Record<string, Kind> = {
  seminar: {
    path: "seminars",
    by: () => room.member,
    body: () => ({ name: "Reading fog" }),
    otherBody: () => ({ name: "Reading rain" }),
    edit: { term: "Spring" },
    edited: ["term", "Spring"],
  },
  invitation: {
    path: "invitations",
    by: () => room.instructor,
    body: () => ({ seminarId: room.seminarId, role: "observer" }),
    otherBody: () => ({ seminarId: room.seminarId, role: "assistant" }),
    edit: { uses: 4 },
    edited: ["uses", 4],
  },
  "document as text": {
    path: "documents",
    by: () => room.instructor,
    body: () => ({ seminarId: room.seminarId, text: "A page.", format: "plain-text" }),
    otherBody: () => ({ seminarId: room.seminarId, text: "Another page.", format: "plain-text" }),
    edit: { place: "Skerry" },
    edited: ["place", "Skerry"],
  },
  "document as file": {
    path: "documents",
    by: () => room.instructor,
    body: () => file("A page of a file."),
    otherBody: () => file("Another page of a file."),
    edit: { place: "Skerry" },
    edited: ["place", "Skerry"],
  },
  import: {
    path: "imports",
    by: () => room.instructor,
    body: () => ({ seminarId: room.seminarId, text: "A page that waits." }),
    otherBody: () => ({ seminarId: room.seminarId, text: "Another page that waits." }),
    edit: { decisions: [{ do: "confirm", at: 0 }] },
    edited: ["decisions", [{ do: "confirm", at: 0 }]],
  },
  theme: {
    path: "themes",
    by: () => room.instructor,
    body: () => ({ seminarId: room.seminarId, name: "Fog" }),
    otherBody: () => ({ seminarId: room.seminarId, name: "Rain" }),
    edit: { color: 9 },
    edited: ["color", 9],
  },
  highlight: {
    path: "highlights",
    by: () => room.member,
    body: () => onText(0, 8),
    otherBody: () => onText(0, 9),
    edit: { visibility: "instructors" },
    edited: ["visibility", "instructors"],
  },
  comment: {
    path: "comments",
    by: () => room.member,
    body: async () => {
      if (highlightId === "") {
        highlightId = v7();
        await room.member.send("PUT", `/api/v1/highlights/${highlightId}`, onText(2, 12));
      }
      return { highlightId, body: "A word about fog." };
    },
    otherBody: () => ({ highlightId, body: "A word about rain." }),
    edit: { body: "Another word." },
    edited: ["text", "Another word."],
  },
};

describe.each(Object.entries(kinds))("PUT of a %s", (_name, kind: Kind) => {
  it("makes one, whatever comes again", async () => {
    const path = `/api/v1/${kind.path}/${v7()}`;
    const who = kind.by();
    const body = await kind.body();
    const twice = await Promise.all([who.send("PUT", path, body), who.send("PUT", path, body)]);
    expect(twice.map((reply) => reply.status).sort()).toEqual([200, 201]);
    expect(twice[0]?.body.id).toBe(twice[1]?.body.id);

    const edit = await who.send("PATCH", path, kind.edit, { "If-Match": '"1"' });
    expect(edit.status).toBe(200);
    const [field, value] = kind.edited;
    expect(edit.body[field]).toEqual(value);

    const again = await who.send("PUT", path, await kind.body());
    expect(again.status).toBe(200);
    expect(again.body[field]).toEqual(value);
    expect(again.headers.get("etag")).toBe('"2"');

    const stale = await who.send("PATCH", path, kind.edit, { "If-Match": '"1"' });
    expect(stale.status).toBe(409);
    expect(stale.body.current[field]).toEqual(value);
    expect((await who.send("PATCH", path, kind.edit)).status).toBe(428);

    const other = await who.send("PUT", path, kind.otherBody());
    expect(other.status).toBe(409);
    expect(other.body.current[field]).toEqual(value);

    // what an outsider may not see says nothing of itself, standing or deleted
    const sneak = () => room.outsider.send("PUT", path, kind.otherBody());
    expect((await sneak()).status).toBe(404);
    expect((await who.send("DELETE", path)).status).toBe(204);
    expect((await who.send("DELETE", path)).status).toBe(204);
    expect((await who.send("PUT", path, await kind.body())).status).toBe(410);
    expect((await who.send("GET", path)).status).toBe(410);
    expect((await sneak()).status).toBe(404);
    expect((await room.outsider.send("GET", path)).status).toBe(404);

    const restored = await who.send("POST", `${path}/restore`);
    expect(restored.status).toBe(200);
    expect(restored.body[field]).toEqual(value);
  });
});

describe("what a PUT answers", () => {
  it("is what GET answers, for a highlight and for a comment", async () => {
    const { instructor, member, classmate, seminarId } = room;
    const themeIds = [v7(), v7()];
    for (const id of themeIds) {
      await instructor.send("PUT", `/api/v1/themes/${id}`, { seminarId, name: `Theme ${id}` });
    }
    const highlightId = v7();
    const path = `/api/v1/highlights/${highlightId}`;
    const twice = [...themeIds].reverse().concat(themeIds);
    const made = await member.send("PUT", path, { ...onText(3, 30), themeIds: twice });
    expect(made.status).toBe(201);
    expect((await member.send("GET", path)).body).toEqual(made.body);
    const comment = `/api/v1/comments/${v7()}`;
    const written = await classmate.send("PUT", comment, { highlightId, body: "One.\n\nTwo." });
    expect(written.status).toBe(201);
    expect((await classmate.send("GET", comment)).body).toEqual(written.body);
  });
});

describe("deleting what others answered", () => {
  it("withdraws the highlight, keeps its thread, and undoes", async () => {
    const { member, classmate } = room;
    const path = `/api/v1/highlights/${v7()}`;
    await member.send("PUT", path, onText(4, 20));
    const id = path.split("/").pop();
    await classmate.send("PUT", `/api/v1/comments/${v7()}`, { highlightId: id, body: "Yes." });
    const narrowed = await member.send(
      "PATCH",
      path,
      { visibility: "private" },
      { "If-Match": '"1"' },
    );
    expect(narrowed.status).toBe(409);
    expect((await member.send("DELETE", path)).status).toBe(204);
    const withdrawn = await classmate.send("GET", path);
    expect(withdrawn.status).toBe(200);
    expect(withdrawn.body.withdrawnAt).not.toBeNull();
    expect((await classmate.send("GET", `${path}/comments`)).body.items).toHaveLength(1);
    expect((await member.send("PUT", path, onText(4, 20))).status).toBe(410);
    const restored = await member.send("POST", `${path}/restore`);
    expect(restored.body.withdrawnAt).toBeNull();
  });

  it("leaves the place of a deleted comment", async () => {
    const { member, classmate } = room;
    const highlight = v7();
    await member.send("PUT", `/api/v1/highlights/${highlight}`, onText(5, 21));
    const path = `/api/v1/comments/${v7()}`;
    await classmate.send("PUT", path, { highlightId: highlight, body: "Gone soon." });
    await classmate.send("DELETE", path);
    const thread = await member.send("GET", `/api/v1/highlights/${highlight}/comments`);
    expect(thread.body.items[0]).toMatchObject({ body: null, text: "" });
    expect(thread.text).not.toContain("Gone soon");
  });
});
