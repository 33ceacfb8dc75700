/** One's seminars as a list: the name leads, the term before it, one's role beside it. */
import { messages } from "@/lib/messages";
import type { SeminarView } from "@/lib/seminars/model";

/** Each line leads to the seminar's library. */
export function SeminarList({ seminars }: { seminars: readonly SeminarView[] }) {
  return (
    <ul className="rows">
      {seminars.map((seminar) => (
        <li key={seminar.id} className="row">
          <span className="row-lead">{seminar.term}</span>
          <h2 className="h3" dir="auto">
            <a className="row-link" href={`/seminars/${seminar.id}`}>
              {seminar.name}
            </a>
          </h2>
          <span className="row-side">{messages.seminars.roles[seminar.role]}</span>
        </li>
      ))}
    </ul>
  );
}
