/**
 * Invented documents of many forms and what a careful reader finds in them: who speaks and how
 * often, whose a block is, what is a stage direction. Beside each text stands its expectation.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const folder = path.resolve(process.cwd(), "tests/fixtures/recognise");
const strings = z.array(z.string());

const expectation = z.strictObject({
  /** The lines are wraps of a measure. */
  wrapped: z.boolean().default(false),
  /** Lines that somebody set cannot be wrapped anew. */
  layout: z.enum(["set", "paragraphs"]).default("paragraphs"),
  turns: z.record(z.string(), z.number()),
  /** Some of a speaker's forms. */
  aliases: z.record(z.string(), strings).default({}),
  speakerOf: z.array(z.tuple([z.string(), z.string().nullable()])).default([]),
  headings: strings.default([]),
  /** All of them, in order. */
  stageDirections: strings.optional(),
  insertions: strings.optional(),
});
export type SpeechExpectation = z.infer<typeof expectation>;

export interface SpeechFixture {
  name: string;
  text: string;
  expected: SpeechExpectation;
}

/** Every invented document. */
export function speechFixtures(): SpeechFixture[] {
  return readdirSync(folder)
    .filter((name) => /\.(?:txt|md)$/u.test(name))
    .sort()
    .map((name) => ({
      name,
      text: readFileSync(path.join(folder, name), "utf8"),
      expected: expectation.parse(
        JSON.parse(
          readFileSync(path.join(folder, name.replace(/\.\w+$/u, ".expected.json")), "utf8"),
        ),
      ),
    }));
}
