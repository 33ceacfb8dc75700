/** Highlighting: the menu at a selection, themes, who will see it, the cards in the margin. */
import { counted } from "../plural";

export const highlights = {
  menu: {
    label: "Selected passage",
    quote: (words: string) => `You selected: ${words}`,
    highlight: "Highlight",
    comment: "Comment",
    copyCitation: "Copy citation",
    printed: "As printed",
    keys: { highlight: "H", comment: "C", copyCitation: "Y" },
    withKey: (act: string, key: string) => `${act} (${key})`,
    close: "Leave the selection",
    observer: "You read here as an observer: copying is open to you, highlighting is not.",
  },
  themes: {
    label: "Tag a theme",
    placeholder: "Tag a theme",
    kind: "theme",
    listLabel: "Themes",
    newTheme: (name: string) => `New theme “${name}”`,
    none: "No theme has this in its name. Only an instructor can make a new one here.",
    noneYet: "There are no themes yet. Type a name to make the first.",
    noneYetClosed: "There are no themes yet. An instructor makes them.",
    found: (count: number) => `${counted(count, "theme", "themes")} found`,
    proposed: "proposed",
    untagged: "No theme",
    retired: "retired",
    editorLabel: "Themes of this highlight",
    remove: (name: string) => `Remove the theme ${name}`,
    done: "Done",
  },
  visibility: {
    label: "Who will see it",
    short: { private: "Only me", instructors: "Instructors", seminar: "Seminar" },
    seenBy: {
      private: "Seen by you alone",
      instructors: "Seen by you and the instructors",
      seminar: "Seen by the seminar",
    },
    answered: "Others have answered here, so that it cannot be hidden from them any more.",
    save: "Save",
  },
  card: {
    thread: (author: string, quote: string) => `Thread by ${author} on: ${quote}`,
    comments: (count: number) => counted(count, "comment", "comments"),
    unread: (count: number) => `${count} new`,
    unreadSome: "new",
    withdrawn: "withdrawn by its author",
    lost: {
      ambiguous: "Its words stand in several places now.",
      lost: "Its words are not in this revision any more.",
    },
    visibility: { private: "Only you see this", instructors: "You and the instructors see this" },
  },
  overlaps: {
    label: "Highlights here",
    count: (count: number) => counted(count, "other highlight here", "other highlights here"),
    open: (author: string, themes: string, quote: string) => `${author}, ${themes}: ${quote}`,
    others: (count: number) => counted(count, "other theme", "other themes"),
  },
};
