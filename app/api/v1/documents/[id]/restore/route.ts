import { endpoint } from "@/app/_http/endpoint";
import { json } from "@/app/_http/respond";
import { operations } from "@/lib/contract/operations";
import { restoreDocument } from "@/lib/documents/commands";

export const POST = endpoint(operations.restoreDocument, async ({ actor, params }) =>
  json(await restoreDocument(actor, params.id)),
);
