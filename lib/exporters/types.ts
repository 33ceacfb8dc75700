/** What an exporter is: a pure writer from passages to pieces of a file. One format, one file. */
import type { AnnotatedPassage } from "@/lib/passages/model";

export interface Exporter {
  /** As in `?format=` and `export --format`. */
  format: string;
  extension: string;
  mediaType: string;
  /** Writes the whole file piece by piece; never holds all passages. */
  write(passages: AsyncIterable<AnnotatedPassage>): AsyncGenerator<string>;
}
