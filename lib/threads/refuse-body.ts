/**
 * How a comment's body is refused: each refusal says what is wrong and names the place. Also the
 * checks of plain words that every refusal rests on. Pure.
 */
import { AppError } from "@/lib/errors";

/** A refusal that names the place, as in `body.content.0.marks.1`. */
export function refuseBody(path: string, detail: string): AppError {
  return new AppError("invalid-input", `This comment cannot be kept as it is. ${detail}`, {
    errors: [{ path, detail }],
  });
}

/** The refusal of a comment without words. */
export function emptyBody(): AppError {
  return new AppError("invalid-input", "Write something first.", {
    errors: [{ path: "body", detail: "The comment is empty." }],
  });
}

/** The words of one text node. @throws {AppError} for NUL and for half of a surrogate pair. */
export function checkWords(words: string, path: string): string {
  if (words.includes("\0")) throw refuseBody(path, "It has a NUL character. Take it out.");
  if (/\p{Cs}/u.test(words)) {
    throw refuseBody(path, "It has half of a character (a lone surrogate). Take it out.");
  }
  return words;
}
