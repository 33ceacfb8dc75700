"use client";
/** The dialog about one block, whichever is asked for. */
import type { ImportView } from "@/lib/imports/model";
import { AlignDialog } from "./align-dialog";
import { LanguageDialog } from "./language-dialog";
import { NameDialog } from "./name-dialog";
import type { BlockDialog } from "./preview-context";
import { SplitDialog } from "./split-dialog";

interface PreviewDialogsProps {
  dialog: BlockDialog | null;
  found: NonNullable<ImportView["found"]>;
  onClose: () => void;
}

/** Nothing while none is. */
export function PreviewDialogs({ dialog, found, onClose }: PreviewDialogsProps) {
  if (dialog === null) return null;
  const languages = found.witnesses.map(({ language }) => language);
  if (dialog.kind === "split") return <SplitDialog dialog={dialog} onClose={onClose} />;
  if (dialog.kind === "align") {
    return <AlignDialog dialog={dialog} languages={languages} onClose={onClose} />;
  }
  if (dialog.kind === "language" || dialog.kind === "witness") {
    return <LanguageDialog dialog={dialog} languages={languages} onClose={onClose} />;
  }
  return <NameDialog dialog={dialog} names={namesIn(found)} onClose={onClose} />;
}

/** Who speaks, those with the most turns first; then who else took part. */
function namesIn({ speakers, metadata }: PreviewDialogsProps["found"]): string[] {
  const speaking = [...speakers].sort((a, b) => b.turns - a.turns).map(({ name }) => name);
  const { participants } = metadata;
  return [...new Set([...speaking, ...(Array.isArray(participants) ? participants : [])])];
}
