"use client";
/** Who speaks in the text, each a switch: only what the chosen ones say is shown, the rest folded. */
import { useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { messages } from "@/lib/messages";
import { useReader } from "./reader-context";
import { useChosenSpeakers } from "./use-speakers";

const text = messages.reader.said;
/** Speakers named at once; the others on demand, up to as many as a list can have. */
const most = 8;
const mostOfAll = 400;

export function SpeakersLegend() {
  const { stage, speakers } = useReader();
  const chosen = useChosenSpeakers();
  const [showsAll, setShowsAll] = useState(false);
  const known = useMemo(() => stage?.folds.speakers() ?? [], [stage]);
  // one voice is no conversation
  if (known.length < 2) return null;
  const named = known.filter(
    ({ name }, at) => at < (showsAll ? mostOfAll : most) || chosen.has(name),
  );
  return (
    <section className="legend">
      <h2 className="caps">{text.title}</h2>
      <ul>
        {named.map(({ name, turns }) => (
          <li key={name}>
            <button
              type="button"
              className="legend-row"
              data-choice
              aria-pressed={chosen.has(name)}
              onClick={() => speakers.toggle(name)}
            >
              <i />
              <span className="legend-name" dir="auto">
                {name}
              </span>
              <span className="legend-count">
                <span aria-hidden>{turns.toLocaleString("en")}</span>
                <span className="visually-hidden">{text.count(turns)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {!showsAll && named.length < known.length ? (
        <Button variant="bare" size="small" onClick={() => setShowsAll(true)}>
          {text.more(known.length - named.length)}
        </Button>
      ) : null}
    </section>
  );
}
