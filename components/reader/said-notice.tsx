"use client";
/** Says over the text that only some speakers' turns are shown, and takes it back. */
import { useMemo } from "react";
import { Button } from "@/components/ui/button";
import { messages } from "@/lib/messages";
import { useReader } from "./reader-context";
import type { SpeakerCount } from "./turn-folds";
import { useChosenSpeakers } from "./use-speakers";

const text = messages.reader.said;

export function SaidNotice() {
  const { stage, speakers } = useReader();
  const chosen = useChosenSpeakers();
  const known = useMemo(() => stage?.folds.speakers() ?? [], [stage]);
  if (chosen.size === 0) return null;
  const count = (list: readonly SpeakerCount[]) => list.reduce((sum, { turns }) => sum + turns, 0);
  const shown = known.filter(({ name }) => chosen.has(name));
  // of two texts only that counts in which they speak
  const all = known.filter(({ side }) => shown.some((one) => one.side === side));
  return (
    <div className="said-notice">
      <p>
        <b>{text.only([...chosen])}</b> <span>{text.share(count(shown), count(all))}</span>
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
