/**
 * What a careful reader found against what an import found, fact by fact: the sentences that this
 * gives name each fact that does not hold, so that one look shows all of them.
 */
import type { ImportedDocument } from "@/lib/importers/types";
import { type Expectation, folded } from "./shared-documents";
import { lostWords } from "./words";

/** A block of an import with its words as expectations compare them. */
export interface FactLine {
  id: string;
  type: string;
  register: string;
  speaker: string | undefined;
  words: string;
}

/** The blocks of all witnesses, in order. */
export function factLinesOf(imported: ImportedDocument): FactLine[] {
  return imported.witnesses.flatMap(({ projection }) =>
    projection.blocks.map((block) => ({
      id: block.id,
      type: block.type,
      register: block.register,
      speaker: block.speaker,
      words: folded(projection.text.slice(block.start, block.end)),
    })),
  );
}

/** The facts of `expected` that do not hold of `imported`, and the words of `source` that it lost. */
export function factsMissed(
  imported: ImportedDocument,
  expected: Expectation,
  source: string,
): string[] {
  const lines = factLinesOf(imported);
  const missed: string[] = [];
  const check = (holds: boolean, what: string) => {
    if (!holds) missed.push(what);
  };
  const whole = (piece: string) => lines.filter((line) => line.words.includes(folded(piece)));
  checkMetadata(imported, expected, check);
  checkSpeech(imported, expected, lines, check);
  for (const piece of [...expected.contains, ...expected.joinsAcrossPages]) {
    check(whole(piece).length === 1, `in one block: ${piece}`);
  }
  for (const piece of expected.hyphensKept) check(whole(piece).length > 0, `hyphen: ${piece}`);
  for (const [first, second] of expected.notJoined) {
    const [a, b] = [whole(first), whole(second)];
    check(a.length * b.length > 0, `both there: ${first}, ${second}`);
    check(!a.some((line) => b.includes(line)), `apart: ${first}, ${second}`);
  }
  for (const piece of expected.apparatus) {
    check(
      whole(piece).some((line) => line.register === "apparatus"),
      `apparatus: ${piece}`,
    );
  }
  for (const piece of expected.stamps) {
    check(
      whole(piece).some((line) => line.type === "stamp"),
      `stamp: ${piece}`,
    );
  }
  for (const piece of expected.distribution) {
    check(whole(piece)[0]?.type === "distribution", `distribution: ${piece}`);
  }
  checkMarks(imported, expected, check);
  checkWitnesses(imported, expected, lines, check);
  const text = lines.map((line) => line.words).join("\n");
  for (const piece of expected.notInText)
    check(!text.includes(folded(piece)), `not text: ${piece}`);
  const lost = lostWords(source, imported);
  check(lost.length === 0, `no word lost: ${lost.join(" ")}`);
  return missed;
}

type Check = (holds: boolean, what: string) => void;

function checkMetadata(imported: ImportedDocument, expected: Expectation, check: Check): void {
  const metadata: Record<string, unknown> = imported.metadata;
  for (const [key, value] of Object.entries(expected.metadata)) {
    const field = key.replace(/(?:StartsWith|Contains)$/u, "");
    const found = folded(String(metadata[field]));
    const wanted = folded(value);
    const holds = key.endsWith("StartsWith")
      ? found.startsWith(wanted)
      : key.endsWith("Contains")
        ? found.includes(wanted)
        : found === wanted;
    check(holds, `${key}: ${wanted}, not ${found}`);
  }
  const people = imported.metadata.participants ?? [];
  for (const name of expected.participants) check(people.includes(name), `participant: ${name}`);
  if (expected.classification) {
    check(metadata.classification === expected.classification, "classification");
  }
}

function checkSpeech(
  imported: ImportedDocument,
  expected: Expectation,
  lines: FactLine[],
  check: Check,
): void {
  const named = (name: string) =>
    imported.speakers.find((one) => one.name === name || one.aliases.includes(name));
  for (const [name, turns] of Object.entries(expected.turns)) {
    check(named(name)?.turns === turns, `${turns} turns: ${name}, not ${named(name)?.turns}`);
  }
  const speakers = imported.speakers.map((one) => one.name).join(", ");
  check(
    imported.speakers.length === Object.keys(expected.turns).length,
    `no other speakers: ${speakers}`,
  );
  for (const [name, aliases] of Object.entries(expected.speakerNames)) {
    const known = [named(name)?.name, ...(named(name)?.aliases ?? [])];
    check(
      aliases.every((alias) => known.includes(alias)),
      `aliases of ${name}`,
    );
  }
  const spoken = [
    ...expected.speakerOf,
    ...expected.continuations.map(({ startsWith, speaker }) => [startsWith, speaker] as const),
  ];
  for (const [start, speaker] of spoken) {
    const line = lines.find((one) => one.words.startsWith(folded(start)));
    const wanted = speaker === null ? undefined : named(speaker)?.name;
    check(line !== undefined && line.speaker === wanted, `speaker ${speaker}: ${start}`);
  }
}

function checkMarks(imported: ImportedDocument, expected: Expectation, check: Check): void {
  const all = imported.witnesses.map((one) => one.projection);
  const insertions = all.reduce((sum, one) => sum + one.insertions.length, 0);
  check([expected.editorialInsertions].flat().includes(insertions), `insertions: ${insertions}`);
  const asides = all.flatMap(({ text, stageDirections }) =>
    stageDirections.map(({ start, end }) => folded(text.slice(start, end))),
  );
  check(
    asides.join("|") === expected.stageDirections.map(folded).join("|"),
    `stage directions: ${asides.join("|")}`,
  );
  const notes = all.flatMap(({ text, footnotes }) =>
    footnotes.map((note) => ({ ...note, before: text.slice(0, note.offset ?? 0) })),
  );
  check(notes.length === expected.footnotes.length, "number of footnotes");
  for (const [index, { number, text, anchoredAfter }] of expected.footnotes.entries()) {
    const found = notes[index];
    check(found?.number === number && found.text === text, `footnote ${number}`);
    check(found?.before.endsWith(anchoredAfter) === true, `footnote ${number} after its word`);
  }
}

/** The lines of a head are aligned too; a paragraph of the body is longer than the longest. */
const LONGEST_HEAD = 80;

function checkWitnesses(
  imported: ImportedDocument,
  expected: Expectation,
  lines: FactLine[],
  check: Check,
): void {
  const kinds = imported.witnesses.map(({ language, role }) => `${language} ${role}`).join(", ");
  if (expected.witnesses.length > 0) {
    const wanted = expected.witnesses.map(({ language, role }) => `${language} ${role}`).join(", ");
    check(kinds === wanted, `witnesses: ${kinds}`);
  }
  const wordsOf = (ids: string[] | undefined) =>
    lines.find((line) => line.id === ids?.[0])?.words ?? "";
  const body = imported.alignment.filter(([first]) => wordsOf(first).length > LONGEST_HEAD);
  if (expected.alignedBodyParagraphs) {
    check(body.length === expected.alignedBodyParagraphs, `aligned paragraphs: ${body.length}`);
  }
  for (const [first, second] of expected.alignment) {
    const pair = imported.alignment.find(([ids]) => wordsOf(ids).startsWith(first));
    check(wordsOf(pair?.[1]).startsWith(second), `aligned: ${first} with ${second}`);
  }
}
