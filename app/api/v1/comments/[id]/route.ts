import { endpoint } from "@/app/_http/endpoint";
import { json, noContent, put } from "@/app/_http/respond";
import { operations } from "@/lib/contract/operations";
import { createComment, deleteComment, updateComment } from "@/lib/threads/commands";
import { getComment } from "@/lib/threads/queries";

export const GET = endpoint(operations.getComment, async ({ actor, params }) =>
  json(await getComment(actor, params.id)),
);

export const PUT = endpoint(operations.createComment, async ({ actor, params, body }) =>
  put(await createComment(actor, params.id, body)),
);

export const PATCH = endpoint(operations.updateComment, async ({ actor, params, version, body }) =>
  json(await updateComment(actor, params.id, version, body)),
);

export const DELETE = endpoint(operations.deleteComment, async ({ actor, params }) => {
  await deleteComment(actor, params.id);
  return noContent();
});
