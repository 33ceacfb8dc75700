/** The fields of a document's description as a form sees them: strings by name, and back. */
import type { DocumentView, UpdateDocumentInput } from "@/lib/documents/model";

/** Every field in the form's order, by section. */
export const fieldSections = {
  what: ["title", "eventDate", "date", "summary"],
  people: ["participants", "place", "recorder", "translator"],
  where: ["archiveReference", "sourceUrl", "citation", "rights", "credits"],
  rest: [
    "receivedDate",
    "printedDate",
    "language",
    "originalLanguage",
    "classification",
    "copyNumber",
  ],
} as const;

export type FieldSection = keyof typeof fieldSections;
export type FieldName = (typeof fieldSections)[FieldSection][number];
export type Described = Pick<DocumentView, FieldName>;
export type FieldValues = Record<FieldName, string>;

export const fieldNames: readonly FieldName[] = Object.values(fieldSections).flat();
export const dateFields: readonly FieldName[] = [
  "date",
  "eventDate",
  "receivedDate",
  "printedDate",
];
export const longFields: readonly FieldName[] = [
  "summary",
  "participants",
  "citation",
  "rights",
  "credits",
];

/** A document's description as the strings of a form; participants one on each line. */
export function valuesOf(document: Described): FieldValues {
  const read = (name: FieldName): string => {
    const value = document[name];
    return Array.isArray(value) ? value.join("\n") : (value ?? "");
  };
  return Object.fromEntries(fieldNames.map((name) => [name, read(name)])) as FieldValues;
}

/** The merge patch that turns what the form began with into what it holds; empty means null. */
export function patchOf(before: FieldValues, now: FieldValues): UpdateDocumentInput {
  const changed = fieldNames.filter((name) => before[name].trim() !== now[name].trim());
  return Object.fromEntries(
    changed.map((name) => {
      const value = now[name].trim();
      if (name === "participants") return [name, lines(value)];
      if (name === "title") return [name, value];
      return [name, value === "" ? null : value];
    }),
  );
}

function lines(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
