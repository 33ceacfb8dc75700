/**
 * The five real documents and what a careful reader finds in them, where the folder that holds
 * them stands beside the project; tests of them skip themselves, by name, where it does not.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const folder = path.join(
  process.env.COLLOQUY_SHARED ?? path.resolve(process.cwd(), "../shared"),
  "documents",
);
const strings = z.array(z.string());
const pairs = z.array(z.tuple([z.string(), z.string()]));

/** The shape of what is found in one document. */
export const expectation = z.object({
  form: z.string(),
  metadata: z.record(z.string(), z.string()),
  turns: z.record(z.string(), z.number()),
  continuations: z.array(z.object({ speaker: z.string(), startsWith: z.string() })).default([]),
  editorialInsertions: z.union([z.number(), z.array(z.number())]),
  stageDirections: strings.default([]),
  translatorNotes: z.number().optional(),
  distribution: strings.default([]),
  distributionRegister: z.string().optional(),
  notInText: strings.default([]),
  contains: strings.default([]),
  joinsAcrossPages: strings.default([]),
  hyphensKept: strings.default([]),
  notJoined: pairs.default([]),
  footnotes: z
    .array(z.object({ number: z.number(), text: z.string(), anchoredAfter: z.string() }))
    .default([]),
  notFootnotes: strings.default([]),
  participants: strings.default([]),
  stamps: strings.default([]),
  apparatus: strings.default([]),
  classification: z.string().optional(),
  speakerOf: z.array(z.tuple([z.string(), z.string().nullable()])).default([]),
  speakerNames: z.record(z.string(), strings).default({}),
  witnesses: z.array(z.object({ language: z.string(), role: z.string() })).default([]),
  alignedBodyParagraphs: z.number().optional(),
  alignment: pairs.default([]),
});
export type Expectation = z.infer<typeof expectation>;

export interface SharedDocument {
  name: string;
  bytes: Uint8Array;
  expected: Expectation;
}

/** The documents, or none where the folder is absent. */
export function sharedDocuments(): SharedDocument[] {
  if (!existsSync(path.join(folder, "expected.json"))) return [];
  const expected = z
    .record(z.string(), z.unknown())
    .parse(JSON.parse(readFileSync(path.join(folder, "expected.json"), "utf8")));
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => ({
      name,
      bytes: new Uint8Array(readFileSync(path.join(folder, name))),
      expected: expectation.parse(expected[name]),
    }));
}

/** As the expectations compare: white space folded, typographic apostrophes plain. */
export function folded(text: string): string {
  return text.replace(/[’‘]/gu, "'").replace(/[\s\u00a0]+/gu, " ");
}
