/**
 * What was understood of a file, in words: kinds of blocks, the signs by which they were told, the
 * questions that are left, and what a person decided about them.
 */
import type { Doubt, Why } from "@/lib/recognise/types";

const whys: Record<Why, string> = {
  markup: "the file marks it so",
  title: "it stands where a title stands",
  label: "a name stands before it, as before other turns",
  "turn-goes-on": "the turn before it goes on",
  aside: "it stands in brackets of its own",
  entrance: "it tells who enters or leaves, or what happens",
  "names-itself": "it says itself what it is",
  jotting: "an archivist’s mark interrupts the text",
  stamp: "it is worded like a stamp",
  registry: "it is worded like an office’s registry",
  signed: "it says that somebody signed",
  "name-under-signature": "a name stands under a signature",
  copies: "it says who received copies",
  "list-goes-on": "the list before it goes on",
  footnote: "its number is in the text",
  letterhead: "it stands over the text as an office’s head does",
};

/** A question, what its answers say, and what the block is if the answer is yes. */
export interface DoubtWords {
  question: string;
  yes: string;
  no: string;
}

const doubts: Record<Doubt, DoubtWords> = {
  "maybe-speaker": { question: "Does somebody speak here?", yes: "Yes", no: "No, it is text" },
  "maybe-narration": {
    question: "Is this narration, rather than what somebody says?",
    yes: "Yes, nobody says it",
    no: "No, it is said",
  },
  "maybe-note": {
    question: "Is this a note that somebody added later?",
    yes: "Yes, a note",
    no: "No, it is text",
  },
  "maybe-joined": {
    question: "Does this go on from the block before it?",
    yes: "Yes, join them",
    no: "No, they are two",
  },
  "maybe-page-number": {
    question: "Is this only the number of a page?",
    yes: "Yes, leave it out",
    no: "No, it is text",
  },
  "maybe-running-head": {
    question: "Is this only the head of every page?",
    yes: "Yes, leave it out",
    no: "No, it is text",
  },
  "maybe-footnote": {
    question: "Is this a footnote?",
    yes: "Yes, a footnote",
    no: "No, it is text",
  },
  "maybe-heading": {
    question: "Is this a heading?",
    yes: "Yes, a heading",
    no: "No, it is text",
  },
  "maybe-signature": {
    question: "Is this a signature?",
    yes: "Yes, a signature",
    no: "No, it is text",
  },
  "maybe-other-language": {
    question: "Is this in another language?",
    yes: "Yes, choose it…",
    no: "No",
  },
};

export const decisions = {
  whys,
  doubts,
  otherDoubt: { question: "Is this understood rightly?", yes: "Yes", no: "No, it is text" },
  /** Of `maybe-speaker`, where the name can be seen. */
  yesSaidBy: (name: string) => `Yes, ${name}`,
  yesStillSaidBy: (name: string) => `No, still ${name}`,
  noteKinds: {
    translator: "Translator’s note",
    editor: "Editor’s note",
    archivist: "Archivist’s note",
  },
  /** What a block is, as its label says it. */
  kinds: {
    removed: "Left out",
    heading: "Heading",
    paragraph: "Text",
    turn: "Turn",
    stageDirection: "Stage direction",
    note: "Note",
    stamp: "Stamp",
    signature: "Signature",
    letterhead: "Letterhead",
    distribution: "Distribution list",
    footnote: "Footnote",
    listItem: "Item of a list",
    quotation: "Quotation",
    tableRow: "Row of a table",
  },
  /** What can be decided, as the menu says it. */
  acts: {
    thisIs: "This is",
    about: "It",
    said: "Is said by…",
    reported: "Reports the words of…",
    join: "Goes on from the one before",
    split: "Is two: split…",
    remove: "Is no part of the text",
    putBack: "Is text: put it back",
    language: "Is in another language…",
    align: "Says the same as…",
    witness: "Begins a second text…",
    takeBack: (sentence: string) => `Take back: ${sentence}`,
    decided: "Decided",
  },
  /** What was decided, as the history says it; `words` are the block's first ones. */
  told: {
    type: (what: string) => `is: ${what}`,
    said: (name: string) => `is said by ${name}`,
    saidByNobody: "is said by nobody",
    reported: (name: string) => `reports the words of ${name}`,
    reportedNobody: "reports nobody’s words",
    notASpeaker: (name: string) => `${name} is not a speaker`,
    merged: (names: string, into: string) => `${names}: one person, ${into}`,
    renamed: (name: string, into: string) => `${name} is called ${into}`,
    join: "goes on from the one before",
    split: "is two blocks",
    keep: "was put back",
    remove: "is no part of the text",
    language: (language: string) => `is in ${language}`,
    witness: (language: string) => `begins a second text, in ${language}`,
    align: "says the same as its counterpart",
    unalign: "has no counterpart",
    confirm: "is right as it stands",
    describe: (field: string, value: string) => `${field}: ${value}`,
    described: (field: string) => `${field}: left empty`,
    at: (words: string, what: string) => `“${words}” ${what}`,
    further: (what: string) => `A block further away ${what}`,
  },
};
