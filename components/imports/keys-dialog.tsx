"use client";
/** The list of keys. */
import { Dialog } from "@/components/ui/dialog";
import { KeyGroups } from "@/components/ui/key-groups";
import { messages } from "@/lib/messages";
import { blockActs } from "./block-acts";

const words = messages.importDialogs.keys;

const moving: [string[], string][] = [
  [["J", "K", "↓", "↑"], words.rows.move],
  [["Home", "End"], words.rows.ends],
  [["N", "P"], words.rows.doubt],
];
const deciding: [string[], string][] = [
  [["Enter"], words.rows.open],
  [["1", "2", "3"], words.rows.answer],
  ...blockActs.map(({ key, label }): [string[], string] => [[key.toUpperCase()], label]),
];
const anywhere: [string[], string][] = [
  [["Ctrl Z"], words.rows.undo],
  [["?"], words.rows.help],
];

const groups = [
  { title: words.moving, keys: moving },
  { title: words.deciding, keys: deciding },
  { title: words.anywhere, keys: anywhere },
];

/** Opened by a question mark or from the tools. */
export function KeysDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog
      open={open}
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      title={words.title}
      description={words.intro}
    >
      <KeyGroups groups={groups} />
    </Dialog>
  );
}
