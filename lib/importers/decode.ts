/**
 * Bytes to characters, once, at the door: encodings told by their marks, then UTF-8, then what a
 * web page declares, then the old single-byte ones by what letters they give; and the few changes of characters that are made
 * at import only, each counted. Refuses what is no text.
 */
import { AppError } from "@/lib/errors";
import type { Removal } from "@/lib/recognise/types";
import { binaryFormat, foreignFormat, packedPage } from "./foreign-formats";
import { declaredEncoding } from "./html/encoding";

/** A text at the door: its characters, its encoding, what was changed in it. */
export interface DecodedText {
  text: string;
  encoding: string;
  removed: Removal[];
  warnings: string[];
}

/** The text of a file. @throws AppError invalid-input (nothing in it), unsupported-format. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const foreign = markedEncoding(bytes) === null ? foreignFormat(bytes) : null;
  if (foreign) throw new AppError("unsupported-format", foreign);
  const { text, encoding, warnings } = decode(bytes);
  const binary = packedPage(text) ?? binaryFormat(text);
  if (binary) throw new AppError("unsupported-format", binary);
  const clean = normalise(text);
  if (clean.text.trim() === "") {
    throw new AppError(
      "invalid-input",
      "The file is empty: there is not a word in it. Choose a file with text.",
    );
  }
  return { ...clean, encoding, warnings };
}

function decode(bytes: Uint8Array): Omit<DecodedText, "removed"> {
  const encoding = markedEncoding(bytes) ?? widthOf(bytes);
  if (encoding) return { text: new TextDecoder(encoding).decode(bytes), encoding, warnings: [] };
  const declared = declaredEncoding(bytes);
  // Japanese mail's encoding is written in bytes that are good UTF-8 and mean something else.
  if (declared === "iso-2022-jp") return decodeAs(declared, bytes);
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { text, encoding: "utf-8", warnings: [] };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    if (declared !== null && declared !== "utf-8") return decodeAs(declared, bytes);
    return (declared && decodeDamaged(bytes)) || decodeSingleByte(bytes);
  }
}

function decodeAs(encoding: string, bytes: Uint8Array): Omit<DecodedText, "removed"> {
  return { text: new TextDecoder(encoding).decode(bytes), encoding, warnings: [] };
}

/** UTF-8 with a few broken letters, where a page says that it is UTF-8; null where they are many. */
function decodeDamaged(bytes: Uint8Array): Omit<DecodedText, "removed"> | null {
  const text = new TextDecoder("utf-8").decode(bytes);
  const broken = text.match(/\ufffd/gu)?.length ?? 0;
  const good = text.match(/[\u0080-\ufffc]/gu)?.length ?? 0;
  if (broken * 10 > good + 10) return null;
  const warning = `${broken} characters of the file are damaged and are shown as \ufffd.`;
  return { text, encoding: "utf-8", warnings: [warning] };
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

/** UTF-16 without a mark: every second byte of Latin text is zero. */
function widthOf(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 4000);
  let even = 0;
  let odd = 0;
  for (const [index, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  if (sample.length >= 8 && odd > sample.length * 0.3 && even === 0) return "utf-16le";
  if (sample.length >= 8 && even > sample.length * 0.3 && odd === 0) return "utf-16be";
  return null;
}

/** Western first: a text with few letters beyond ASCII is no Cyrillic one. */
const cyrillicEncodings = ["windows-1251", "koi8-r", "ibm866"];

function decodeSingleByte(bytes: Uint8Array): Omit<DecodedText, "removed"> {
  const sample = bytes.subarray(0, 100_000);
  const high = sample.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0);
  const [best] = cyrillicEncodings
    .map((encoding) => ({
      encoding,
      score: cyrillicScore(new TextDecoder(encoding).decode(sample)),
    }))
    .sort((a, b) => b.score - a.score);
  const isCyrillic = best && high > sample.length * 0.2 && best.score > high * 0.5;
  const encoding = isCyrillic ? best.encoding : "windows-1252";
  const warning = `The file is not UTF-8; it was read as ${encoding}. Where letters look wrong, save the file as UTF-8 and bring it in again.`;
  return { text: new TextDecoder(encoding).decode(bytes), encoding, warnings: [warning] };
}

/** The wrong Cyrillic encoding shows as capitals within words and as signs that are no letters. */
function cyrillicScore(text: string): number {
  const small = text.match(/[а-яё]/gu)?.length ?? 0;
  const strange =
    text.match(/(?<=[а-яё])[А-ЯЁ]|[^\p{L}\p{N}\p{P}\s]|[Ѐ-ЏѐђѓєѕіїјљњћќўџҐґ]/gu)?.length ?? 0;
  return small - 2 * strange;
}

/** Changes of characters that only the import makes. */
function normalise(raw: string): Pick<DecodedText, "text" | "removed"> {
  const removed: Removal[] = [];
  let text = raw.replace(/^\uFEFF/u, "");
  const change = (reason: string, name: string, pattern: RegExp, by: string) => {
    let count = 0;
    text = text.replace(pattern, () => {
      count += 1;
      return by;
    });
    if (count > 0) removed.push({ reason, text: `${name} × ${count}` });
  };
  change("NUL character taken out", "U+0000", /\0/gu, "");
  change("soft hyphen taken out", "U+00AD", /\u00ad/gu, "");
  change("no-break space became a space", "U+00A0", /[\u00a0\u202f]/gu, " ");
  change("line end became a line feed", "CR", /\r\n?/gu, "\n");
  const composed = text.normalize("NFC");
  if (composed !== text) {
    const count = Math.max(1, text.length - composed.length);
    removed.push({ reason: "normalised to Unicode NFC", text: `combining marks × ${count}` });
  }
  return { text: composed, removed };
}
