/** Decisions about a document's description: which dates are EDTF, which addresses may be kept. */
import edtf from "edtf";
import type { FieldError } from "@/lib/errors";
import type { UpdateDocumentInput } from "./model";

/** Whether `date` is EDTF, level 0 to 2, as the Library of Congress specifies it. */
export function isEdtf(date: string): boolean {
  try {
    edtf(date);
    return true;
  } catch (error) {
    if (error instanceof Error) return false;
    throw error;
  }
}

/** The faults of an edited description that its shape alone does not show. */
export function faultsOf(input: UpdateDocumentInput): FieldError[] {
  const faults: FieldError[] = [];
  for (const field of ["date", "eventDate"] as const) {
    const value = input[field];
    if (value && !isEdtf(value)) {
      faults.push({
        path: field,
        detail:
          "Write the date as EDTF: 1962-12-01, 1962-12, 1962, 1962~ (about), or 1962-11/1962-12.",
      });
    }
  }
  if (input.sourceUrl && !/^https?:\/\/\S+$/i.test(input.sourceUrl)) {
    faults.push({ path: "sourceUrl", detail: "A source address begins with http:// or https://." });
  }
  return faults;
}
