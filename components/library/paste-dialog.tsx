"use client";
/** Bringing in words from elsewhere by pasting them. */
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Select, TextArea } from "@/components/ui/field";
import { messages } from "@/lib/messages";
import type { ImportSource } from "./import-queue";

const words = messages.library.paste;

interface PasteDialogProps {
  open: boolean;
  /** Words that were pasted on the page itself. */
  initialText: string;
  onOpenChange: (open: boolean) => void;
  onAdd: (source: ImportSource) => void;
}

/** Asks for text, title and format; what was typed stays until it is added. */
export function PasteDialog({ open, initialText, onOpenChange, onAdd }: PasteDialogProps) {
  const [text, setText] = useState("");
  const [missing, setMissing] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (open && initialText !== "") setText(initialText);
  }, [open, initialText]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (text.trim() === "") {
      setMissing(true);
      area.current?.focus();
      return;
    }
    const data = new FormData(event.currentTarget);
    const title = String(data.get("title")).trim();
    onAdd({
      kind: "text",
      text,
      title: title === "" ? null : title,
      format: data.get("format") === "markdown" ? "markdown" : "plain-text",
    });
    setText("");
    setMissing(false);
    onOpenChange(false);
  };
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      size="wide"
      title={words.title}
      description={words.body}
    >
      <form className="form" onSubmit={submit}>
        <TextArea
          ref={area}
          label={words.text}
          name="text"
          rows={10}
          value={text}
          onChange={(event) => setText(event.target.value)}
          error={missing && text.trim() === "" ? words.empty : null}
        />
        <div className="form-row">
          <Field label={words.name} hint={words.nameHint} name="title" maxLength={1000} />
          <Select
            label={words.format}
            name="format"
            options={[
              { value: "plain-text", label: words.formats["plain-text"] },
              { value: "markdown", label: words.formats.markdown },
            ]}
          />
        </div>
        <div className="form-actions">
          <Button type="submit">{words.submit}</Button>
          <Button variant="bare" onClick={() => onOpenChange(false)}>
            {messages.shell.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
