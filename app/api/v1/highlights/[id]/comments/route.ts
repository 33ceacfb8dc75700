import { endpoint } from "@/app/_http/endpoint";
import { json } from "@/app/_http/respond";
import { operations } from "@/lib/contract/operations";
import { listComments } from "@/lib/threads/queries";

export const GET = endpoint(operations.listComments, async ({ actor, params, query }) =>
  json(await listComments(actor, params.id, query)),
);
