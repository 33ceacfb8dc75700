import { endpoint } from "@/app/_http/endpoint";
import { attachment } from "@/app/_http/respond";
import { operations } from "@/lib/contract/operations";
import { getOriginal } from "@/lib/documents/queries";

export const GET = endpoint(operations.getOriginal, async ({ actor, params }) => {
  const { name, bytes } = await getOriginal(actor, params.id);
  // never the file's own type: a browser must not run what somebody uploaded
  return attachment(name, "application/octet-stream", new Uint8Array(bytes));
});
