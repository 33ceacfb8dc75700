/**
 * Which addresses a link may have: the web and mail, nothing that runs. One rule for documents,
 * comments and responses.
 */

/** The address as it may be followed, or null where it may not. */
export function safeHref(href: string): string | null {
  const address = href.trim();
  return /^(?:https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu.test(address) && address.length <= 4000
    ? address
    : null;
}
