import { endpoint } from "@/app/_http/endpoint";
import { json, noContent, put } from "@/app/_http/respond";
import { operations } from "@/lib/contract/operations";
import { createInvitation, deleteInvitation, updateInvitation } from "@/lib/seminars/invitations";
import { getInvitation } from "@/lib/seminars/queries";

export const GET = endpoint(operations.getInvitation, async ({ actor, params, origin }) =>
  json(await getInvitation(actor, params.id, origin)),
);

export const PUT = endpoint(operations.createInvitation, async ({ actor, params, body, origin }) =>
  put(await createInvitation(actor, params.id, body, origin)),
);

export const PATCH = endpoint(
  operations.updateInvitation,
  async ({ actor, params, version, body, origin }) =>
    json(await updateInvitation(actor, params.id, version, body, origin)),
);

export const DELETE = endpoint(operations.deleteInvitation, async ({ actor, params }) => {
  await deleteInvitation(actor, params.id);
  return noContent();
});
