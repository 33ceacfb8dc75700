/**
 * Changes to an import's list of decisions, as edits that can be laid over a newer list: what is
 * taken out, by its content, and what is put in. Undoing is the edit the other way round.
 */
import type { DecisionInput } from "@/lib/imports/model";

/** One act of a person on the list. */
export interface DecisionEdit {
  take: DecisionInput[];
  give: { decision: DecisionInput; index?: number }[];
}

/** Whether two decisions say the very same. */
export function isSame(a: DecisionInput, b: DecisionInput): boolean {
  return keyOf(a) === keyOf(b);
}

/** The list with the edit done; what is to be taken and is not there is passed over. */
export function withEdit(list: readonly DecisionInput[], edit: DecisionEdit): DecisionInput[] {
  const result = [...list];
  for (const taken of edit.take) {
    const index = result.findLastIndex((one) => isSame(one, taken));
    if (index >= 0) result.splice(index, 1);
  }
  for (const { decision, index } of edit.give) {
    if (result.some((one) => isSame(one, decision))) continue;
    if (index === undefined) result.push(decision);
    else result.splice(Math.min(index, result.length), 0, decision);
  }
  return result;
}

/** The list with all edits done, in their order. */
export function withEdits(
  list: readonly DecisionInput[],
  edits: readonly DecisionEdit[],
): DecisionInput[] {
  return edits.reduce<DecisionInput[]>((before, edit) => withEdit(before, edit), [...list]);
}

/** What undoes an edit that is about to be done to this list. */
export function inverseOf(list: readonly DecisionInput[], edit: DecisionEdit): DecisionEdit {
  const give = edit.take.flatMap((decision) => {
    const index = list.findLastIndex((one) => isSame(one, decision));
    return index < 0 ? [] : [{ decision, index }];
  });
  const take = edit.give
    .map(({ decision }) => decision)
    .filter((decision) => !list.some((one) => isSame(one, decision)));
  return { take, give };
}

/**
 * The edit that decides this. A newer word on the same matter takes the place of the older one, so
 * that the list does not grow with every change of mind.
 */
export function deciding(
  list: readonly DecisionInput[],
  decided: readonly DecisionInput[],
): DecisionEdit {
  const take = list.filter((old) => decided.some((one) => overrules(one, old)));
  return { take, give: decided.map((decision) => ({ decision })) };
}

/** The edit that takes a decision out. */
export function takingBack(decision: DecisionInput): DecisionEdit {
  return { take: [decision], give: [] };
}

function overrules(now: DecisionInput, old: DecisionInput): boolean {
  if (isSame(now, old)) return false;
  if (now.do === "describe") return old.do === "describe" && old.field === now.field;
  if (now.do === "align") {
    return old.do === "align" && shareOne(now.first, old.first) && shareOne(now.second, old.second);
  }
  if (!("at" in now) || !("at" in old) || now.at !== old.at) return false;
  if (now.do === "join" || now.do === "split") return old.do === "join" || old.do === "split";
  // who says it and what it is are one matter: the newer word counts
  if (now.do === "type" || now.do === "speaker") return old.do === "type" || old.do === "speaker";
  return now.do === old.do;
}

function shareOne(a: readonly number[], b: readonly number[]): boolean {
  return a.length === 0 || b.length === 0 || a.some((one) => b.includes(one));
}

function keyOf(decision: DecisionInput): string {
  return JSON.stringify(
    Object.entries(decision)
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
