"use client";
/** The list of keys, opened by a question mark or from the rail. */
import { useEffect, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { KeyGroups } from "@/components/ui/key-groups";
import { messages } from "@/lib/messages";

const text = messages.reader.keys;
const { rows } = text;

const groups = [
  {
    title: text.moving,
    keys: [
      [["←", "→"], rows.word],
      [["↑", "↓"], rows.sentence],
      [["Ctrl ↑", "Ctrl ↓"], rows.block],
      [["Ctrl ←", "Ctrl →"], rows.character],
      [["Home", "End"], rows.lineEnds],
      [["[", "]"], rows.passage],
      [["X"], rows.cross],
      [["O"], rows.said],
      [["Tab", "Enter"], rows.note],
      [["Shift"], rows.select],
      [["Enter"], rows.enter],
      [["Esc"], rows.leave],
    ],
  },
  {
    title: text.acting,
    keys: [
      [["H"], rows.highlight],
      [["C"], rows.comment],
      [["Y"], rows.cite],
      [[text.any], rows.theme],
    ],
  },
  {
    title: text.anywhere,
    keys: [
      [["Ctrl Z"], rows.undo],
      [["?"], rows.help],
    ],
  },
] satisfies { title: string; keys: [string[], string][] }[];

const opening = "colloquy:keyboard-help";

/** Opens the dialog that stands in the room. */
export function showKeyboardHelp(): void {
  window.dispatchEvent(new Event(opening));
}

export function KeyboardHelp() {
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    const open = () => setIsOpen(true);
    window.addEventListener(opening, open);
    return () => window.removeEventListener(opening, open);
  }, []);
  return (
    <Dialog open={isOpen} onOpenChange={setIsOpen} title={text.title} description={text.intro}>
      <KeyGroups groups={groups} />
    </Dialog>
  );
}
