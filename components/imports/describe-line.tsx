"use client";
/** One field of the description: its value as a button, and, once pressed, a field to correct it. */
import { type FormEvent, useEffect, useRef, useState } from "react";
import { DescribeField } from "@/components/library/describe-field";
import { dateFields, type FieldName } from "@/components/library/describe-fields";
import { Button } from "@/components/ui/button";
import { formatEdtf } from "@/lib/documents/dates";
import { messages } from "@/lib/messages";
import { languageName } from "@/lib/messages/dates";

const words = messages.imports.describe;
const labels = messages.library.describe.fields;

type Value = string | string[] | null;

interface DescribeLineProps {
  name: FieldName;
  value: Value;
  /** What the file gave, where the person decided otherwise; undefined where it is not known. */
  given: Value | undefined;
  /** Asked for from elsewhere: opens at once. */
  isAsked: boolean;
  onClose: () => void;
  onSet: (value: Value) => void;
  onTakeBack: (() => void) | null;
  /** The person decided this field. */
  isDecided: boolean;
}

/** A term and its value. */
export function DescribeLine(props: DescribeLineProps) {
  const { name, value, isAsked } = props;
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  const open = isOpen || isAsked;
  useEffect(() => {
    if (wasOpen.current && !open) button.current?.focus();
    wasOpen.current = open;
  }, [open]);
  const close = () => {
    setIsOpen(false);
    props.onClose();
  };
  return (
    <div>
      <dt>{labels[name]}</dt>
      <dd>
        {open ? (
          <Editing {...props} onClose={close} />
        ) : (
          <button
            ref={button}
            type="button"
            className="preview-value"
            aria-label={words.edit(`${labels[name]}, ${shown(name, value)}`)}
            onClick={() => setIsOpen(true)}
            dir="auto"
          >
            {shown(name, value)}
          </button>
        )}
        {props.isDecided ? <Given {...props} /> : null}
      </dd>
    </div>
  );
}

function Given({ name, given, onTakeBack }: DescribeLineProps) {
  return (
    <p className="micro preview-given">
      <span className="piece-decided">{words.yours}</span>
      {given === undefined ? null : (
        <span>
          {given === null || given.length === 0
            ? words.gaveNothing
            : words.gave(shown(name, given))}
        </span>
      )}
      {onTakeBack === null ? null : (
        <button type="button" aria-label={words.takeBack(labels[name])} onClick={onTakeBack}>
          {messages.imports.history.takeBack}
        </button>
      )}
    </p>
  );
}

function Editing({ name, value, onClose, onSet }: DescribeLineProps) {
  const [text, setText] = useState(() => typed(value));
  const [error, setError] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>("input, textarea")?.focus();
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const trimmed = text.trim();
    if (name === "title" && trimmed === "") return setError(words.titleMissing);
    if (trimmed === typed(value).trim()) return onClose();
    onSet(read(name, trimmed));
    onClose();
  };
  return (
    <form
      ref={form}
      className="preview-editing"
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <DescribeField name={name} value={text} theirs={null} error={error} onChange={setText} />
      <div className="form-actions">
        <Button type="submit" size="small">
          {words.save}
        </Button>
        <Button variant="bare" size="small" onClick={onClose}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}

/** A value as words to read. */
export function shown(name: FieldName, value: Value): string {
  if (value === null || value.length === 0) return words.empty;
  if (Array.isArray(value)) return value.join("; ");
  if (dateFields.includes(name)) return formatEdtf(value, "long") ?? value;
  if (name === "language" || name === "originalLanguage") return languageName(value) || value;
  return value;
}

function typed(value: Value): string {
  return Array.isArray(value) ? value.join("\n") : (value ?? "");
}

function read(name: FieldName, text: string): Value {
  if (name !== "participants") return text === "" ? null : text;
  const names = text.split("\n").map((line) => line.trim());
  return names.filter((line) => line !== "");
}
