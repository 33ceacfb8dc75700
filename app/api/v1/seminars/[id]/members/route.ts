import { endpoint } from "@/app/_http/endpoint";
import { json } from "@/app/_http/respond";
import { operations } from "@/lib/contract/operations";
import { listMembers } from "@/lib/seminars/queries";

export const GET = endpoint(operations.listMembers, async ({ actor, params, query }) =>
  json(await listMembers(actor, params.id, query)),
);
