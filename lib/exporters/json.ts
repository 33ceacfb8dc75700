/** Passages as one JSON array, each as the HTTP contract shows it (lib/passages/model). */
import type { Exporter } from "./types";

export const json: Exporter = {
  format: "json",
  extension: "json",
  mediaType: "application/json",
  async *write(passages) {
    let separator = "[\n";
    for await (const passage of passages) {
      yield separator + JSON.stringify(passage);
      separator = ",\n";
    }
    yield separator === "[\n" ? "[]\n" : "\n]\n";
  },
};
