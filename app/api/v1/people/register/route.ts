import { endpoint } from "@/app/_http/endpoint";
import { json } from "@/app/_http/respond";
import { operations } from "@/lib/contract/operations";
import { register } from "@/lib/seminars/invitations";

export const POST = endpoint(operations.register, async ({ actor, body, address }) =>
  json(await register(body, address, actor), 201),
);
