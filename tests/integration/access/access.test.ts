/**
 * The access table, run: each command and query by each of the cast, on a real PostgreSQL. A
 * refused call leaves every row as it was; an export without a line fails.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDb, db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { buildWorld, castNames, makers, type World } from "@/tests/support/cast";
import { createTestDatabase, type TestDatabase } from "@/tests/support/database";
import { listModules } from "./lib-modules";
import type { Line, Outcome } from "./line";
import { lines, modules, withoutActor } from "./lines";

let database: TestDatabase;
let world: World;

beforeAll(async () => {
  database = await createTestDatabase();
  process.env.DATABASE_URL = database.url;
  process.env.NEXTAUTH_SECRET = "a secret of the access tests";
  world = await buildWorld();
});
afterAll(async () => {
  await closeDb();
  await database.drop();
});

/** Every row of every table, but what only counts guesses or notes a use. */
async function fingerprint(): Promise<string> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    SELECT table_name::text AS name FROM information_schema.tables
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> 'Throttle' ORDER BY 1`;
  const sums: string[] = [];
  for (const { name } of tables) {
    const rows = await db().$queryRawUnsafe<{ sum: string }[]>(
      `SELECT md5(coalesce(string_agg(md5(t::text), ',' ORDER BY md5(t::text)), '')) AS sum FROM "${name}" t`,
    );
    sums.push(`${name} ${rows[0]?.sum}`);
  }
  return sums.join("\n");
}

async function outcomeOf(act: () => Promise<unknown>): Promise<Outcome> {
  try {
    await act();
    return "ok";
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

describe.each(Object.entries(lines))("%s", (_name, line: Line) => {
  it.each(castNames)("by %s", async (name) => {
    const actor = world.cast[name];
    const subject = (await line.arrange?.(world, makers(world), actor)) ?? "";
    const expected = line.outcomes[name];
    const before = expected === "ok" ? "" : await fingerprint();
    const outcome = await outcomeOf(() => line.act(actor, subject, world));
    expect(outcome).toBe(expected);
    if (outcome !== "ok") expect(await fingerprint()).toBe(before);
  });
});

describe("the table is whole", () => {
  const exported = Object.entries(modules).flatMap(([module, exports]) =>
    Object.entries(exports).flatMap(([name, value]) =>
      typeof value === "function" ? [`${module}.${name}`] : [],
    ),
  );

  it.each(exported)("%s has a line, or a reason for none", (name) => {
    const listed = [
      ...Object.keys(lines).map((key) => key.split(" ")[0]),
      ...Object.keys(withoutActor),
    ];
    expect(listed).toContain(name);
  });

  it("names nothing that is not exported", () => {
    const listed = [
      ...Object.keys(lines).map((key) => key.split(" ")[0]),
      ...Object.keys(withoutActor),
    ];
    expect(listed.filter((name) => name !== undefined && !exported.includes(name))).toEqual([]);
  });

  it("covers every module of commands and queries", () => {
    expect(listModules()).toEqual(Object.keys(modules).sort());
  });
});
