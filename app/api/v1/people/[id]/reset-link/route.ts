import { endpoint } from "@/app/_http/endpoint";
import { json } from "@/app/_http/respond";
import { operations } from "@/lib/contract/operations";
import { createPasswordLink } from "@/lib/people/commands";

export const POST = endpoint(operations.createResetLink, async ({ actor, params, origin }) => {
  const { token, expiresAt } = await createPasswordLink(actor, params.id);
  return json({ url: `${origin}/welcome/${token}`, expiresAt: expiresAt.toISOString() }, 201);
});
