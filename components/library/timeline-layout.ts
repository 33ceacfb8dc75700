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
  /** The label's height over the axis, in rem. */
  height: number;
  /** The label stands to the left of its line. */
  flips: boolean;
}

export interface Timeline {
  points: TimelinePoint[];
  years: { year: number; at: number }[];
}

type Dated = Pick<DocumentSummary, "id" | "title" | "date" | "eventDate">;

/** More than these and names cannot be told apart; the list says it better. */
const mostPoints = 14;
/** A label takes about this share of the width; nearer ones are set at different heights. */
const labelWidth = 17;
const heights = [1.6, 4.4, 3, 5.8] as const;

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
  // some room after the last one, so that its label stays on the page
  const end = Math.max(Date.UTC(firstYear + 1, 0, 1), lastTime + (lastTime - start) * 0.12);
  const share = (time: number) => ((time - start) / (end - start)) * 100;
  const taken: { from: number; height: number }[] = [];
  const points = dated.map((item) => {
    const at = share(item.time);
    const flips = at > 100 - labelWidth;
    const from = flips ? at - labelWidth : at;
    const near = taken.filter((other) => Math.abs(other.from - from) < labelWidth);
    const height =
      heights.find((free) => near.every((other) => other.height !== free)) ?? heights[0];
    taken.push({ from, height });
    return {
      id: item.document.id,
      title: item.document.title,
      date: item.date,
      at,
      recordAt: item.recordTime === null ? null : share(item.recordTime),
      height,
      flips,
    };
  });
  const step = Math.max(1, Math.ceil((lastYear - firstYear + 1) / 8));
  const years: Timeline["years"] = [];
  for (let year = firstYear; year <= lastYear + 1; year += step) {
    const at = share(Date.UTC(year, 0, 1));
    if (at <= 97) years.push({ year, at });
  }
  return { points, years };
}
