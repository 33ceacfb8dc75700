import { endpoint } from "@/app/_http/endpoint";
import { json, jsonText } from "@/app/_http/respond";
import { operations } from "@/lib/contract/operations";
import { listHighlights, listPositions } from "@/lib/highlights/queries";

export const GET = endpoint(operations.listHighlights, async ({ actor, params, query }) =>
  query.fields === "positions"
    ? jsonText(await listPositions(actor, params.id, query))
    : json(await listHighlights(actor, params.id, query)),
);
