/**
 * The encoding that a page names in its own first bytes, as browsers look for it (WHATWG's
 * prescan): an XML declaration or a `<meta>`. Looks at bytes, knows no more of the page.
 */

const LOOKED_AT = 4096;

/** The canonical name of the encoding that a page declares; null where it declares none. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, LOOKED_AT));
  if (!/<(?:!doctype|html|head|meta|body|\?xml)\b/iu.test(head)) return null;
  const open = head.replace(/<!--(?:[^-]|-(?!->))*-->/gu, "");
  const xml = /^\s*<\?xml[^>]{0,200}\bencoding\s*=\s*["']([\w.:-]{2,40})["']/iu.exec(open)?.[1];
  const meta = [...open.matchAll(/<meta\b([^>]{0,600})>/giu)]
    .map(([, inside = ""]) => /\bcharset\s*=\s*["']?\s*([\w.:-]{2,40})/iu.exec(inside)?.[1])
    .find((label) => label !== undefined);
  return canonical(meta ?? xml ?? null);
}

/** A page that can be read byte by byte so far is not in UTF-16, whatever it says. */
function canonical(label: string | null): string | null {
  if (label === null) return null;
  try {
    const { encoding } = new TextDecoder(label === "x-user-defined" ? "windows-1252" : label);
    return encoding.startsWith("utf-16") ? "utf-8" : encoding;
  } catch (unknown) {
    if (unknown instanceof RangeError) return null;
    throw unknown;
  }
}
