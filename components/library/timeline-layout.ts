/**
 * Where documents stand on the library's timeline. Pure: percentages of the width, label heights in
 * rem, so that neighbours' labels do not run into each other.
 */
import { spanOfEdtf } from "@/lib/documents/dates";
import type { DocumentSummary } from "@/lib/documents/model";

export interface TimelinePoint {
  id: string;
  title: string;
  date: string;
  /** The event, in percent from the left. */
  at: number;
  /** The record, where it is later than the event. */
  recordAt: number | null;
  /** The label's height over the axis, in rem; null where there is no room for one. */
  height: number | null;
}

export interface Timeline {
  points: TimelinePoint[];
  years: { year: number; at: number }[];
}

type Dated = Pick<DocumentSummary, "id" | "title" | "date" | "eventDate">;

/** More than these and dates cannot be told apart; the list says it better. */
const mostPoints = 24;
/** A label takes about this share of the width, in percent. */
const labelWidth = 11;
/** Over the axis, in rem: a label to the left of others stands over them. */
const heights = [1.4, 2.7, 4, 5.3] as const;

/** Null where fewer than two documents have a date, or too many to draw. */
export function layOutTimeline(documents: readonly Dated[]): Timeline | null {
  const dated = documents
    .flatMap((document) => {
      const event = document.eventDate ?? document.date;
      const span = event === null ? null : spanOfEdtf(event);
      if (event === null || span === null) return [];
      const record = document.date === null ? null : spanOfEdtf(document.date);
      const lags = record !== null && record.start > span.start;
      return [{ document, date: event, time: span.start, recordTime: lags ? record.start : null }];
    })
    .sort((a, b) => a.time - b.time);
  const earliest = dated[0];
  const latest = dated.at(-1);
  if (!earliest || !latest || dated.length < 2 || dated.length > mostPoints) return null;
  const lastTime = Math.max(...dated.map((item) => item.recordTime ?? item.time));
  const firstYear = new Date(earliest.time).getUTCFullYear();
  const lastYear = new Date(lastTime).getUTCFullYear();
  const start = Date.UTC(firstYear, 0, 1);
  // the last label has room to its right
  const end = Math.max(Date.UTC(firstYear + 1, 0, 1), start + (lastTime - start) / 0.88);
  const share = (time: number) => ((time - start) / (end - start)) * 100;
  const levels = labelLevels(dated.map((item) => share(item.time)));
  const points = dated.map((item, index) => ({
    id: item.document.id,
    title: item.document.title,
    date: item.date,
    at: share(item.time),
    recordAt: item.recordTime === null ? null : share(item.recordTime),
    height: heights[levels[index] ?? heights.length] ?? null,
  }));
  const step = Math.max(1, Math.ceil((lastYear - firstYear + 1) / 8));
  const years: Timeline["years"] = [];
  for (let year = firstYear; year <= lastYear + 1; year += step) {
    const at = share(Date.UTC(year, 0, 1));
    if (at <= 97) years.push({ year, at });
  }
  return { points, years };
}

/**
 * Labels stand to the right of their lines, so one must be over every line and label that begins
 * within its width: from the right, each takes the level above those.
 */
function labelLevels(places: readonly number[]): number[] {
  const levels: number[] = [];
  for (let index = places.length - 1; index >= 0; index -= 1) {
    const at = places[index] ?? 0;
    let level = 0;
    for (let right = index + 1; right < places.length; right += 1) {
      if ((places[right] ?? 0) - at < labelWidth) level = Math.max(level, (levels[right] ?? 0) + 1);
    }
    levels[index] = level;
  }
  return levels;
}
