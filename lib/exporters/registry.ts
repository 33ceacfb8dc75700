/** Every exporter, explicitly. A new format is one file and one line here. */
import { AppError } from "@/lib/errors";
import { csv } from "./csv";
import { json } from "./json";
import type { Exporter } from "./types";

export const exporters: readonly Exporter[] = [csv, json];

/** @throws {AppError} unsupported-format, naming the formats that there are. */
export function findExporter(format: string): Exporter {
  const found = exporters.find((exporter) => exporter.format === format);
  if (found) return found;
  const known = exporters.map((exporter) => exporter.format).join(", ");
  throw new AppError(
    "unsupported-format",
    `There is no export as “${format}”. Choose one of: ${known}.`,
  );
}
