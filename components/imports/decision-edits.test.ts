import { expect, it } from "vitest";
import type { DecisionInput } from "@/lib/imports/model";
import { deciding, inverseOf, isSame, takingBack, withEdit } from "./decision-edits";

const stamp: DecisionInput = { do: "type", at: 5, type: "stamp" };
const said: DecisionInput = { do: "speaker", at: 5, speaker: "Keeper" };
const elsewhere: DecisionInput = { do: "remove", at: 90 };
const title: DecisionInput = { do: "describe", field: "title", value: "One" };

it("knows a decision by what it says, not by the order of its fields", () => {
  expect(isSame(stamp, { type: "stamp", at: 5, do: "type" })).toBe(true);
  expect(isSame(stamp, { ...stamp, noteKind: undefined })).toBe(true);
  expect(isSame(stamp, said)).toBe(false);
});

it("lets what a block is and who says it overrule each other, and nothing else", () => {
  const list = [stamp, elsewhere, title];
  expect(withEdit(list, deciding(list, [said]))).toEqual([elsewhere, title, said]);
  const newTitle: DecisionInput = { do: "describe", field: "title", value: "Two" };
  expect(withEdit(list, deciding(list, [newTitle]))).toEqual([stamp, elsewhere, newTitle]);
  const place: DecisionInput = { do: "describe", field: "place", value: "Quay" };
  expect(withEdit(list, deciding(list, [place]))).toEqual([...list, place]);
});

it("aligns anew in place of an older alignment of the same blocks", () => {
  const old: DecisionInput = { do: "align", first: [5], second: [50] };
  const other: DecisionInput = { do: "align", first: [9], second: [60] };
  const now: DecisionInput = { do: "align", first: [5], second: [] };
  expect(withEdit([old, other], deciding([old, other], [now]))).toEqual([other, now]);
});

it("undoes every edit exactly, order included", () => {
  const list = [stamp, elsewhere, title];
  for (const edit of [deciding(list, [said]), takingBack(elsewhere), deciding(list, [title])]) {
    const undo = inverseOf(list, edit);
    expect(withEdit(withEdit(list, edit), undo)).toEqual(list);
  }
});
