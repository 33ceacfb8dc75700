/** Scope and table are one: what a query lists for an actor is what the table lets them read. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDb } from "@/lib/db";
import { listHighlights, listPositions } from "@/lib/highlights/queries";
import { listPassages } from "@/lib/passages/queries";
import { can } from "@/lib/policy/authorize";
import { highlightScope, isInScope } from "@/lib/policy/scopes";
import { visibilities } from "@/lib/seminars/model";
import { buildWorld, castNames, makers, type World } from "@/tests/support/cast";
import { createTestDatabase, type TestDatabase } from "@/tests/support/database";

let database: TestDatabase;
let world: World;
const made: { id: string; authorId: string; visibility: (typeof visibilities)[number] }[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  process.env.DATABASE_URL = database.url;
  process.env.NEXTAUTH_SECRET = "a secret of the scope tests";
  world = await buildWorld();
  const make = makers(world);
  for (const author of [world.cast.member, world.cast.assistant, world.cast.instructor]) {
    for (const visibility of visibilities) {
      const id = await make.highlight(visibility, author);
      made.push({ id, authorId: author.personId ?? "", visibility });
    }
  }
});
afterAll(async () => {
  await closeDb();
  await database.drop();
});

describe.each(castNames)("for %s", (name) => {
  const readable = () => {
    const actor = world.cast[name];
    const { seminarId } = world;
    return made
      .filter(({ authorId, visibility }) =>
        can(actor, "highlight.read", { seminarId, authorId, visibility }),
      )
      .map(({ id }) => id)
      .sort();
  };

  it("the scope says what the table says, row by row", () => {
    const scope = highlightScope(world.cast[name], world.seminarId);
    const inScope = made.filter((row) => isInScope(scope, row)).map(({ id }) => id);
    expect(inScope.sort()).toEqual(readable());
  });

  it("the stores' SQL says it too: whole, as positions, as passages", async () => {
    const actor = world.cast[name];
    const { documentId, seminarId } = world;
    if (highlightScope(actor, seminarId) === null) {
      await expect(listHighlights(actor, documentId, { limit: 100 })).rejects.toThrow();
      return;
    }
    const whole = await listHighlights(actor, documentId, { limit: 100 });
    expect(whole.items.map((item) => item.id).sort()).toEqual(readable());
    const positions: { items: [string][] } = JSON.parse(await listPositions(actor, documentId, {}));
    expect(positions.items.map(([id]) => id).sort()).toEqual(readable());
    const passages = await listPassages(actor, seminarId, { limit: 100 });
    expect(passages.items.map((item) => item.highlightId).sort()).toEqual(readable());
  });
});
