import { endpoint } from "@/app/_http/endpoint";
import { immutableHtml } from "@/app/_http/respond";
import { operations } from "@/lib/contract/operations";
import { getRevisionHtml } from "@/lib/documents/queries";

export const GET = endpoint(operations.getRevisionHtml, async ({ actor, params }) =>
  immutableHtml(await getRevisionHtml(actor, params.id, params.number)),
);
