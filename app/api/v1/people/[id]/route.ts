import { endpoint } from "@/app/_http/endpoint";
import { json } from "@/app/_http/respond";
import { operations } from "@/lib/contract/operations";
import { updatePerson } from "@/lib/people/commands";
import { getPerson } from "@/lib/people/queries";

export const GET = endpoint(operations.getPerson, async ({ actor, params }) =>
  json(await getPerson(actor, params.id)),
);

export const PATCH = endpoint(operations.updatePerson, async ({ actor, params, version, body }) =>
  json(await updatePerson(actor, params.id, version, body)),
);
