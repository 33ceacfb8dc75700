"use client";
/** Who says a block, or whose words it reports: found among the speakers, or newly named. */
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { messages } from "@/lib/messages";
import { nameBefore } from "./answers";
import { openingOf } from "./kinds";
import { type BlockDialog, usePreview } from "./preview-context";

const words = messages.importDialogs.name;

/** Names that are shown at a time. */
const listed = 12;

interface NameDialogProps {
  dialog: BlockDialog;
  /** Everybody whose name is known, those who speak first. */
  names: readonly string[];
  onClose: () => void;
}

/** Enter takes the first name that fits, else what was typed. */
export function NameDialog({ dialog, names, onClose }: NameDialogProps) {
  const preview = usePreview();
  const { at, block } = dialog.piece;
  const isSaid = dialog.kind === "said";
  // what stands before the words as a label does is the likeliest name
  const [typed, setTyped] = useState(() =>
    isSaid && block !== null && block.speaker === undefined ? (nameBefore(block.text) ?? "") : "",
  );
  const name = typed.trim();
  const matches = names.filter((one) => one.toLowerCase().includes(name.toLowerCase()));
  const isKnown = names.some((one) => one.toLowerCase() === name.toLowerCase());
  const choose = (speaker: string | null) => {
    preview.decide({ do: isSaid ? "speaker" : "reported", at, speaker });
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const chosen = name === "" ? undefined : (matches[0] ?? name);
    if (chosen !== undefined) choose(chosen);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={isSaid ? words.saidTitle : words.reportedTitle}
      description={openingOf(dialog.piece, 80)}
    >
      <form className="form" onSubmit={submit}>
        <Field
          label={words.field}
          hint={words.hint}
          value={typed}
          maxLength={400}
          autoComplete="off"
          // what stands there already is a guess: the first key writes over it
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setTyped(event.target.value)}
        />
        <ul className="name-choices" aria-label={words.list}>
          {matches.slice(0, listed).map((one) => (
            <li key={one}>
              <button type="button" className="menu-item" onClick={() => choose(one)} dir="auto">
                {one}
              </button>
            </li>
          ))}
          {name !== "" && !isKnown ? (
            <li>
              <button type="button" className="menu-item" onClick={() => choose(name)}>
                {words.asNew(name)}
              </button>
            </li>
          ) : null}
          <li>
            <button type="button" className="menu-item" onClick={() => choose(null)}>
              {isSaid ? words.nobody : words.nobodyReported}
            </button>
          </li>
        </ul>
        {matches.length > listed ? (
          <p className="micro">{words.among(listed, matches.length)}</p>
        ) : null}
        <div className="form-actions">
          <Button variant="bare" onClick={onClose}>
            {messages.shell.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
