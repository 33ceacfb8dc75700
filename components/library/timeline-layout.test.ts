import { describe, expect, it } from "vitest";
import { layOutTimeline } from "./timeline-layout";

function dated(id: string, eventDate: string | null, date: string | null = eventDate) {
  return { id, title: id, date, eventDate };
}

describe("the library's timeline", () => {
  it("is not drawn for one date, for none, or for what is no date", () => {
    expect(layOutTimeline([])).toBeNull();
    expect(layOutTimeline([dated("a", "1962"), dated("b", null)])).toBeNull();
    expect(layOutTimeline([dated("a", "1962"), dated("b", "one evening")])).toBeNull();
  });

  it("puts events in order and records after them", () => {
    const timeline = layOutTimeline([
      dated("later", "1963-12-25", "1964-01-29"),
      dated("earlier", "1961-04-14", "1961-04-14"),
    ]);
    expect(timeline?.points.map((point) => point.id)).toEqual(["earlier", "later"]);
    const [earlier, later] = timeline?.points ?? [];
    expect(earlier?.recordAt).toBeNull();
    expect(later?.recordAt).toBeGreaterThan(later?.at ?? 100);
    expect(later?.recordAt).toBeLessThanOrEqual(100);
  });

  it("sets a label over its right neighbours, and none where there is no room", () => {
    const days = [1, 2, 3, 4, 5, 6].map((day) => dated(`${day}`, `1962-03-0${day}`));
    const heights = layOutTimeline(days)?.points.map((point) => point.height) ?? [];
    expect(heights.slice(-4)).toEqual([5.3, 4, 2.7, 1.4]);
    expect(heights.slice(0, 2)).toEqual([null, null]);
  });
});
