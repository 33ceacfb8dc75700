import { endpoint } from "@/app/_http/endpoint";
import { json, noContent, put } from "@/app/_http/respond";
import { operations } from "@/lib/contract/operations";
import { deleteHighlight, updateHighlight } from "@/lib/highlights/commands";
import { createHighlight } from "@/lib/highlights/create";
import { getHighlight } from "@/lib/highlights/queries";

export const GET = endpoint(operations.getHighlight, async ({ actor, params }) =>
  json(await getHighlight(actor, params.id)),
);

export const PUT = endpoint(operations.createHighlight, async ({ actor, params, body }) =>
  put(await createHighlight(actor, params.id, body)),
);

export const PATCH = endpoint(
  operations.updateHighlight,
  async ({ actor, params, version, body }) =>
    json(await updateHighlight(actor, params.id, version, body)),
);

export const DELETE = endpoint(operations.deleteHighlight, async ({ actor, params }) => {
  await deleteHighlight(actor, params.id);
  return noContent();
});
