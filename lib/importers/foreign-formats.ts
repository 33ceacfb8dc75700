/**
 * Files that are no plain text or Markdown, told by their first bytes, each with a sentence on what
 * to do instead.
 */

const signatures: { bytes: number[]; advice: string }[] = [
  {
    bytes: [0x25, 0x50, 0x44, 0x46],
    advice:
      "This is a PDF, which cannot be brought in yet. Save its text as plain text (in most readers: Save as text) and bring that in.",
  },
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    advice:
      "This is a Word, OpenDocument, EPUB or ZIP file, which cannot be brought in yet. Save it as plain text (UTF-8) or Markdown and bring that in.",
  },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    advice:
      "This is an old Word or Excel file, which cannot be brought in. Save it as plain text (UTF-8) and bring that in.",
  },
  {
    bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66],
    advice:
      "This is rich text (RTF), which cannot be brought in. Save it as plain text (UTF-8) and bring that in.",
  },
];

const noText =
  "This is no text but an image, a program or another binary file. Bring in plain text or Markdown.";

/** What to do instead, or null where the bytes may be text. */
export function foreignFormat(bytes: Uint8Array): string | null {
  const found = signatures.find(({ bytes: first }) =>
    first.every((byte, at) => bytes[at] === byte),
  );
  if (found) return found.advice;
  const sample = bytes.subarray(0, 8000);
  const controls = sample.reduce((count, byte) => count + (isControl(byte) ? 1 : 0), 0);
  return controls > sample.length * 0.1 ? noText : null;
}

/** Control characters other than NUL (which UTF-16 is full of), tab, line ends and escape. */
function isControl(byte: number): boolean {
  return (
    (byte >= 1 && byte < 8) || (byte >= 14 && byte < 27) || (byte > 27 && byte < 32) || byte === 127
  );
}

const htmlAdvice =
  "This is a web page (HTML), which cannot be brought in yet. Copy its text into the paste field, or save it as plain text.";

/** The same for a text that is HTML. */
export function htmlFormat(text: string): string | null {
  const head = text.slice(0, 3000).trimStart();
  return /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,500}?-->\s*)?<(?:!doctype html|html|head|body)\b/iu.test(
    head,
  )
    ? htmlAdvice
    : null;
}

/** What to do with a web page until there is an importer for it. */
export const htmlNotYet = htmlAdvice;
