"use client";
/** Bringing in words from elsewhere by pasting them. */
import { type ClipboardEvent, type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Select, TextArea } from "@/components/ui/field";
import { messages } from "@/lib/messages";
import type { ImportSource } from "./import-queue";

const words = messages.library.paste;

/** Words from a clipboard; `html` is empty where they were only words. */
export interface PastedWords {
  text: string;
  html: string;
}

type Format = Extract<ImportSource, { kind: "text" }>["format"];

interface PasteDialogProps {
  open: boolean;
  /** What was pasted on the page itself: its words, and how they were set, where that is known. */
  initial: PastedWords;
  onOpenChange: (open: boolean) => void;
  onAdd: (source: ImportSource) => void;
}

/** Asks for text, title and format; what was typed stays until it is added. */
export function PasteDialog({ open, initial, onOpenChange, onAdd }: PasteDialogProps) {
  const [text, setText] = useState("");
  const [format, setFormat] = useState<Format>("plain-text");
  // as it was set, for as long as nobody changed the words beside it
  const [html, setHtml] = useState("");
  const [missing, setMissing] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (!open || initial.text === "") return;
    setText(initial.text);
    setHtml(initial.html);
    setFormat(initial.html === "" ? "plain-text" : "html");
  }, [open, initial]);
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const pasted = event.clipboardData.getData("text/html");
    if (text !== "" || pasted === "") return;
    event.preventDefault();
    setText(event.clipboardData.getData("text/plain"));
    setHtml(pasted);
    setFormat("html");
  };
  const type = (words: string) => {
    setText(words);
    setHtml("");
    if (format === "html") setFormat("plain-text");
  };
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
      text: format === "html" ? html : text,
      title: title === "" ? null : title,
      format,
    });
    setText("");
    setHtml("");
    setFormat("plain-text");
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
          onChange={(event) => type(event.target.value)}
          onPaste={paste}
          error={missing && text.trim() === "" ? words.empty : null}
        />
        <div className="form-row">
          <Field label={words.name} hint={words.nameHint} name="title" maxLength={1000} />
          <Select
            label={words.format}
            name="format"
            value={format}
            onChange={(event) => setFormat(formatOf(event.target.value))}
            options={formats
              .filter((value) => value !== "html" || html !== "")
              .map((value) => ({ value, label: words.formats[value] }))}
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

const formats = ["html", "plain-text", "markdown"] as const;

function formatOf(value: string): Format {
  return formats.find((one) => one === value) ?? "plain-text";
}
