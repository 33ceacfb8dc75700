import { expect, it } from "vitest";
import { rememberedView, withRememberedView } from "./view-memory";

const id = (end: string) => `01a2b3c4-0000-7000-8000-${end.padStart(12, "0")}`;
const [letter, ru, en] = [id("1"), id("2"), id("3")];

it("gives back what was chosen for a document, and nothing for another", () => {
  const cookie = withRememberedView(withRememberedView(undefined, letter, "both"), id("9"), en);
  expect(rememberedView(cookie, letter, [ru, en])).toBe("both");
  expect(rememberedView(cookie, id("9"), [ru, en])).toBe(en);
  expect(rememberedView(cookie, id("8"), [ru, en])).toBeNull();
  expect(rememberedView(withRememberedView(cookie, letter, ru), letter, [ru, en])).toBe(ru);
});

it("passes over what is foreign, and over a witness that is gone", () => {
  expect(rememberedView('";~x.y.z~~', letter, [ru])).toBeNull();
  expect(rememberedView(withRememberedView("<b>", letter, en), letter, [ru])).toBeNull();
});

it("forgets the oldest where there are many", () => {
  let cookie: string | undefined;
  for (let at = 0; at < 60; at += 1) cookie = withRememberedView(cookie, id(String(at)), "both");
  expect(cookie?.length).toBeLessThan(1000);
  expect(rememberedView(cookie, id("59"), [])).toBe("both");
  expect(rememberedView(cookie, id("0"), [])).toBeNull();
});
