import { endpoint } from "@/app/_http/endpoint";
import { json } from "@/app/_http/respond";
import { operations } from "@/lib/contract/operations";
import { restoreComment } from "@/lib/threads/commands";

export const POST = endpoint(operations.restoreComment, async ({ actor, params }) =>
  json(await restoreComment(actor, params.id)),
);
