/** The library in time: a filled point where a conversation was held, a hollow one where it was recorded. */
import { formatEdtf } from "@/lib/documents/dates";
import type { DocumentSummary } from "@/lib/documents/model";
import { messages } from "@/lib/messages";
import { layOutTimeline } from "./timeline-layout";

const words = messages.library.timeline;

interface TimelineProps {
  seminarId: string;
  documents: readonly DocumentSummary[];
}

/** A drawing beside the list, which says the same in words; hidden on phones. */
export function DocumentTimeline({ seminarId, documents }: TimelineProps) {
  const timeline = layOutTimeline(documents);
  if (timeline === null) return null;
  const hasRecords = timeline.points.some((point) => point.recordAt !== null);
  return (
    <figure className="timeline" aria-label={words.label}>
      {timeline.years.map(({ year, at }) => (
        <span key={year} className="timeline-year" style={{ left: `${at}%` }} aria-hidden>
          <span>{year}</span>
        </span>
      ))}
      <span className="timeline-axis" />
      {hasRecords ? (
        <figcaption aria-hidden>
          <i />
          {words.conversation}
          <i data-hollow />
          {words.record}
        </figcaption>
      ) : null}
      {timeline.points.map((point) => (
        <span key={point.id}>
          {point.recordAt === null ? null : (
            <>
              <span
                className="timeline-lag"
                style={{ left: `${point.at}%`, width: `${point.recordAt - point.at}%` }}
              />
              <span className="timeline-record" style={{ left: `${point.recordAt}%` }} />
            </>
          )}
          <a
            className="timeline-event"
            data-late={point.at > 60 || undefined}
            href={`/seminars/${seminarId}/documents/${point.id}`}
            style={{ left: `${point.at}%`, height: `${point.height ?? 0.5}rem` }}
          >
            <span data-bare={point.height === null || undefined}>
              <small>{formatEdtf(point.date) ?? point.date}</small>
              <b>{point.title}</b>
            </span>
          </a>
        </span>
      ))}
    </figure>
  );
}
