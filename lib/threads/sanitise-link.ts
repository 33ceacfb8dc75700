/**
 * Links that people write: which addresses a comment may point to. Owns the one list of schemes;
 * refuses everything that could run (javascript:, data:), that is relative to this site, or that
 * disguises its host by a user name before an @. Pure, for server and browser.
 */

/** The longest address kept, in UTF-16 units. */
export const linkLimit = 2_000;

const schemes = new Set(["http:", "https:", "mailto:"]);
// Browsers drop tabs and newlines inside a scheme and read a backslash as a slash, so that
// "java\nscript:" would run: an address that has any of them is no address.
const unsafeCharacters = /[\p{Cc}\s\\<>"]/u;

/**
 * The address as it may be stored and put into `href`: trimmed, otherwise as written; null where
 * it may not be used.
 */
export function sanitiseLink(written: string): string | null {
  const href = written.trim();
  if (href.length === 0 || href.length > linkLimit || unsafeCharacters.test(href)) return null;
  if (!URL.canParse(href)) return null;
  const url = new URL(href);
  if (!schemes.has(url.protocol)) return null;
  if (url.protocol === "mailto:") return url.pathname.includes("@") ? href : null;
  if (!/^https?:\/\/[^/]/i.test(href)) return null;
  if (url.username !== "" || url.password !== "" || url.hostname === "") return null;
  return href;
}

/**
 * What a person typed into a link field, completed where the scheme is plainly left out
 * (`example.org/a`, `name@example.org`); null where no address can be made of it.
 */
export function completeLink(typed: string): string | null {
  const words = typed.trim();
  const safe = sanitiseLink(words);
  if (safe !== null) return safe;
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(words)) return sanitiseLink(`mailto:${words}`);
  if (/^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+(:\d+)?([/?#].*)?$/u.test(words)) {
    return sanitiseLink(`https://${words}`);
  }
  return null;
}
