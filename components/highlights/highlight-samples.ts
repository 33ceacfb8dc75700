/**
 * Highlights, themes and members for the tests of components: whole things with few words, ids by
 * counter. Test support only; nothing of the product imports it.
 */
import type { HighlightView } from "@/lib/highlights/model";
import type { MemberView } from "@/lib/seminars/model";
import type { ThemeView } from "@/lib/themes/model";
import type { CommentView } from "@/lib/threads/model";

let count = 0;

/** The next id: a UUID of version 7 that says its number. */
export function sampleId(): string {
  count += 1;
  return `0191e0a4-0000-7000-8000-${String(count).padStart(12, "0")}`;
}

const stored = () => ({
  id: sampleId(),
  version: 1,
  createdAt: "2026-11-17T21:40:00.000Z",
  updatedAt: "2026-11-17T21:40:00.000Z",
});
export const seminarId = "0191e0a4-0000-7000-8000-00000000aaaa";
export const documentId = "0191e0a4-0000-7000-8000-00000000bbbb";
export const witnessId = "0191e0a4-0000-7000-8000-00000000cccc";

export function makeTheme(over: Partial<ThemeView> = {}): ThemeView {
  return {
    ...stored(),
    abilities: [],
    seminarId,
    name: "Translation and voice",
    scopeNote: null,
    color: 10,
    parentId: null,
    position: 1,
    state: "agreed",
    ...over,
  };
}

export function makeMember(name: string, role: MemberView["role"] = "member"): MemberView {
  return { ...stored(), personId: sampleId(), seminarId, name, role, abilities: [] };
}

export function makeHighlight(over: Partial<HighlightView> = {}): HighlightView {
  return {
    ...stored(),
    abilities: ["update", "delete", "comment"],
    seminarId,
    documentId,
    witnessId,
    revision: 1,
    author: { id: sampleId(), name: "Noor Haddad" },
    visibility: "seminar",
    assignmentId: null,
    themeIds: [],
    passages: [
      {
        witnessId,
        revision: 1,
        start: 10,
        end: 40,
        exact: "the bridge stood open all night",
        prefix: "",
        suffix: "",
        status: "exact",
        score: 1,
      },
    ],
    commentCount: 0,
    firstComment: null,
    withdrawnAt: null,
    ...over,
  };
}

export function makeComment(text: string, over: Partial<CommentView> = {}): CommentView {
  return {
    ...stored(),
    abilities: [],
    highlightId: sampleId(),
    documentId,
    seminarId,
    parentId: null,
    author: { id: sampleId(), name: "Noor Haddad" },
    body: { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text }] }] },
    text,
    editedAt: null,
    deletedAt: null,
    ...over,
  };
}
