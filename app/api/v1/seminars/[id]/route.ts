import { endpoint } from "@/app/_http/endpoint";
import { json, noContent, put } from "@/app/_http/respond";
import { operations } from "@/lib/contract/operations";
import { createSeminar, deleteSeminar, updateSeminar } from "@/lib/seminars/commands";
import { getSeminar } from "@/lib/seminars/queries";

export const GET = endpoint(operations.getSeminar, async ({ actor, params }) =>
  json(await getSeminar(actor, params.id)),
);

export const PUT = endpoint(operations.createSeminar, async ({ actor, params, body }) =>
  put(await createSeminar(actor, params.id, body)),
);

export const PATCH = endpoint(operations.updateSeminar, async ({ actor, params, version, body }) =>
  json(await updateSeminar(actor, params.id, version, body)),
);

export const DELETE = endpoint(operations.deleteSeminar, async ({ actor, params }) => {
  await deleteSeminar(actor, params.id);
  return noContent();
});
