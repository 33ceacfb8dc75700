import { endpoint } from "@/app/_http/endpoint";
import { json, noContent, put } from "@/app/_http/respond";
import { uploadedFile } from "@/app/_http/uploaded-file";
import { operations } from "@/lib/contract/operations";
import { deleteDocument, updateDocument } from "@/lib/documents/commands";
import { acceptImport, createDocument, importDocument } from "@/lib/documents/importing";
import { getDocument } from "@/lib/documents/queries";

export const GET = endpoint(operations.getDocument, async ({ actor, params }) =>
  json(await getDocument(actor, params.id)),
);

export const PUT = endpoint(operations.createDocument, async ({ actor, params, body, form }) => {
  if ("importId" in body) return put(await acceptImport(actor, params.id, body));
  if (!form) return put(await createDocument(actor, params.id, body));
  return put(await importDocument(actor, params.id, await uploadedFile(form, body)));
});

export const PATCH = endpoint(operations.updateDocument, async ({ actor, params, version, body }) =>
  json(await updateDocument(actor, params.id, version, body)),
);

export const DELETE = endpoint(operations.deleteDocument, async ({ actor, params }) => {
  await deleteDocument(actor, params.id);
  return noContent();
});
