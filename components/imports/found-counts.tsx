/** What was recognised, in one line of figures. */
import { Fragment } from "react";
import type { ImportView } from "@/lib/imports/model";
import { messages } from "@/lib/messages";

const words = messages.imports.counts;
const { names } = words;

type Found = NonNullable<ImportView["found"]>;

/** A figure and its word for each kind; what is not there is not named. */
export function FoundCounts({ found }: { found: Found }) {
  const removed = Object.values(found.removedCounts).reduce((sum, count) => sum + count, 0);
  const counts: [string, number, string][] = [
    ["lines", found.lines, words.lines(found.lines)],
    ["speakers", found.speakers.length, words.speakers(found.speakers.length)],
    ...Object.entries(found.counts).flatMap(([key, count]): [string, number, string][] => {
      const name = names[key];
      return name === undefined ? [] : [[key, count, words.of(count, name)]];
    }),
    ["removed", removed, words.removed(removed)],
  ];
  const shown = counts.filter(([, count]) => count > 0);
  return (
    <dl className="found-counts" aria-label={words.label}>
      {shown.map(([key, count, word]) => (
        <Fragment key={key}>
          <div>
            <dt>{word}</dt>
            <dd className="num">{count.toLocaleString("en")}</dd>
          </div>
        </Fragment>
      ))}
    </dl>
  );
}
