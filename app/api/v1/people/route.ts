import { endpoint } from "@/app/_http/endpoint";
import { json } from "@/app/_http/respond";
import { operations } from "@/lib/contract/operations";
import { listPeople } from "@/lib/people/queries";

export const GET = endpoint(operations.listPeople, async ({ actor, query }) =>
  json(await listPeople(actor, query)),
);
