/** The passages page: filters, the list, taking it away. */
import { counted } from "../plural";

export const passages = {
  title: "Passages",
  sub: (count: number, more: boolean) =>
    more
      ? `The first ${count} passages, in the order of the texts`
      : `${counted(count, "passage", "passages")}, in the order of the texts`,
  filters: "Filters",
  search: "Words in the passage",
  theme: "Theme",
  person: "Marked by",
  anyone: "Anyone",
  document: "Document",
  anyDocument: "Every document",
  apply: "Show",
  clear: "Show all",
  export: "Export",
  exportLead: (filtered: boolean) => (filtered ? "These passages" : "All passages"),
  csv: "Spreadsheet",
  json: "Data",
  inThread: (count: number) => counted(count, "comment", "comments"),
  noThread: "Open in the text",
  openAt: (words: string) => `Open in the text: ${words}`,
  privateMark: "Only you",
  instructorsMark: "You and the instructors",
  waits: "Its words are no longer in the text as they were",
  more: "More passages",
  none: {
    title: "No passages yet",
    body: "Open a document, select some words and name a theme. Everything that is marked gathers here, with its citation.",
    read: "Go to the library",
    filteredTitle: "Nothing fits these filters",
    filteredBody: "Take one away, or look for other words.",
  },
};
