import { endpoint } from "@/app/_http/endpoint";
import { json } from "@/app/_http/respond";
import { operations } from "@/lib/contract/operations";
import { listRevisions } from "@/lib/documents/queries";

export const GET = endpoint(operations.listRevisions, async ({ actor, params, query }) =>
  json(await listRevisions(actor, params.id, query)),
);
