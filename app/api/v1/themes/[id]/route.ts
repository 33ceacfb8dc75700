import { endpoint } from "@/app/_http/endpoint";
import { json, noContent, put } from "@/app/_http/respond";
import { operations } from "@/lib/contract/operations";
import { createTheme, deleteTheme, updateTheme } from "@/lib/themes/commands";
import { getTheme } from "@/lib/themes/queries";

export const GET = endpoint(operations.getTheme, async ({ actor, params }) =>
  json(await getTheme(actor, params.id)),
);

export const PUT = endpoint(operations.createTheme, async ({ actor, params, body }) =>
  put(await createTheme(actor, params.id, body)),
);

export const PATCH = endpoint(operations.updateTheme, async ({ actor, params, version, body }) =>
  json(await updateTheme(actor, params.id, version, body)),
);

export const DELETE = endpoint(operations.deleteTheme, async ({ actor, params }) => {
  await deleteTheme(actor, params.id);
  return noContent();
});
