import { describe, expect, it } from "vitest";
import { ApiProblem } from "@/lib/api-client";
import {
  type ImportItem,
  type ImportState,
  isWorthRetrying,
  startable,
  tally,
} from "./import-queue";

function item(id: string, state: ImportState): ImportItem {
  return {
    id,
    name: id,
    source: { kind: "text", text: "x", format: "plain-text", title: null },
    state,
    opens: false,
  };
}

describe("the queue of what is brought in", () => {
  it("sends two at a time, in order", () => {
    const waiting = ["a", "b", "c"].map((id) => item(id, { step: "waiting" }));
    expect(startable(waiting).map(({ id }) => id)).toEqual(["a", "b"]);
    const busy = [item("z", { step: "sending", percent: 40 }), ...waiting];
    expect(startable(busy).map(({ id }) => id)).toEqual(["a"]);
  });

  it("counts what is in, refused and to go", () => {
    const items = [
      item("a", { step: "done" }),
      item("b", { step: "failed", reason: "It is empty.", canRetry: false }),
      item("c", { step: "sending", percent: 10 }),
      item("d", { step: "waiting" }),
    ];
    expect(tally(items)).toEqual({ done: 1, failed: 1, waiting: 2 });
  });

  it("offers another try only where it can end otherwise", () => {
    expect(isWorthRetrying(new ApiProblem(0, {}))).toBe(true);
    expect(isWorthRetrying(new ApiProblem(503, {}))).toBe(true);
    expect(isWorthRetrying(new ApiProblem(409, {}))).toBe(true);
    expect(isWorthRetrying(new ApiProblem(415, {}))).toBe(false);
  });
});
