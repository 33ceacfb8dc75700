"use client";
/** The title of what will be the document; pressed, it becomes a field. */
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { messages } from "@/lib/messages";
import { useGiven } from "./describe-panel";
import type { ImportState } from "./import-store";
import { usePreview } from "./preview-context";

const words = messages.imports.describe;
const label = messages.library.describe.fields.title;

/** What the person called it, else what the file gives. */
export function TitleField({ state }: { state: ImportState }) {
  const preview = usePreview();
  const [text, setText] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const given = useGiven(state)("title");
  const own = state.decisions.find((one) => one.do === "describe" && one.field === "title");
  const decided = own?.do === "describe" ? own : null;
  const found = state.found?.metadata["title"];
  const title =
    typeof decided?.value === "string"
      ? decided.value
      : typeof found === "string"
        ? found
        : state.view.fileName;
  const isOpen = text !== null;
  useEffect(() => {
    if (isOpen) form.current?.querySelector("input")?.select();
  }, [isOpen]);
  const close = () => {
    setText(null);
    requestAnimationFrame(() => button.current?.focus());
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const value = text?.trim() ?? "";
    if (value === "") return;
    if (value !== title) preview.decide({ do: "describe", field: "title", value });
    close();
  };
  if (isOpen) {
    return (
      <form
        ref={form}
        className="preview-editing preview-title-form"
        onSubmit={submit}
        onKeyDown={(event) => {
          if (event.key === "Escape") close();
        }}
      >
        <Field
          label={label}
          value={text}
          maxLength={1000}
          autoComplete="off"
          error={text.trim() === "" ? words.titleMissing : null}
          onChange={(event) => setText(event.target.value)}
        />
        <div className="form-actions">
          <Button type="submit" size="small">
            {words.save}
          </Button>
          <Button variant="bare" size="small" onClick={close}>
            {words.cancel}
          </Button>
        </div>
      </form>
    );
  }
  return (
    <>
      <h1 className="page-title" dir="auto">
        {title}{" "}
        <button
          ref={button}
          type="button"
          className="piece-change"
          aria-label={words.edit(label)}
          onClick={() => setText(title)}
        >
          {messages.imports.rows.change}
        </button>
      </h1>
      {decided === null ? null : (
        <p className="micro preview-given">
          <span className="piece-decided">{words.yours}</span>
          {typeof given === "string" ? <span dir="auto">{words.gave(given)}</span> : null}
          <button
            type="button"
            aria-label={words.takeBack(label)}
            onClick={() => preview.takeBack(decided)}
          >
            {messages.imports.history.takeBack}
          </button>
        </p>
      )}
    </>
  );
}
