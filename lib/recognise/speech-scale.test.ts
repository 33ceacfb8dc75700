import { describe, expect, it } from "vitest";
import { importText } from "@/tests/support/import-text";

const syllables = ["ba", "ko", "lin", "mar", "ne", "or", "pe", "ri", "sa", "tu", "ves", "wil"];

/** A family name of its own for each number. */
function familyName(number: number): string {
  let name = "";
  for (let rest = number + 145; rest > 0; rest = Math.floor(rest / 12)) {
    name += syllables[rest % 12];
  }
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function assembly(speakers: number, turns: number): string {
  return Array.from({ length: turns }, (_, index) => {
    const name = familyName((index * 7) % speakers);
    return `Mr. ${name}: I ask for the floor, for the ${index}th time. Who gives it?`;
  }).join("\n\n");
}

describe("many speakers", () => {
  it("keeps hundreds apart", () => {
    const imported = importText(`The long assembly\n\n${assembly(300, 900)}\n`);
    expect(imported.speakers).toHaveLength(300);
    expect(new Set(imported.speakers.map((one) => one.turns))).toEqual(new Set([3]));
  });

  it("keeps ten thousand apart in seconds", () => {
    const imported = importText(`The longest assembly\n\n${assembly(10_000, 30_000)}\n`);
    expect(imported.speakers).toHaveLength(10_000);
  }, 60_000);

  it("is linear in bearers of one name and in brackets", () => {
    const turns = Array.from(
      { length: 8000 },
      (_, index) => `${familyName(index)} Lind (Ward ${index}): I do (laughing). Do you?`,
    );
    expect(importText(turns.join("\n\n")).speakers.length).toBeGreaterThan(7000);
  }, 60_000);
});
