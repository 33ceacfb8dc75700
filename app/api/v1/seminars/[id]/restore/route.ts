import { endpoint } from "@/app/_http/endpoint";
import { json } from "@/app/_http/respond";
import { operations } from "@/lib/contract/operations";
import { restoreSeminar } from "@/lib/seminars/commands";

export const POST = endpoint(operations.restoreSeminar, async ({ actor, params }) =>
  json(await restoreSeminar(actor, params.id)),
);
