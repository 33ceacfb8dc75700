/**
 * Where words stand in the source: runs of units of a text beside runs of units of the decoded
 * file. A run of equal length stands letter by letter; one of unequal length (an entity, an
 * escape) as a whole. Runs are in the order of the text and never overlap in it.
 */

/** Units `start` to `end` of a text stand at `from` to `to` of the source; all UTF-16, half-open. */
export interface Trace {
  start: number;
  end: number;
  from: number;
  to: number;
}

/** A stretch of the source, in UTF-16 units, half-open. */
export interface Stretch {
  from: number;
  to: number;
}

function isLiteral(trace: Trace): boolean {
  return trace.end - trace.start === trace.to - trace.from;
}

/** The first run that ends after a place. O(log n). */
function firstEndingAfter(traces: Trace[], place: number): number {
  let low = 0;
  let high = traces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((traces[middle]?.end ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The trace of the part from `start` to `end` of a text. O(log n + runs in it). */
export function clipTrace(traces: Trace[], start: number, end: number): Trace[] {
  const clipped: Trace[] = [];
  for (let at = firstEndingAfter(traces, start); at < traces.length; at += 1) {
    const trace = traces[at];
    if (!trace || trace.start >= end) break;
    const [first, last] = [Math.max(trace.start, start), Math.min(trace.end, end)];
    const source = isLiteral(trace)
      ? { from: trace.from + first - trace.start, to: trace.to - (trace.end - last) }
      : { from: trace.from, to: trace.to };
    clipped.push({ start: first - start, end: last - start, ...source });
  }
  return clipped;
}

/** The trace of texts that are joined; runs that go on in the source become one. */
export function joinTraces(parts: { text: string; trace: Trace[] }[]): Trace[] {
  const joined: Trace[] = [];
  let offset = 0;
  for (const { text, trace } of parts) {
    for (const run of trace) {
      const moved = { ...run, start: run.start + offset, end: run.end + offset };
      const last = joined.at(-1);
      const goesOn = last?.end === moved.start && last.to === moved.from;
      if (last && goesOn && isLiteral(last) && isLiteral(moved)) {
        joined[joined.length - 1] = { ...last, end: moved.end, to: moved.to };
      } else joined.push(moved);
    }
    offset += text.length;
  }
  return joined;
}

/** The stretch of the source from the first to the last of some runs, or null for none. */
export function hullOf(traces: Iterable<Stretch>): Stretch | null {
  let hull: Stretch | null = null;
  for (const { from, to } of traces) {
    hull = hull ? { from: Math.min(hull.from, from), to: Math.max(hull.to, to) } : { from, to };
  }
  return hull;
}

/** Indents and signs between two lines of one paragraph take less than this. */
const FARTHEST_LINE = 200;

/**
 * The trace of a text that a parser took out of `source` between `from` and `to`, taking signs away
 * on the way: line by line where a line is found as it is, as a whole where it is not.
 */
export function traceParsed(text: string, source: string, from: number, to: number): Trace[] {
  if (text === "") return [];
  if (text.length === to - from) return [{ start: 0, end: text.length, from, to }];
  const traces: Trace[] = [];
  let cursor = from;
  let start = 0;
  for (const line of text.split("\n")) {
    const end = start + line.length;
    // A line stands near where the last one ended; farther off it would be another like it.
    const near = source.slice(cursor, Math.min(to, cursor + 2 * line.length + FARTHEST_LINE));
    const found = line === "" ? -1 : near.indexOf(line);
    if (found >= 0) {
      traces.push({ start, end, from: cursor + found, to: cursor + found + line.length });
      cursor += found + line.length;
    } else if (line !== "") traces.push({ start, end, from: cursor, to });
    start = end + 1;
  }
  return traces;
}

/** The unit of the source at which a unit of the text stands; null where the text is ours there. */
export function sourceAt(traces: Trace[], place: number): number | null {
  const trace = traces[firstEndingAfter(traces, place)];
  if (!trace || trace.start > place) return null;
  return isLiteral(trace) ? trace.from + place - trace.start : trace.from;
}

/** The unit of the text at which a unit of the source stands, or null where it is not in it. */
export function placeOf(traces: Trace[], unit: number): number | null {
  const trace = traces.find((one) => one.from <= unit && unit < one.to);
  if (!trace) return null;
  return isLiteral(trace) ? trace.start + unit - trace.from : trace.start;
}
