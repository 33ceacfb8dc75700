import { endpoint } from "@/app/_http/endpoint";
import { json } from "@/app/_http/respond";
import { operations } from "@/lib/contract/operations";
import { listThemes } from "@/lib/themes/queries";

export const GET = endpoint(operations.listThemes, async ({ actor, params, query }) =>
  json(await listThemes(actor, params.id, query)),
);
