import { afterEach, expect, test, vi } from "vitest";
import { fakeServer } from "@/components/threads/fake-server";
import { changedThemes, editHighlight, findOrCreateTheme } from "./edit-highlight";
import { makeHighlight, makeTheme, sampleId } from "./highlight-samples";

afterEach(() => vi.unstubAllGlobals());

const [a, b, c] = [sampleId(), sampleId(), sampleId()];
const stale = (current: unknown) => ({
  status: 409,
  body: { code: "conflict", detail: "It was changed meanwhile.", current },
});

test("a change adds and takes away, each theme once", () => {
  expect(changedThemes([a, b], { addThemes: [b, c], removeThemes: [a] })).toEqual([b, c]);
});

test("a change that was overtaken is applied to what stands, so that both changes stand", async () => {
  const mine = makeHighlight({ themeIds: [a] });
  const current = { ...mine, version: 4, themeIds: [a, b] };
  const { asked } = fakeServer(({ ifMatch, body }) =>
    ifMatch === '"4"' ? { body: { ...current, version: 5, ...Object(body) } } : stale(current),
  );
  const saved = await editHighlight(mine, { addThemes: [c] });
  expect(saved.themeIds).toEqual([a, b, c]);
  expect(asked.map((request) => request.ifMatch)).toEqual(['"1"', '"4"']);
});

test("a second time is not tried, and the refusal is told", async () => {
  const mine = makeHighlight();
  let version = 1;
  const { asked } = fakeServer(() => {
    version += 1;
    return stale({ ...mine, version });
  });
  await expect(editHighlight(mine, { addThemes: [a] })).rejects.toThrow("changed meanwhile");
  expect(asked).toHaveLength(2);
});

test("what is refused for its own sake is not tried again", async () => {
  const mine = makeHighlight();
  const { asked } = fakeServer(() => stale(mine));
  await expect(editHighlight(mine, { visibility: "private" })).rejects.toThrow();
  expect(asked).toHaveLength(1);
});

test("a theme of that name is used, also where somebody made it a moment ago", async () => {
  const standing = makeTheme({ name: "Honour and grievance" });
  const { asked } = fakeServer(() => stale(standing));
  const seminarId = standing.seminarId;
  expect(await findOrCreateTheme(seminarId, [standing], { newName: "HONOUR and grievance" })).toBe(
    standing,
  );
  expect(asked).toHaveLength(0);
  expect(await findOrCreateTheme(seminarId, [], { newName: "Honour and grievance" })).toEqual(
    standing,
  );
  expect(asked.map((request) => request.method)).toEqual(["PUT"]);
});
