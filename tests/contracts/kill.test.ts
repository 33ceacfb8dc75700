/**
 * kill -9, twenty times, while clients write: what was acknowledged is there afterwards, once.
 * Each client repeats a request until it is answered, as the pages do.
 */

import { v7 } from "uuid";
import { afterAll, beforeAll, expect, it } from "vitest";
import { findFreePort } from "@/launch/port";
import { startApp, type TestApp } from "@/tests/support/app";
import { createTestDatabase, type TestDatabase } from "@/tests/support/database";
import { type Client, furnish, type Room } from "./support/people";

const kills = 20;
const writers = 6;
let database: TestDatabase;
let app: TestApp;
let room: Room;
let port: number;

beforeAll(async () => {
  database = await createTestDatabase();
  port = await findFreePort();
  app = await startApp(database.url, { port });
  process.env.NEXTAUTH_SECRET = "only for the commands that furnish";
  const { closeDb } = await import("@/lib/db");
  await closeDb();
  room = await furnish({ base: app.url, databaseUrl: database.url });
  await closeDb();
});
afterAll(async () => {
  await app.stop();
  await database.drop();
});

it(`loses and doubles nothing over ${kills} kills`, { timeout: 300_000 }, async () => {
  const acknowledged = { highlights: new Set<string>(), comments: new Set<string>() };
  let isWriting = true;

  /** Sends until there is an answer; a request without one may or may not have been carried out. */
  const insist = async (client: Client, path: string, body: unknown): Promise<void> => {
    for (;;) {
      try {
        const { status, text } = await client.send("PUT", path, body);
        if (status === 200 || status === 201) return;
        if (status < 500) throw new Error(`refused: ${status} ${text}`);
      } catch (error) {
        if (error instanceof Error && error.message.startsWith("refused")) throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };

  const write = async (index: number): Promise<void> => {
    const client = index % 2 === 0 ? room.member : room.classmate;
    for (let round = 0; isWriting; round += 1) {
      const [highlightId, commentId] = [v7(), v7()];
      const passages = [{ start: round % 30, end: 31 + index }];
      const body = { witnessId: room.witnessId, revision: 1, passages, visibility: "seminar" };
      await insist(client, `/api/v1/highlights/${highlightId}`, body);
      acknowledged.highlights.add(highlightId);
      await insist(client, `/api/v1/comments/${commentId}`, {
        highlightId,
        body: `Round ${round}`,
      });
      acknowledged.comments.add(commentId);
    }
  };

  const killing = async (): Promise<void> => {
    for (let kill = 0; kill < kills; kill += 1) {
      await new Promise((resolve) => setTimeout(resolve, 300 + 37 * kill));
      const pid = app.server.identity?.pid;
      if (pid === undefined) throw new Error("the server has no process");
      process.kill(pid, "SIGKILL");
      await app.stop();
      app = await startApp(database.url, { port });
    }
    isWriting = false;
  };

  await Promise.all([killing(), ...Array.from({ length: writers }, (_, index) => write(index))]);

  const stored = { highlights: [] as string[], comments: [] as string[] };
  for (let cursor: unknown = ""; cursor !== null; ) {
    const query = cursor === "" ? "" : `&cursor=${cursor}`;
    const path = `/api/v1/seminars/${room.seminarId}/passages?limit=1000${query}`;
    const { body } = await room.member.send("GET", path);
    for (const passage of body.items) {
      stored.highlights.push(String(passage.highlightId));
      if (Array.isArray(passage.comments)) {
        stored.comments.push(...passage.comments.map((comment: { id: string }) => comment.id));
      }
    }
    cursor = body.next;
  }
  expect(acknowledged.highlights.size).toBeGreaterThan(kills);
  for (const kind of ["highlights", "comments"] as const) {
    expect(new Set(stored[kind]).size).toBe(stored[kind].length);
    const there = new Set(stored[kind]);
    expect([...acknowledged[kind]].filter((id) => !there.has(id))).toEqual([]);
  }
});
