import { endpoint } from "@/app/_http/endpoint";
import { json, noContent, put } from "@/app/_http/respond";
import { uploadedFile } from "@/app/_http/uploaded-file";
import { operations } from "@/lib/contract/operations";
import { createImport, deleteImport, updateImport, uploadImport } from "@/lib/imports/commands";
import { getImport } from "@/lib/imports/queries";

export const GET = endpoint(operations.getImport, async ({ actor, params }) =>
  json(await getImport(actor, params.id)),
);

export const PUT = endpoint(operations.createImport, async ({ actor, params, body, form }) => {
  if (!form || "documentId" in body) return put(await createImport(actor, params.id, body));
  return put(await uploadImport(actor, params.id, await uploadedFile(form, body)));
});

export const PATCH = endpoint(operations.updateImport, async ({ actor, params, version, body }) =>
  json(await updateImport(actor, params.id, version, body)),
);

export const DELETE = endpoint(operations.deleteImport, async ({ actor, params }) => {
  await deleteImport(actor, params.id);
  return noContent();
});
