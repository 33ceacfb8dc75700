/**
 * What a person decides about what was recognised. Each decision names its block by a unit of the
 * source (`at`, UTF-16, in the decoded file), so that it still fits when the file is read again by
 * a later recogniser. Decisions are a list: taking one out undoes it.
 */
import type { BlockType, Register } from "@/lib/doc-model/types";

/** Types that a person may give a block; turns are made by naming their speaker. */
export type DecidedType = Exclude<BlockType, "turn" | "listItem" | "quotation" | "tableRow">;

/** One decision. Where its block is not there (any more), it has no effect and is reported. */
export type Decision =
  /** This block is text, a heading, a note …; `register` follows the type unless given. */
  | {
      do: "type";
      at: number;
      type: DecidedType;
      register?: Register;
      noteKind?: "translator" | "editor" | "archivist";
      level?: number;
    }
  /** Said by `speaker`; null: by nobody, and a label becomes words of the text again. */
  | { do: "speaker"; at: number; speaker: string | null }
  /** What the block reports was said by this person; it stays the recorder's words. */
  | { do: "reported"; at: number; speaker: string | null }
  /** No label with this name is a speaker's. */
  | { do: "not-a-speaker"; name: string }
  /** These speakers are one person, who is called `into`. */
  | { do: "merge-speakers"; names: string[]; into: string }
  /** The block goes on from the one before it. */
  | { do: "join"; at: number }
  /** A new block begins at this unit. */
  | { do: "split"; at: number }
  /** Removed words from `from` to `to` are text. */
  | { do: "keep"; from: number; to: number }
  /** The block is no part of the text. */
  | { do: "remove"; at: number }
  /** The block is in this language (BCP 47); where another witness is in it, it moves there. */
  | { do: "language"; at: number; language: string }
  /** From this block on the file holds another witness. */
  | {
      do: "witness";
      at: number;
      language: string;
      role: "original" | "translation" | "transcription";
    }
  /** Blocks of the first witness say what blocks of the second say; an empty side unaligns. */
  | { do: "align"; first: number[]; second: number[] }
  /** The doubt about this block is settled as it stands. */
  | { do: "confirm"; at: number }
  /** A field of the description; null empties it. */
  | { do: "describe"; field: string; value: string | string[] | null };
