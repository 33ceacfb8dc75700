"use client";
/** One field of a document's description, with its hint and, after a conflict, the other's words. */
import { Field, TextArea } from "@/components/ui/field";
import { formatEdtf } from "@/lib/documents/dates";
import { messages } from "@/lib/messages";
import { dateFields, type FieldName, longFields } from "./describe-fields";

const words = messages.library.describe;

interface DescribeFieldProps {
  name: FieldName;
  value: string;
  /** What somebody else saved here meanwhile, where it differs. */
  theirs: string | null;
  error: string | null;
  onChange: (value: string) => void;
}

/** Dates say how they are read while they are typed. */
export function DescribeField({ name, value, theirs, error, onChange }: DescribeFieldProps) {
  const hint = (
    <>
      {hintOf(name, value)}
      {theirs === null ? null : (
        <span className="theirs">
          {words.theirs(theirs)}
          <button type="button" onClick={() => onChange(theirs)}>
            {words.takeTheirs}
          </button>
        </span>
      )}
    </>
  );
  const shared = { label: words.fields[name], name, value, error };
  const hasHint = hintOf(name, value) !== null || theirs !== null;
  if (longFields.includes(name)) {
    return (
      <TextArea
        {...shared}
        hint={hasHint ? hint : undefined}
        rows={name === "summary" || name === "rights" ? 4 : 2}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  }
  return (
    <Field
      {...shared}
      hint={hasHint ? hint : undefined}
      required={name === "title"}
      type={name === "sourceUrl" ? "url" : "text"}
      autoComplete="off"
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

function hintOf(name: FieldName, value: string): string | null {
  if (dateFields.includes(name)) {
    if (value.trim() === "") return words.dateHint;
    const read = formatEdtf(value, "long");
    return read === null ? `${words.unreadable} ${words.dateHint}` : words.reads(read);
  }
  if (name === "participants") return words.participantsHint;
  if (name === "citation") return words.citationHint;
  if (name === "language" || name === "originalLanguage") return words.languageHint;
  return null;
}
