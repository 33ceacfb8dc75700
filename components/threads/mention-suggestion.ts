/**
 * Mentions while writing: after an @ the members whose name has what is typed. Tiptap tells when
 * and where; what is drawn is React's (`mention-list`), so that nothing floats by itself.
 */
import type { MentionNodeAttrs } from "@tiptap/extension-mention";
import type { SuggestionOptions, SuggestionProps } from "@tiptap/suggestion";
import type { MemberView } from "@/lib/seminars/model";

export interface MentionState {
  members: readonly MemberView[];
  choose(member: MemberView): void;
}

export interface MentionWatcher {
  members(): readonly MemberView[];
  /** Null when there is nothing to choose any more. */
  onChange(state: MentionState | null): void;
  /** A key while there is; true where it was used. */
  onKey(event: KeyboardEvent): boolean;
}

/** At most this many rows: who is meant is typed, not searched for in a list. */
const shown = 6;

/** Members whose name, or a word of it, begins with what is typed; then those that contain it. */
export function membersFor(members: readonly MemberView[], query: string): MemberView[] {
  const wanted = query.toLocaleLowerCase();
  const rank = (name: string) => {
    const lower = name.toLocaleLowerCase();
    if (lower.startsWith(wanted)) return 0;
    if (lower.split(/\s+/).some((word) => word.startsWith(wanted))) return 1;
    return lower.includes(wanted) ? 2 : 3;
  };
  return members
    .map((member) => ({ member, rank: rank(member.name) }))
    .filter((entry) => entry.rank < 3)
    .sort((a, b) => a.rank - b.rank || a.member.name.localeCompare(b.member.name))
    .slice(0, shown)
    .map((entry) => entry.member);
}

/** The options for Tiptap's suggestion plugin. */
export function mentionSuggestion(
  watcher: MentionWatcher,
): Omit<SuggestionOptions<MemberView, MentionNodeAttrs>, "editor"> {
  const tell = (props: SuggestionProps<MemberView, MentionNodeAttrs>) => {
    const members = membersFor(watcher.members(), props.query);
    watcher.onChange(
      members.length === 0
        ? null
        : {
            members,
            // the person's id, and their name as it is now
            choose: (member) => props.command({ id: member.personId, label: member.name }),
          },
    );
  };
  return {
    char: "@",
    allowedPrefixes: [" ", "(", "“", "‘", '"', "—"],
    items: ({ query }) => membersFor(watcher.members(), query),
    render: () => ({
      onStart: tell,
      onUpdate: tell,
      onExit: () => watcher.onChange(null),
      onKeyDown: ({ event }) => watcher.onKey(event),
    }),
  };
}
