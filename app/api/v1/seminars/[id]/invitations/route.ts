import { endpoint } from "@/app/_http/endpoint";
import { json } from "@/app/_http/respond";
import { operations } from "@/lib/contract/operations";
import { listInvitations } from "@/lib/seminars/queries";

export const GET = endpoint(operations.listInvitations, async ({ actor, params, query, origin }) =>
  json(await listInvitations(actor, params.id, query, origin)),
);
