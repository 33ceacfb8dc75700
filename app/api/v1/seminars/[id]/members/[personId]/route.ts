import { endpoint } from "@/app/_http/endpoint";
import { json, noContent } from "@/app/_http/respond";
import { operations } from "@/lib/contract/operations";
import { removeMember, updateMember } from "@/lib/seminars/commands";
import { getMember } from "@/lib/seminars/queries";

export const GET = endpoint(operations.getMember, async ({ actor, params }) =>
  json(await getMember(actor, params.id, params.personId)),
);

export const PATCH = endpoint(operations.updateMember, async ({ actor, params, version, body }) =>
  json(await updateMember(actor, params.id, params.personId, version, body)),
);

export const DELETE = endpoint(operations.removeMember, async ({ actor, params }) => {
  await removeMember(actor, params.id, params.personId);
  return noContent();
});
