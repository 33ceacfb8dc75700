/**
 * Invitation codes: six characters of an alphabet without look-alikes (no 0, O, 1, I, L), shown
 * with a dash, read however somebody types them from a projector.
 */

/** 30 characters: 30^6 = 729 million codes, guessed at a few hundred tries per ten minutes. */
export const codeAlphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
export const codeLength = 6;

/** A code from random bytes; `bytes` needs at least `codeLength * 2` of them. */
export function makeCode(bytes: Uint8Array): string {
  let code = "";
  for (const byte of bytes) {
    // the bytes past the last whole multiple would make some letters likelier
    if (byte >= Math.floor(256 / codeAlphabet.length) * codeAlphabet.length) continue;
    code += codeAlphabet[byte % codeAlphabet.length];
    if (code.length === codeLength) break;
  }
  return code;
}

/** What somebody typed, as stored: upper case, without dashes and spaces. Also takes a whole link. */
export function readCode(typed: string): string {
  const fromLink = /\/join\/([^/?#]+)/.exec(typed)?.[1] ?? typed;
  return fromLink.toUpperCase().replace(/[^0-9A-Z]/g, "");
}

/** `K7F2QD` as `K7F-2QD`. */
export function showCode(code: string): string {
  return `${code.slice(0, 3)}-${code.slice(3)}`;
}
