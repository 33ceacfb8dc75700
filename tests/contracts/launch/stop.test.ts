import { expect, it } from "vitest";
import { startApp } from "@/tests/support/app";
import { createTestDatabase } from "@/tests/support/database";
import { furnish } from "../support/people";
import { openStream } from "../support/stream";

/** Longer than a stop may take: were it to wait for its readers, the test would see it. */
const patienceMs = 15_000;

it("closes open streams and ends at once when asked to", { timeout: 60_000 }, async () => {
  const database = await createTestDatabase();
  const app = await startApp(database.url);
  const { closeDb } = await import("@/lib/db");
  await closeDb();
  try {
    const room = await furnish({ base: app.url, databaseUrl: database.url });
    const readers = await Promise.all(
      [room.instructor, room.member, room.classmate].map((person) =>
        openStream(room.seminarId, person.token, "0", app.url),
      ),
    );
    expect(readers.map((reader) => reader.status)).toEqual([200, 200, 200]);
    const began = Date.now();
    await app.server.stop(patienceMs);
    expect(Date.now() - began).toBeLessThan(2_500);
    expect(await app.server.ended).toEqual({ how: "with code 143", wasKilled: false });
    await expect.poll(() => readers.every((reader) => reader.isClosed)).toBe(true);
  } finally {
    await app.stop();
    await closeDb();
    await database.drop();
  }
});
