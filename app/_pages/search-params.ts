/** Reading a page's address. A parameter may be missing, single or repeated; strangers write it. */

export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** The first value of a parameter. */
export function first(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

/** A path on this host to go on to, or `/seminars`: never another host, never a scheme. */
export function safePath(value: string | string[] | undefined): string {
  const path = first(value);
  if (!path || !/^\/(?![/\\])/.test(path)) return "/seminars";
  // a browser drops tabs and line breaks in addresses, which would bring `//` back
  for (const character of path) if (character.charCodeAt(0) <= 32) return "/seminars";
  return path;
}

/** A segment of the address with its %-escapes read; as it stands where they are malformed. */
export function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch (malformed) {
    if (malformed instanceof URIError) return segment;
    throw malformed;
  }
}
