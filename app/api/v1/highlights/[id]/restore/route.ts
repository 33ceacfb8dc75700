import { endpoint } from "@/app/_http/endpoint";
import { json } from "@/app/_http/respond";
import { operations } from "@/lib/contract/operations";
import { restoreHighlight } from "@/lib/highlights/commands";

export const POST = endpoint(operations.restoreHighlight, async ({ actor, params }) =>
  json(await restoreHighlight(actor, params.id)),
);
