/**
 * Text and attributes made safe for HTML. A carriage return is written as a reference, since an
 * HTML parser would otherwise change it and every offset after it.
 */

const references: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
};

/** Words as the text of an element or the value of an attribute. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"\r]/g, (found) => references[found] ?? found);
}

/** ` name="value"`, escaped, with the space before it. */
export function attr(name: string, value: string): string {
  return ` ${name}="${escapeText(value)}"`;
}

/** An element with what is seen and is not canonical text; `html` is taken as it stands. */
export function skipped(tag: string, className: string, html: string): string {
  return `<${tag} class="${className}" data-skip>${html}</${tag}>`;
}
