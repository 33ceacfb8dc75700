import { endpoint } from "@/app/_http/endpoint";
import { json } from "@/app/_http/respond";
import { operations } from "@/lib/contract/operations";
import { listDocuments } from "@/lib/documents/queries";

export const GET = endpoint(operations.listDocuments, async ({ actor, params, query }) =>
  json(await listDocuments(actor, params.id, query)),
);
