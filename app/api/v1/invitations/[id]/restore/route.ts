import { endpoint } from "@/app/_http/endpoint";
import { json } from "@/app/_http/respond";
import { operations } from "@/lib/contract/operations";
import { restoreInvitation } from "@/lib/seminars/invitations";

export const POST = endpoint(operations.restoreInvitation, async ({ actor, params, origin }) =>
  json(await restoreInvitation(actor, params.id, origin)),
);
