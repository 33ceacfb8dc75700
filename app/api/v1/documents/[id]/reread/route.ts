import { endpoint } from "@/app/_http/endpoint";
import { json } from "@/app/_http/respond";
import { operations } from "@/lib/contract/operations";
import { rereadDocument } from "@/lib/highlights/reread";

export const POST = endpoint(operations.rereadDocument, async ({ actor, params, body }) =>
  json(await rereadDocument(actor, params.id, body)),
);
