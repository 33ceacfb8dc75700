import { endpoint } from "@/app/_http/endpoint";
import { json } from "@/app/_http/respond";
import { operations } from "@/lib/contract/operations";
import { listPieces } from "@/lib/imports/queries";

export const GET = endpoint(operations.listPieces, async ({ actor, params, query }) =>
  json(await listPieces(actor, params.id, query)),
);
