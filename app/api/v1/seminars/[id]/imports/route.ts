import { endpoint } from "@/app/_http/endpoint";
import { json } from "@/app/_http/respond";
import { operations } from "@/lib/contract/operations";
import { listImports } from "@/lib/imports/queries";

export const GET = endpoint(operations.listImports, async ({ actor, params, query }) =>
  json(await listImports(actor, params.id, query)),
);
