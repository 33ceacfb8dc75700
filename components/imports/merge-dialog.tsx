"use client";
/** One name for one or several speakers. */
import { type FormEvent, useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { messages } from "@/lib/messages";
import { usePreview } from "./preview-context";

const words = messages.imports.speakers;

interface MergeDialogProps {
  /** Who they are; null while it is closed. */
  names: readonly string[] | null;
  onClose: () => void;
  onDone: () => void;
}

/** Proposes the longest of their names, which says the most. */
export function MergeDialog({ names, onClose, onDone }: MergeDialogProps) {
  const preview = usePreview();
  const [into, setInto] = useState("");
  useEffect(() => {
    if (names === null) return;
    setInto(names.reduce((longest, name) => (name.length > longest.length ? name : longest), ""));
  }, [names]);
  const isRename = names?.length === 1;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const name = into.trim();
    if (names === null || name === "") return;
    const others = names.filter((one) => one !== name);
    if (others.length > 0) {
      preview.decide({ do: "merge-speakers", names: [...others, name], into: name });
    }
    onDone();
  };
  return (
    <Dialog
      open={names !== null}
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={isRename ? words.renameTitle(names[0] ?? "") : words.mergeTitle}
    >
      <form className="form" onSubmit={submit}>
        {names !== null && !isRename ? (
          <div className="form-actions">
            {names.map((name) => (
              <Button
                key={name}
                variant="plain"
                size="small"
                aria-pressed={name === into}
                onClick={() => setInto(name)}
              >
                {name}
              </Button>
            ))}
          </div>
        ) : null}
        <Field
          label={words.name}
          value={into}
          required
          maxLength={400}
          autoComplete="off"
          onChange={(event) => setInto(event.target.value)}
        />
        <div className="form-actions">
          <Button type="submit">{isRename ? words.submitRename : words.submitMerge}</Button>
          <Button variant="bare" onClick={onClose}>
            {messages.shell.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
