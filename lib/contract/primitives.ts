/**
 * The shapes that every part of the HTTP contract shares: ids, times, pages, people.
 * Zod only, safe for the browser. Each domain's `model.ts` builds on these; the OpenAPI
 * document is generated from the same schemas.
 */
import { z } from "zod";
import "./sentences";

/** UUIDv7, lower case, made by whoever creates the thing. */
export const newId = z
  .uuidv7({
    error: "An id is a UUIDv7 in lower case, such as 0191e0a4-7c3e-7b5e-9a3f-5a1f0c2d4e6b.",
  })
  .meta({ description: "UUIDv7 made by whoever creates the thing" });

/** An id that names something; any UUID is understood, what it names is looked up. */
export const anyId = z.guid({ error: "An id is a UUID." }).transform((id) => id.toLowerCase());

/** RFC 3339 in UTC. */
export const time = z.iso.datetime({ offset: true });

/** A line of words that a person typed: trimmed, not empty, at most `max` UTF-16 units. */
export function line(max: number, what: string) {
  return z
    .string({ error: `${what} is missing or is not text.` })
    .trim()
    .min(1, { error: `${what} is empty. Write at least one character.` })
    .max(max, { error: `${what} is longer than ${max} characters. Shorten it.` });
}

export const abilities = z.array(z.string());

/** Who did something, as others see them. */
export const personRef = z.object({ id: z.string(), name: z.string() });
export type PersonRef = z.infer<typeof personRef>;

/** What every stored thing carries. */
export const thingFields = {
  id: z.string(),
  version: z.number().int(),
  createdAt: z.string(),
  updatedAt: z.string(),
  abilities,
};

export function page<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), next: z.string().nullable() });
}
export interface Page<Item> {
  items: Item[];
  next: string | null;
}

/** `?limit=&cursor=` of every list: 100 unless told, at most 1,000. */
export const pageQuery = z.object({
  limit: z.coerce
    .number({ error: "limit is a whole number from 1 to 1000." })
    .int()
    .min(1, { error: "limit is a whole number from 1 to 1000." })
    .max(1000, { error: "limit is a whole number from 1 to 1000." })
    .default(100),
  cursor: z.string().max(400).optional(),
});
export type PageQuery = z.infer<typeof pageQuery>;

export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string(),
  errors: z.array(z.object({ path: z.string(), detail: z.string() })).optional(),
  current: z.unknown().optional(),
  requestId: z.string(),
});
export type Problem = z.infer<typeof problem>;
