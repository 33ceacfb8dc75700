import { endpoint } from "@/app/_http/endpoint";
import { json, noContent } from "@/app/_http/respond";
import { operations } from "@/lib/contract/operations";
import { getToken } from "@/lib/people/queries";
import { deleteToken } from "@/lib/people/tokens";

export const GET = endpoint(operations.getToken, async ({ actor, params }) =>
  json(await getToken(actor, params.id)),
);

export const DELETE = endpoint(operations.deleteToken, async ({ actor, params }) => {
  await deleteToken(actor, params.id);
  return noContent();
});
