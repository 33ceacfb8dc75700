import { endpoint } from "@/app/_http/endpoint";
import { json } from "@/app/_http/respond";
import { operations } from "@/lib/contract/operations";
import { restoreTheme } from "@/lib/themes/commands";

export const POST = endpoint(operations.restoreTheme, async ({ actor, params }) =>
  json(await restoreTheme(actor, params.id)),
);
