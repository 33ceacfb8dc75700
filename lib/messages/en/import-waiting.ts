/** Imports as the library and the reading room show them: those that wait, the way to mend one. */
import { counted } from "../plural";

export const importWaiting = {
  title: "Waiting for your word",
  reading: "Reading it…",
  readingStep: (percent: number) => `Reading it, ${percent} %`,
  failed: "Could not be read",
  blocks: (count: number) => counted(count, "block", "blocks"),
  turns: (count: number) => counted(count, "turn", "turns"),
  speakers: (count: number) => counted(count, "speaker", "speakers"),
  apparatus: (count: number) => counted(count, "note or stamp", "notes and stamps"),
  removed: (count: number) => `${counted(count, "place", "places")} left out`,
  doubts: (count: number) => `${counted(count, "question", "questions")} left`,
  noDoubts: "no questions",
  same: (title: string) => `The same file is in the library already: “${title}”`,
  review: "Review",
  /** An act's words with the file that it is about, for a list that is heard. */
  about: (act: string, name: string) => `${act}: ${name}`,
  addAsIs: "Add as it is",
  addOnceMore: "Add once more",
  adding: "Adding…",
  leaveOut: "Leave out",
  added: (title: string) => `“${title}” is in the library.`,
  open: "Open it",
  left: (name: string) => `${name} is left out.`,
  gone: "It is not here any more: somebody added it or left it out.",
  ofDocument: "a file of the library, read again",
  mend: {
    act: "How this file was read",
    actOf: (title: string) => `How this file was read: ${title}`,
    opening: "Opening the file…",
  },
};
