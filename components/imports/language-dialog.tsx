"use client";
/** The language of a block, or the second text that begins with it. */
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Select } from "@/components/ui/field";
import { SegmentedControl } from "@/components/ui/segmented-control";
import type { DecisionInput } from "@/lib/imports/model";
import { messages } from "@/lib/messages";
import { languageName } from "@/lib/messages/dates";
import { openingOf } from "./kinds";
import { type BlockDialog, usePreview } from "./preview-context";

const words = messages.importDialogs;

type Role = Extract<DecisionInput, { do: "witness" }>["role"];
const roles: readonly Role[] = ["translation", "original", "transcription"];

interface LanguageDialogProps {
  dialog: BlockDialog;
  /** The witnesses' languages, which are the likeliest. */
  languages: readonly string[];
  onClose: () => void;
}

/** A list of the commonest, and a field for any other tag. */
export function LanguageDialog({ dialog, languages, onClose }: LanguageDialogProps) {
  const preview = usePreview();
  const { piece, kind } = dialog;
  const own = piece.block?.lang ?? languages[piece.block?.witness ?? 0] ?? "en";
  const known = [...new Set([...languages, ...words.language.common])].filter(
    (tag) => tag !== "und",
  );
  const [chosen, setChosen] = useState(() => known.find((tag) => tag !== own) ?? "en");
  const [typed, setTyped] = useState("");
  const [invalid, setInvalid] = useState(false);
  const [role, setRole] = useState<Role>("translation");
  const isWitness = kind === "witness";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const language = typed.trim() === "" ? chosen : canonical(typed.trim());
    if (language === null) return setInvalid(true);
    const { at } = piece;
    preview.decide(
      isWitness ? { do: "witness", at, language, role } : { do: "language", at, language },
    );
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={isWitness ? words.witness.title : words.language.title}
      description={isWitness ? words.witness.body : openingOf(piece, 80)}
    >
      <form className="form" onSubmit={submit}>
        <Select
          label={words.language.field}
          value={chosen}
          options={known.map((tag) => ({ value: tag, label: languageName(tag) }))}
          onChange={(event) => setChosen(event.target.value)}
        />
        <Field
          label={words.language.other}
          value={typed}
          maxLength={40}
          autoComplete="off"
          error={invalid ? words.language.invalid : null}
          onChange={(event) => {
            setTyped(event.target.value);
            setInvalid(false);
          }}
        />
        {isWitness ? (
          <SegmentedControl
            label={words.witness.role}
            options={roles.map((value) => ({ value, label: words.witness.roles[value] }))}
            value={role}
            onChange={setRole}
          />
        ) : null}
        <div className="form-actions">
          <Button type="submit">{isWitness ? words.witness.submit : words.language.submit}</Button>
          <Button variant="bare" onClick={onClose}>
            {messages.shell.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** A language tag as BCP 47 writes it; null where it is none. */
function canonical(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch (malformed) {
    if (malformed instanceof RangeError) return null;
    throw malformed;
  }
}
