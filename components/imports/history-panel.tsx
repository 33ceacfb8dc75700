"use client";
/** What the person decided, newest first, each with the way back. */
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import type { DecisionInput } from "@/lib/imports/model";
import { messages } from "@/lib/messages";
import { isSame } from "./decision-edits";
import type { ImportState } from "./import-store";
import { usePreview } from "./preview-context";
import { placeOf, tellDecision } from "./tell-decision";

const words = messages.imports.history;

/** More are seldom looked at; taking one back shows those before. */
const listed = 200;

interface HistoryPanelProps {
  state: ImportState;
  opening: (at: number) => string | null;
}

/** The count as a button, the list under it. */
export function HistoryPanel({ state, opening }: HistoryPanelProps) {
  const [open, setOpen] = useState(false);
  const { decisions, view, found } = state;
  const idle = new Set(found?.idle.map((index) => view.decisions[index]));
  const isIdle = (decision: DecisionInput) =>
    [...idle].some((one) => one !== undefined && isSame(one, decision));
  return (
    <Popover
      label={words.title}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button variant="bare" size="small">
          {messages.imports.tools.history(decisions.length)}
        </Button>
      }
    >
      <h2 className="h3">{words.title}</h2>
      {decisions.length === 0 ? (
        <p className="small second">{words.none}</p>
      ) : (
        <>
          <p className="micro">{words.newest}</p>
          <ul className="decided-list">
            {[...decisions]
              .reverse()
              .slice(0, listed)
              .map((decision) => (
                <Line
                  key={JSON.stringify(decision)}
                  decision={decision}
                  sentence={tellDecision(decision, opening)}
                  isIdle={isIdle(decision)}
                  onLeave={() => setOpen(false)}
                />
              ))}
          </ul>
        </>
      )}
    </Popover>
  );
}

interface LineProps {
  decision: DecisionInput;
  sentence: string;
  isIdle: boolean;
  onLeave: () => void;
}

function Line({ decision, sentence, isIdle, onLeave }: LineProps) {
  const preview = usePreview();
  const at = placeOf(decision);
  return (
    <li>
      <p dir="auto">{sentence}</p>
      {isIdle ? <p className="micro">{words.idle}</p> : null}
      <p className="decided-acts">
        <button
          type="button"
          aria-label={words.takeBackOf(sentence)}
          onClick={() => preview.takeBack(decision)}
        >
          {words.takeBack}
        </button>
        {at === null ? null : (
          <button
            type="button"
            onClick={() => {
              onLeave();
              preview.goTo(at);
            }}
          >
            {words.goTo}
          </button>
        )}
      </p>
    </li>
  );
}
