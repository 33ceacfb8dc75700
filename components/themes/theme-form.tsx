"use client";
/** A theme's name, scope note, colour and mark. The mark is chosen with the colour: they are one. */
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, TextArea } from "@/components/ui/field";
import { FormProblem } from "@/components/ui/form-problem";
import { ThemeMark } from "@/components/ui/theme-mark";
import { useRequest } from "@/components/ui/use-request";
import { messages } from "@/lib/messages";

const words = messages.codebook;

/** What the form holds. */
export interface ThemeDraft {
  name: string;
  scopeNote: string | null;
  color: number;
}

interface ThemeFormProps {
  initial: ThemeDraft;
  submitLabel: string;
  /** Rejects with an ApiProblem where it is refused; the form stays as it is. */
  onSubmit: (draft: ThemeDraft) => Promise<void>;
  onCancel: () => void;
}

/** For a new theme and for an old one alike. */
export function ThemeForm({ initial, submitLabel, onSubmit, onCancel }: ThemeFormProps) {
  const [color, setColor] = useState(initial.color);
  const request = useRequest();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const note = String(data.get("scopeNote")).trim();
    const draft = {
      name: String(data.get("name")).trim(),
      scopeNote: note === "" ? null : note,
      color,
    };
    void request.run(() => onSubmit(draft));
  };
  return (
    <form className="form" onSubmit={submit}>
      <FormProblem message={request.summaryBeside(["name", "scopeNote", "color"])} />
      <Field
        label={words.name}
        name="name"
        defaultValue={initial.name}
        required
        maxLength={120}
        autoComplete="off"
        error={request.errorOf("name")}
      />
      <TextArea
        label={words.scopeNote}
        hint={words.scopeHint}
        name="scopeNote"
        defaultValue={initial.scopeNote ?? ""}
        maxLength={4000}
        rows={3}
        error={request.errorOf("scopeNote")}
      />
      <fieldset>
        <legend>{words.color}</legend>
        <div className="mark-choices">
          {words.colors.map((name, index) => (
            <label key={name} className="mark-choice" title={name}>
              <input
                type="radio"
                name="color"
                value={index + 1}
                checked={color === index + 1}
                onChange={() => setColor(index + 1)}
              />
              <ThemeMark color={index + 1} />
              <span className="visually-hidden">{name}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className="form-actions">
        <Button type="submit" busy={request.busy}>
          {request.busy ? words.saving : submitLabel}
        </Button>
        <Button variant="bare" onClick={onCancel}>
          {messages.shell.cancel}
        </Button>
      </div>
    </form>
  );
}
