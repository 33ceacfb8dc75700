/** The address of a highlight: the reading page of its document, opened at the passage. Pure. */
import type { HighlightView } from "@/lib/highlights/model";

/** `origin` as in `http://seminar.test:3000`; "" for a relative address. */
export function highlightLink(highlight: HighlightView, origin = ""): string {
  const { seminarId, documentId, id } = highlight;
  return `${origin}/seminars/${seminarId}/documents/${documentId}?highlight=${id}`;
}
