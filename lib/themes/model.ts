/**
 * Themes: the seminar's codebook. Shapes of the HTTP contract and limits; safe for the browser.
 */
import { z } from "zod";
import { anyId, line, thingFields } from "@/lib/contract/primitives";

/** The palette has twelve colours, each with a mark of its own; new themes take them in order. */
export const themeColors = 12;
const color = z
  .number()
  .int()
  .min(1, { error: "A theme's colour is a number from 1 to 12." })
  .max(themeColors, { error: "A theme's colour is a number from 1 to 12." });

export const createThemeInput = z.strictObject({
  seminarId: anyId,
  name: line(120, "The theme's name"),
  scopeNote: line(4000, "The scope note").nullable().optional(),
  color: color.optional(),
  parentId: anyId.nullable().optional(),
});
export type CreateThemeInput = z.infer<typeof createThemeInput>;

export const updateThemeInput = z
  .strictObject({
    name: line(120, "The theme's name"),
    scopeNote: line(4000, "The scope note").nullable(),
    color,
    parentId: anyId.nullable(),
    position: z.number().int().min(0).max(100_000),
    state: z.enum(["proposed", "agreed", "retired"]),
  })
  .partial();
export type UpdateThemeInput = z.infer<typeof updateThemeInput>;

export const themeView = z.object({
  ...thingFields,
  seminarId: z.string(),
  name: z.string(),
  scopeNote: z.string().nullable(),
  color: z.number().int(),
  parentId: z.string().nullable(),
  position: z.number().int(),
  state: z.enum(["proposed", "agreed", "retired"]),
});
export type ThemeView = z.infer<typeof themeView>;
