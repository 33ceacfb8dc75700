/** A file as it came, before anything is known of it, and the limit of its size. */
import { documentLimits } from "@/lib/documents/model";
import { AppError } from "@/lib/errors";

/** The bytes and what was said of them. */
export interface UploadedFile {
  seminarId: string;
  name: string;
  bytes: Uint8Array;
  title?: string;
  language?: string;
  format?: "plain-text" | "markdown" | "html";
}

/** @throws {AppError} too-large, with the limit in words. */
export function requireFittingFile(file: { bytes: Uint8Array }): void {
  if (file.bytes.byteLength > documentLimits.fileBytes) throw fileTooLarge();
}

/** The refusal, with the limit in words. */
export function fileTooLarge(): AppError {
  return new AppError(
    "too-large",
    "The file is larger than 25 MB. Divide it, or bring in its text alone; nothing was stored.",
  );
}

const extensions = { "plain-text": "txt", markdown: "md", html: "html" };

/** A text that was pasted or sent as JSON, as the file that is kept of it. */
export function fileOfText(input: {
  seminarId: string;
  text: string;
  format: keyof typeof extensions;
  title?: string;
  language?: string;
}): UploadedFile {
  const { seminarId, title, language, format } = input;
  const bytes = new TextEncoder().encode(input.text);
  return { seminarId, name: `pasted.${extensions[format]}`, bytes, title, language, format };
}
