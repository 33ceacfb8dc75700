import { describe, expect, it } from "vitest";
import { readingQueue } from "./reading-queue";

describe("whose file is next", () => {
  it("goes from person to person, each person's files in their order", () => {
    const queue = readingQueue<string>();
    for (const item of ["a1", "a2", "a3", "b1", "c1", "b2"]) queue.add(item.charAt(0), item);
    expect(queue.size()).toBe(6);
    const order = Array.from({ length: 6 }, () => queue.next());
    expect(order).toEqual(["a1", "b1", "c1", "a2", "b2", "a3"]);
    expect(queue.next()).toBeUndefined();
  });

  it("puts who comes in between at the end of the line", () => {
    const queue = readingQueue<string>();
    queue.add("a", "a1");
    queue.add("a", "a2");
    expect(queue.next()).toBe("a1");
    queue.add("b", "b1");
    expect([queue.next(), queue.next()]).toEqual(["a2", "b1"]);
  });

  it("lets one go that is not wanted any more", () => {
    const queue = readingQueue<string>();
    queue.add("a", "a1");
    queue.add("a", "a2");
    expect(queue.remove("a1")).toBe(true);
    expect(queue.remove("a1")).toBe(false);
    expect(queue.next()).toBe("a2");
    expect(queue.size()).toBe(0);
  });
});
