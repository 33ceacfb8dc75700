/**
 * What somebody is writing and has not sent: kept in this browser under a key that names the
 * person and the place, until the server has it. The comment's id is kept with it, so that a second
 * try after an answer that never came does not make a second comment.
 */
import { makeId } from "@/lib/api-client";
import type { CommentNode } from "@/lib/threads/model";

export interface Draft {
  /** The id that the comment will have. */
  id: string;
  /** Plain text while the editor was not there yet. */
  body: CommentNode | string;
}

const prefix = "colloquy-draft:";

/** The draft under `key`; null where there is none, or the browser keeps nothing. */
export function readDraft(key: string): Draft | null {
  const raw = withStorage((storage) => storage.getItem(prefix + key));
  if (!raw) return null;
  try {
    const draft: unknown = JSON.parse(raw);
    return isDraft(draft) ? draft : null;
  } catch (error) {
    // written by something else: not a draft
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Keeps the draft; false where the browser would not. */
export function keepDraft(key: string, draft: Draft): boolean {
  return (
    withStorage((storage) => {
      storage.setItem(prefix + key, JSON.stringify(draft));
      return true;
    }) === true
  );
}

/** Forgets the draft: it was sent, or given up on purpose. */
export function dropDraft(key: string): void {
  withStorage((storage) => storage.removeItem(prefix + key));
}

/** An empty draft with a fresh id. */
export function newDraft(body: CommentNode | string = ""): Draft {
  return { id: makeId(), body };
}

function withStorage<Result>(work: (storage: Storage) => Result): Result | null {
  try {
    return work(window.localStorage);
  } catch (error) {
    // denied by a setting, or full: the text is still on the page
    if (error instanceof DOMException) return null;
    throw error;
  }
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== "object" || value === null) return false;
  if (!("id" in value) || typeof value.id !== "string" || !("body" in value)) return false;
  const { body } = value;
  return (
    typeof body === "string" ||
    (typeof body === "object" && body !== null && "type" in body && body.type === "doc")
  );
}
