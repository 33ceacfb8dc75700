/**
 * Files that are no text, Markdown or web page, told by their first bytes or by the characters that
 * they give, each with a sentence on what to do instead.
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
  {
    bytes: [0x62, 0x70, 0x6c, 0x69, 0x73, 0x74, 0x30, 0x30],
    advice:
      "This is a web archive of Safari, which cannot be brought in. Save the page as “Page Source”, or copy its text and paste it.",
  },
];

const noText =
  "This is no text but an image, a program or another binary file. Bring in plain text, Markdown or a web page.";

/** First bytes of programs, archives, pictures, sound and film. */
const binaries: number[][] = [
  [0x7f, 0x45, 0x4c, 0x46],
  [0xca, 0xfe, 0xba, 0xbe],
  [0xcf, 0xfa, 0xed, 0xfe],
  [0xce, 0xfa, 0xed, 0xfe],
  [0x4d, 0x5a, 0x90, 0x00],
  [0x00, 0x61, 0x73, 0x6d],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38, 0x37, 0x61],
  [0x47, 0x49, 0x46, 0x38, 0x39, 0x61],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
  [0x1f, 0x8b, 0x08],
  [0x42, 0x5a, 0x68, 0x39],
  [0xfd, 0x37, 0x7a, 0x58, 0x5a],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x28, 0xb5, 0x2f, 0xfd],
  [0x50, 0x4b, 0x05, 0x06],
  [0x52, 0x61, 0x72, 0x21, 0x1a],
  [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66, 0x6f, 0x72, 0x6d, 0x61, 0x74],
  [0x49, 0x44, 0x33, 0x03],
  [0x49, 0x44, 0x33, 0x04],
  [0x4f, 0x67, 0x67, 0x53],
];

/** What to do instead, or null where the bytes may be text. */
export function foreignFormat(bytes: Uint8Array): string | null {
  const begins = (first: number[]) => first.every((byte, at) => bytes[at] === byte);
  const found = signatures.find(({ bytes: first }) => begins(first));
  if (found) return found.advice;
  return binaries.some(begins) ? noText : null;
}

/** Stray control characters that a damaged text may hold; more must be rarer than one in fifty. */
const STRAY = 3;

/** Control characters other than white space and next line; and what no text has. */
const noCharacter = /(?![\s\x85])[\p{Cc}\p{Cn}]/gu;
/** Terminals' logs are full of it. */
const ESCAPE = "\u001b";

/**
 * The same for the characters that the bytes gave: many control characters are no text. A file of
 * nothing but NULs is empty rather than binary.
 */
export function binaryFormat(text: string): string | null {
  let strange = 0;
  for (const [character] of text.matchAll(noCharacter)) strange += character === ESCAPE ? 0 : 1;
  if (strange <= STRAY || strange * 50 <= text.length) return null;
  return /[^\0\s]/u.test(text) ? noText : null;
}

const mailedPage =
  "This is a web page saved as one file (MHTML), which cannot be brought in. Save it as “Web page, HTML only”, or copy its text and paste it.";

/** The same for a text that is a page packed as mail. */
export function packedPage(text: string): string | null {
  const head = text.slice(0, 3000);
  const isMail =
    /^(?:From: <Saved by|MIME-Version:|Content-Type: multipart\/related|Snapshot-Content-Location:)/imu;
  return isMail.test(head.trimStart().slice(0, 400)) &&
    /^Content-Type: multipart\/related/imu.test(head)
    ? mailedPage
    : null;
}
