import { endpoint } from "@/app/_http/endpoint";
import { json } from "@/app/_http/respond";
import { operations } from "@/lib/contract/operations";
import { spendLink } from "@/lib/people/commands";

export const POST = endpoint(operations.spendLink, async ({ body, address }) =>
  json(await spendLink(body, address)),
);
