"use client";
/** The people to mention, under the words; the keyboard stays in the text (see `use-mentions`). */
import { Avatar } from "@/components/ui/avatar";
import { messages } from "@/lib/messages";
import type { MentionState } from "./mention-suggestion";

interface MentionListProps {
  id: string;
  state: MentionState;
  active: number;
  onPoint(index: number): void;
}

const text = messages.threads.composer;

export function MentionList({ id, state, active, onPoint }: MentionListProps) {
  return (
    <>
      <span role="status" className="visually-hidden">
        {text.mentionsFound(state.members.length)}
      </span>
      <div id={id} role="listbox" aria-label={text.mentions} className="mention-list">
        {state.members.map((member, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the text has the keyboard
          // biome-ignore lint/a11y/useFocusableInteractive: rows are active by aria-activedescendant
          <div
            key={member.personId}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            className="mention-row"
            onPointerDown={(event) => event.preventDefault()}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => state.choose(member)}
            onPointerMove={() => onPoint(index)}
          >
            <Avatar name={member.name} size="small" teaching={member.role === "instructor"} />
            {member.name}
          </div>
        ))}
      </div>
    </>
  );
}
