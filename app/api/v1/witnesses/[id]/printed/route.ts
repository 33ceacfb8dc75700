import { endpoint } from "@/app/_http/endpoint";
import { json } from "@/app/_http/respond";
import { operations } from "@/lib/contract/operations";
import { getPrinted } from "@/lib/revisions/queries";

export const GET = endpoint(operations.getPrinted, async ({ actor, params, query }) =>
  json(await getPrinted(actor, params.id, query)),
);
