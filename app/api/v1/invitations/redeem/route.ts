import { endpoint } from "@/app/_http/endpoint";
import { json } from "@/app/_http/respond";
import { operations } from "@/lib/contract/operations";
import { redeemInvitation } from "@/lib/seminars/invitations";

export const POST = endpoint(operations.redeemInvitation, async ({ actor, body, address }) =>
  json(await redeemInvitation(actor, body, address)),
);
