import { expect, test } from "vitest";
import { shortMoment } from "./moment";

const now = new Date("2026-11-18T09:00:00Z");

test.each([
  ["2026-11-18T08:15:00Z", "08:15"],
  ["2026-11-17T21:40:00Z", "Tue 21:40"],
  ["2026-11-01T21:40:00Z", "1 Nov 21:40"],
  ["2025-11-17T21:40:00Z", "17 Nov 2025"],
  ["2026-11-20T10:00:00Z", "20 Nov 10:00"],
])("%s is %s", (iso, words) => {
  expect(shortMoment(iso, now, "UTC")).toBe(words);
});
