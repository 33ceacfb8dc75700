import { endpoint } from "@/app/_http/endpoint";
import { json } from "@/app/_http/respond";
import { operations } from "@/lib/contract/operations";
import { updateMe } from "@/lib/people/commands";
import { getMe } from "@/lib/people/queries";

export const GET = endpoint(operations.getMe, async ({ actor }) => json(await getMe(actor)));

export const PATCH = endpoint(operations.updateMe, async ({ actor, version, body }) =>
  json(await updateMe(actor, version, body)),
);
