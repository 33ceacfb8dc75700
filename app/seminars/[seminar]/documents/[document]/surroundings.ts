/** The codebook and the members of a seminar, whole, as the reading page needs them. */
import "server-only";
import type { Page, PageQuery } from "@/lib/contract/primitives";
import type { Actor } from "@/lib/policy/actor";
import type { MemberView } from "@/lib/seminars/model";
import { listMembers } from "@/lib/seminars/queries";
import type { ThemeView } from "@/lib/themes/model";
import { listThemes } from "@/lib/themes/queries";

async function readAll<Item>(read: (query: PageQuery) => Promise<Page<Item>>): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const page = await read({ limit: 1000, cursor });
    items.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return items;
}

export function readCodebook(actor: Actor, seminarId: string): Promise<ThemeView[]> {
  return readAll((query) => listThemes(actor, seminarId, query));
}

/** Names and roles, for mentions and for whom the thread shows as teaching; no addresses. */
export async function readMembers(actor: Actor, seminarId: string): Promise<MemberView[]> {
  const members = await readAll((query) => listMembers(actor, seminarId, query));
  return members.map(({ email, ...member }) => ({ ...member, abilities: [] }));
}
