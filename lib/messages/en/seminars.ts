/** Seminars: the list, founding one, its settings. */
import { counted } from "../plural";

const roles = {
  instructor: "Instructor",
  assistant: "Assistant",
  member: "Member",
  observer: "Observer",
};

export const seminars = {
  title: "Seminars",
  sub: (count: number) =>
    count === 0 ? "" : `You belong to ${counted(count, "seminar", "seminars")}.`,
  roles,
  roleIn: {
    instructor: "You are an instructor",
    assistant: "You are an assistant",
    member: "You are a member",
    observer: "You are an observer",
  },
  found: "Found a seminar",
  foundBody: "You will be its first instructor. Everything can be changed later.",
  name: "Name",
  namePlaceholder: "The Congress of Vienna in letters",
  term: "Term",
  termHint: "Optional, such as Spring 2027.",
  create: "Found it",
  creating: "Founding…",
  joinByCode: "Join by a code",
  removedTitle: (name: string | null) =>
    name ? `“${name}” was deleted` : "The seminar was deleted",
  removedBody:
    "Nobody sees it now. Its documents, marks and threads are kept and can be brought back.",
  restore: "Undo: bring it back",
  restoring: "Bringing it back…",
  empty: {
    title: "A seminar is a group that reads together",
    body: "It has members, a library of documents, and a list of themes that passages are marked with. Nobody outside it sees anything of it.",
    mayNot:
      "Only the owners of this installation found seminars. If you were given a code, join with it.",
    steps: [
      {
        title: "First you read",
        body: "Bring in the documents. Speakers, notes and stamps keep their places; menus and page furniture fall away.",
      },
      {
        title: "Then you mark",
        body: "Select words, name a theme. Everyone’s marks lie over the same text, and over each other.",
      },
      {
        title: "Then you answer",
        body: "The margin holds the conversation, and every passage can be taken away with its citation.",
      },
    ],
  },
  settings: {
    title: "Settings",
    sub: "For instructors of this seminar.",
    nameAndTime: "Name and time",
    timeZone: "Time zone",
    timeZoneHint: "Dates and due times are shown in it.",
    marks: "Marks and themes",
    defaultVisibility: "New highlights are seen by",
    visibilities: {
      seminar: "Everyone in the seminar",
      instructors: "Their author and the instructors",
      private: "Their author alone",
    },
    visibilityHint:
      "Shown in the menu before anything is saved; each person can choose otherwise for each mark.",
    themeCreation: "New themes are made by",
    themeCreations: {
      members: "Every member, at once",
      proposals: "Every member, as a proposal",
      instructors: "Instructors and assistants",
    },
    submit: "Save the settings",
    saving: "Saving…",
    saved: "The settings are saved.",
    conflictTitle: "Somebody else saved these settings meanwhile",
    conflictBody:
      "What you typed is kept below. Where theirs differs it stands under the field. Save again to make yours the one that counts.",
    theirs: (value: string) => `Theirs: ${value}`,
    end: "End this seminar",
    endBody: "It disappears for all its members. You can bring it back from your list of seminars.",
    delete: "Delete the seminar",
    deleting: "Deleting…",
  },
};
