"use client";
/** Says over the text that only some speakers' turns are shown, and takes it back. */
import { useMemo } from "react";
import { Button } from "@/components/ui/button";
import { messages } from "@/lib/messages";
import { useReader } from "./reader-context";
import { useChosenSpeakers } from "./use-speakers";

const text = messages.reader.said;

export function SaidNotice() {
  const { stage, speakers } = useReader();
  const chosen = useChosenSpeakers();
  const known = useMemo(() => stage?.folds.speakers() ?? [], [stage]);
  if (chosen.size === 0) return null;
  const count = (list: typeof known) => list.reduce((sum, { turns }) => sum + turns, 0);
  const shown = count(known.filter(({ name }) => chosen.has(name)));
  return (
    <div className="said-notice">
      <p>
        <b>{text.only([...chosen])}</b> <span>{text.share(shown, count(known))}</span>
      </p>
      <Button
        variant="plain"
        size="small"
        onClick={() => {
          speakers.set([]);
          stage?.text.root.focus({ preventScroll: true });
        }}
      >
        {text.showAll}
      </Button>
    </div>
  );
}
