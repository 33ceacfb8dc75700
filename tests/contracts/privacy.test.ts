/** A private highlight leaves no trace for a classmate or an instructor, on any path. */

import { v7 } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import { type Client, furnish, type Room } from "./support/people";
import { openStream, until } from "./support/stream";

let room: Room;
beforeAll(async () => {
  room = await furnish();
});

const secretWords = "Nobody else reads this line";

/** Everything that a reader can fetch about the document, as one text, without ids of requests. */
async function everything(reader: Client): Promise<string> {
  const { seminarId, documentId } = room;
  const paths = [
    `/api/v1/documents/${documentId}/highlights`,
    `/api/v1/documents/${documentId}/highlights?fields=positions`,
    `/api/v1/seminars/${seminarId}/documents`,
    `/api/v1/seminars/${seminarId}/themes`,
    `/api/v1/seminars/${seminarId}/members`,
    `/api/v1/seminars/${seminarId}/passages`,
    `/api/v1/seminars/${seminarId}/passages?q=${encodeURIComponent(secretWords)}`,
    `/api/v1/seminars/${seminarId}/passages?format=csv`,
    `/api/v1/documents/${documentId}`,
  ];
  const replies = await Promise.all(paths.map((path) => reader.send("GET", path)));
  expect(replies.map((reply) => reply.status)).toEqual(paths.map(() => 200));
  return replies.map((reply) => reply.text).join("\n");
}

describe("a private highlight", () => {
  it.each(["classmate", "instructor"] as const)("leaves no trace for the %s", async (who) => {
    const { member, seminarId } = room;
    const reader = room[who];
    const stream = await openStream(seminarId, reader.token, null);
    await until(() => stream.cursor !== null);
    const before = await everything(reader);
    const [highlightId, commentId] = [v7(), v7()];
    const path = `/api/v1/highlights/${highlightId}`;
    const passages = [{ start: 11, end: 29 }];
    const body = { witnessId: room.witnessId, revision: 1, passages, visibility: "private" };
    expect((await member.send("PUT", path, body)).status).toBe(201);
    const comment = { highlightId, body: secretWords };
    await member.send("PUT", `/api/v1/comments/${commentId}`, comment);

    expect(await everything(reader)).toBe(before);
    // made up, hidden, of another kind: one and the same answer
    const hidden = await reader.send("GET", path);
    const madeUp = await reader.send("GET", `/api/v1/highlights/${v7()}`);
    expect(hidden.status).toBe(404);
    expect(hidden.body.detail).toBe(madeUp.body.detail);
    for (const attempt of [
      reader.send("PUT", path, { ...body, visibility: "seminar" }),
      reader.send("PATCH", path, { visibility: "seminar" }, { "If-Match": '"1"' }),
      reader.send("DELETE", path),
      reader.send("POST", `${path}/restore`),
      reader.send("GET", `${path}/comments`),
      reader.send("GET", `/api/v1/comments/${commentId}`),
      reader.send("PUT", `/api/v1/comments/${commentId}`, comment),
      reader.send("PUT", `/api/v1/comments/${v7()}`, comment),
    ]) {
      expect((await attempt).status).toBe(404);
    }
    // deleted, it says no more than while it stood
    expect((await member.send("DELETE", path)).status).toBe(204);
    expect((await reader.send("PUT", path, body)).status).toBe(404);
    expect((await reader.send("GET", path)).status).toBe(404);

    // something that the reader may see comes through, and nothing came before it
    const theme = v7();
    await member.send("PUT", `/api/v1/themes/${theme}`, { seminarId, name: `After ${who}` });
    await until(() => stream.events.length > 0);
    stream.close();
    expect(stream.events.map((event) => event.data.id)).toEqual([theme]);
    expect(stream.raw).not.toContain(highlightId);
    expect(stream.raw).not.toContain(secretWords);
  });

  it("is not told by the length of cursors", async () => {
    const { member, classmate, seminarId } = room;
    const lengths = new Set<number>();
    for (let round = 0; round < 3; round += 1) {
      const stream = await openStream(seminarId, classmate.token, null);
      await until(() => stream.cursor !== null);
      lengths.add(stream.cursor?.length ?? 0);
      stream.close();
      const body = {
        witnessId: room.witnessId,
        revision: 1,
        passages: [{ start: 1, end: 9 }],
        visibility: "private",
      };
      await member.send("PUT", `/api/v1/highlights/${v7()}`, body);
    }
    expect(lengths.size).toBe(1);
  });
});
