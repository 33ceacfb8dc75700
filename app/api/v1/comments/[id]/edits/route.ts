import { endpoint } from "@/app/_http/endpoint";
import { json } from "@/app/_http/respond";
import { operations } from "@/lib/contract/operations";
import { listCommentEdits } from "@/lib/threads/queries";

export const GET = endpoint(operations.listCommentEdits, async ({ actor, params, query }) =>
  json(await listCommentEdits(actor, params.id, query)),
);
