/**
 * Which of a document's texts a reader chose last, kept in a cookie of this browser so that the
 * server draws that view at once. An entry is the ends of two ids, the newest first; whatever else
 * stands in the cookie is passed over. Names no person and no title.
 */

export const viewCookie = "colloquy-views";
/** `both`, or the id of a witness. */
export type ChosenView = string;

/** Documents remembered; a cookie has room for few. */
const most = 40;
const short = (id: string) => (id === "both" ? id : id.slice(-12));
const entry = /^([\w-]{1,12})\.([\w-]{1,12})$/;

/** What was chosen for the document: `both`, the id of one of `witnessIds`, or nothing. */
export function rememberedView(
  cookie: string | undefined,
  documentId: string,
  witnessIds: readonly string[],
): ChosenView | null {
  const view = read(cookie).find(([id]) => id === short(documentId))?.[1];
  if (view === "both") return view;
  return witnessIds.find((id) => short(id) === view) ?? null;
}

/** The cookie's value with this choice in it. */
export function withRememberedView(
  cookie: string | undefined,
  documentId: string,
  view: ChosenView,
): string {
  const others = read(cookie).filter(([id]) => id !== short(documentId));
  return [[short(documentId), short(view)], ...others]
    .slice(0, most)
    .map((parts) => parts.join("."))
    .join("~");
}

function read(cookie: string | undefined): [string, string][] {
  return (cookie ?? "").split("~").flatMap((part): [string, string][] => {
    const found = entry.exec(part);
    return found?.[1] && found[2] ? [[found[1], found[2]]] : [];
  });
}
