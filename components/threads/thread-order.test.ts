import fc from "fast-check";
import { expect, test } from "vitest";
import { makeComment } from "@/components/highlights/highlight-samples";
import { branchesOf, lastStanding, withComment } from "./thread-order";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 17, 21, minute)).toISOString();

test("answers to answers stand under the comment on the passage, by age", () => {
  const a = makeComment("a", { createdAt: at(1) });
  const b = makeComment("b", { createdAt: at(2), parentId: a.id });
  const c = makeComment("c", { createdAt: at(3) });
  const d = makeComment("d", { createdAt: at(4), parentId: b.id });
  const drawn = branchesOf([d, c, b, a]).map(({ root, replies }) => [
    root.text,
    ...replies.map((r) => r.text),
  ]);
  expect(drawn).toEqual([["a", "b", "d"], ["c"]]);
});

test("no comment is lost, whatever the parents are", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(12), { maxLength: 12 }), (parents) => {
      const comments = parents.map((_, i) => makeComment(String(i), { createdAt: at(i) }));
      const tied = comments.map((c, i) => ({
        ...c,
        parentId: comments[parents[i] ?? 99]?.id ?? null,
      }));
      const drawn = branchesOf(tied).flatMap(({ root, replies }) => [root, ...replies]);
      expect(drawn.map((c) => c.id).sort()).toEqual(tied.map((c) => c.id).sort());
    }),
  );
});

test("of two states of a comment the newer counts", () => {
  const old = makeComment("old");
  const edited = { ...old, text: "new", version: 2 };
  expect(withComment([old], edited)).toEqual([edited]);
  expect(withComment([edited], old)).toEqual([edited]);
  expect(withComment([], old)).toEqual([old]);
});

test("a place of a deleted comment is answered by nobody", () => {
  const a = makeComment("a", { createdAt: at(1) });
  const gone = makeComment("b", { createdAt: at(2), deletedAt: at(3), body: null });
  expect(lastStanding([gone, a])).toBe(a);
});
