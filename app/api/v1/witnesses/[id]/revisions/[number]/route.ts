import { endpoint } from "@/app/_http/endpoint";
import { json } from "@/app/_http/respond";
import { operations } from "@/lib/contract/operations";
import { getRevision } from "@/lib/documents/queries";

export const GET = endpoint(operations.getRevision, async ({ actor, params }) =>
  json(await getRevision(actor, params.id, params.number)),
);
