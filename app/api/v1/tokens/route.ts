import { endpoint } from "@/app/_http/endpoint";
import { json } from "@/app/_http/respond";
import { operations } from "@/lib/contract/operations";
import { listTokens } from "@/lib/people/queries";
import { createToken } from "@/lib/people/tokens";

export const GET = endpoint(operations.listTokens, async ({ actor, query }) =>
  json(await listTokens(actor, query)),
);

export const POST = endpoint(operations.createToken, async ({ actor, body }) =>
  json(await createToken(actor, body), 201),
);
