import { endpoint } from "@/app/_http/endpoint";
import { json } from "@/app/_http/respond";
import { operations } from "@/lib/contract/operations";
import { listSeminars } from "@/lib/seminars/queries";

export const GET = endpoint(operations.listSeminars, async ({ actor, query }) =>
  json(await listSeminars(actor, query)),
);
