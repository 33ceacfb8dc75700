/**
 * The event stream: every change once, none skipped, whatever order transactions commit in and
 * however often the reader comes back; and streams that close at once when they must.
 */
import pg from "pg";
import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { appDatabaseUrl } from "@/tests/support/running-app";
import { furnish } from "./support/people";
import { openStream, type ReceivedEvent, until } from "./support/stream";

const seconds = Number(process.env.COLLOQUY_STREAM_SECONDS ?? 60);

async function writers(count: number): Promise<pg.Client[]> {
  const clients = Array.from(
    { length: count },
    () => new pg.Client({ connectionString: appDatabaseUrl() }),
  );
  await Promise.all(clients.map((client) => client.connect()));
  return clients;
}

describe("eight writers that commit in reverse order", () => {
  it(`are each seen once by a reader that reconnects at random for ${seconds} s`, {
    timeout: (seconds + 60) * 1000,
  }, async () => {
    const room = await furnish();
    const clients = await writers(8);
    const written: string[] = [];
    const seen: ReceivedEvent[] = [];
    const writeUntil = Date.now() + seconds * 1000;
    let isWriting = true;

    const write = async () => {
      for (let round = 0; Date.now() < writeUntil; round += 1) {
        const ids = clients.map(() => v7());
        for (const [index, client] of clients.entries()) {
          await client.query("BEGIN");
          await client.query(
            `INSERT INTO "Theme" ("id","seminarId","name","color","createdWith") VALUES ($1,$2,$3,1,'test')`,
            [ids[index], room.seminarId, `Theme ${round}/${index}`],
          );
          await client.query(
            `INSERT INTO "Change" ("seminarId","kind","verb","thingId") VALUES ($1,'theme','created',$2)`,
            [room.seminarId, ids[index]],
          );
        }
        for (const client of [...clients].reverse()) {
          await client.query("COMMIT");
          await client.query(`SELECT pg_notify('colloquy_changes', $1)`, [room.seminarId]);
          if (round % 5 === 0) await new Promise((resolve) => setTimeout(resolve, 3));
        }
        written.push(...ids.filter((id) => id !== undefined));
      }
      isWriting = false;
    };

    const read = async () => {
      let cursor: string | null = "0";
      // a cheap generator with a fixed seed: random enough, and the same on every run
      let state = 7;
      const random = () => {
        state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
        return state / 2_147_483_648;
      };
      while (isWriting || seen.filter(isTheme).length < written.length) {
        const reader = await openStream(room.seminarId, room.member.token, cursor);
        expect(reader.status).toBe(200);
        await new Promise((resolve) => setTimeout(resolve, 20 + random() * 700));
        reader.close();
        await until(() => reader.isClosed);
        seen.push(...reader.events);
        cursor = reader.cursor;
        if (Date.now() > writeUntil + 40_000) break;
      }
    };
    const isTheme = (event: ReceivedEvent) => event.name === "theme.created";

    await Promise.all([write(), read()]);
    await Promise.all(clients.map((client) => client.end()));
    const received = seen.filter(isTheme).map((event) => event.data.id);
    expect(new Set(received).size).toBe(received.length);
    expect(received.toSorted()).toEqual(written.toSorted());
    expect(written.length).toBeGreaterThan(8 * 10);
  });
});

describe("a stream", () => {
  it("shows what becomes visible like a creation and what becomes hidden like a removal", async () => {
    const room = await furnish();
    const { member, classmate, instructor, seminarId } = room;
    const classmates = await openStream(seminarId, classmate.token, null);
    const instructors = await openStream(seminarId, instructor.token, null);
    const own = await openStream(seminarId, member.token, null);
    await until(
      () => classmates.cursor !== null && instructors.cursor !== null && own.cursor !== null,
    );
    const id = v7();
    const path = `/api/v1/highlights/${id}`;
    const passages = [{ start: 0, end: 10 }];
    await member.send("PUT", path, {
      witnessId: room.witnessId,
      revision: 1,
      passages,
      visibility: "private",
    });
    await member.send("PATCH", path, { visibility: "instructors" }, { "If-Match": '"1"' });
    await member.send("PATCH", path, { visibility: "seminar" }, { "If-Match": '"2"' });
    await member.send("PATCH", path, { visibility: "private" }, { "If-Match": '"3"' });
    await until(() => classmates.events.length >= 1 && instructors.events.length >= 2);
    await until(() => own.events.length === 4);
    const names = (reader: { events: ReceivedEvent[] }) => reader.events.map((event) => event.name);
    expect(names(own)).toEqual([
      "highlight.created",
      "highlight.updated",
      "highlight.updated",
      "highlight.updated",
    ]);
    await until(() => names(classmates).at(-1) === "highlight.removed");
    await until(() => names(instructors).at(-1) === "highlight.removed");
    // what was hidden again before the reader was served is not shown in between
    for (const reader of [classmates, instructors]) {
      expect(reader.events.every((event) => event.data.id === id)).toBe(true);
      expect(names(reader).filter((name) => name === "highlight.removed").length).toBeGreaterThan(
        0,
      );
    }
    for (const reader of [classmates, instructors, own]) reader.close();
  });

  it("takes up after Last-Event-ID, which wins over `after`", async () => {
    const { seminarId, member } = await furnish();
    const first = await openStream(seminarId, member.token, "0");
    await until(() => first.events.length >= 2);
    first.close();
    const from = first.events[0]?.cursor ?? "";
    const response = await fetch(
      `${process.env.COLLOQUY_TEST_APP}/api/v1/seminars/${seminarId}/events?after=0`,
      { headers: { authorization: `Bearer ${member.token}`, "last-event-id": from } },
    );
    const reader = response.body?.getReader();
    const decoder = new TextDecoder();
    let text = "";
    while (reader && !text.includes(`"id":"${first.events[1]?.data.id}"`)) {
      const { done, value } = await reader.read();
      if (done) break;
      text += decoder.decode(value, { stream: true });
    }
    await reader?.cancel();
    expect(text).toContain("retry: 2000");
    expect(text).not.toContain(`"id":"${first.events[0]?.data.id}"`);
    expect(text).toContain(`"id":"${first.events[1]?.data.id}"`);
  });

  it("closes at once for who is removed, and lets nobody else in", async () => {
    const { seminarId, instructor, classmate, outsider } = await furnish();
    const stream = await openStream(seminarId, classmate.token, null);
    await until(() => stream.cursor !== null);
    await instructor.send("DELETE", `/api/v1/seminars/${seminarId}/members/${classmate.personId}`);
    await until(() => stream.isClosed, 2);
    expect((await openStream(seminarId, classmate.token, null)).status).toBe(404);
    expect((await openStream(seminarId, outsider.token, null)).status).toBe(404);
  });

  it("closes at once when its token is revoked", async () => {
    const { seminarId, member } = await furnish();
    const stream = await openStream(seminarId, member.token, null);
    await until(() => stream.cursor !== null);
    const { body } = await member.send("GET", "/api/v1/tokens");
    await member.send("DELETE", `/api/v1/tokens/${body.items[0]?.id}`);
    await until(() => stream.isClosed, 2);
  });
});
