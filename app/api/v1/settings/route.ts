import { endpoint } from "@/app/_http/endpoint";
import { json } from "@/app/_http/respond";
import { operations } from "@/lib/contract/operations";
import { updateSettings } from "@/lib/people/commands";
import { getSettings } from "@/lib/people/queries";

export const GET = endpoint(operations.getSettings, async ({ actor }) =>
  json(await getSettings(actor)),
);

export const PUT = endpoint(operations.updateSettings, async ({ actor, body }) =>
  json(await updateSettings(actor, body)),
);
