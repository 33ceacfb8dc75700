import { endpoint } from "@/app/_http/endpoint";
import { json } from "@/app/_http/respond";
import { operations } from "@/lib/contract/operations";
import { restoreImport } from "@/lib/imports/commands";

export const POST = endpoint(operations.restoreImport, async ({ actor, params }) =>
  json(await restoreImport(actor, params.id)),
);
