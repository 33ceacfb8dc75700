import { endpoint } from "@/app/_http/endpoint";
import { exportStream } from "@/app/_http/export-stream";
import { attachment, json } from "@/app/_http/respond";
import { operations } from "@/lib/contract/operations";
import { findExporter } from "@/lib/exporters/registry";
import { listPassages, streamPassages } from "@/lib/passages/queries";
import { getSeminar } from "@/lib/seminars/queries";

export const GET = endpoint(operations.listPassages, async ({ actor, params, query }) => {
  const { format, limit, cursor, ...filter } = query;
  if (format === "json")
    return json(await listPassages(actor, params.id, { ...filter, limit, cursor }));
  const exporter = findExporter(format);
  const seminar = await getSeminar(actor, params.id);
  const passages = streamPassages(actor, params.id, filter);
  const name = `${seminar.name} passages.${exporter.extension}`;
  return attachment(name, exporter.mediaType, exportStream(exporter.write(passages)));
});
