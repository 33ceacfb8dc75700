"use client";
/** The Aa menu: paper and text size everywhere, and on the reading page what is shown of others' marks. */
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Popover } from "@/components/ui/popover";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Switch } from "@/components/ui/switch";
import { messages } from "@/lib/messages";
import {
  applyComfort,
  type Comfort,
  comfortChoices,
  comfortDefaults,
  readComfort,
} from "./comfort-settings";

const words = messages.shell.comfort;

/** `reading` adds the settings that only a text with marks has. */
export function ComfortMenu({ reading = false }: { reading?: boolean }) {
  const [comfort, setComfort] = useState<Comfort>(comfortDefaults);
  const change = (part: Partial<Comfort>) => {
    const next = { ...comfort, ...part };
    setComfort(next);
    applyComfort(next);
  };
  return (
    <Popover
      label={words.open}
      onOpenChange={(open) => {
        if (open) setComfort(readComfort());
      }}
      trigger={
        <IconButton label={words.open}>
          <span className="aa" aria-hidden>
            <b>A</b>a
          </span>
        </IconButton>
      }
    >
      <div className="comfort">
        <PaperChoice value={comfort.paper} onChange={(paper) => change({ paper })} />
        <SegmentedControl
          fill
          label={words.size}
          options={comfortChoices.size.map((size) => ({ value: size, label: size }))}
          value={comfort.size}
          onChange={(size) => change({ size })}
        />
        {reading ? (
          <>
            <SegmentedControl
              fill
              label={words.others}
              options={[
                { value: "shown", label: words.othersChoices.shown },
                { value: "strokes", label: words.othersChoices.strokes },
                { value: "hidden", label: words.othersChoices.hidden },
              ]}
              value={comfort.others}
              onChange={(others) => change({ others })}
            />
            <SegmentedControl
              fill
              label={words.apparatus}
              options={[
                { value: "in-place", label: words.apparatusChoices.inPlace },
                { value: "dimmed", label: words.apparatusChoices.dimmed },
                { value: "folded", label: words.apparatusChoices.folded },
              ]}
              value={comfort.apparatus}
              onChange={(apparatus) => change({ apparatus })}
            />
            <Switch
              label={words.patterns}
              checked={comfort.patterns === "on"}
              onChange={(on) => change({ patterns: on ? "on" : "off" })}
            />
          </>
        ) : null}
      </div>
    </Popover>
  );
}

function PaperChoice(props: {
  value: Comfort["paper"];
  onChange: (paper: Comfort["paper"]) => void;
}) {
  return (
    <fieldset>
      <legend>{words.paper}</legend>
      <div className="papers">
        {comfortChoices.paper.map((paper) => (
          <label key={paper} className="paper-choice">
            <span data-swatch={paper} aria-hidden>
              {words.sample}
            </span>
            <span>{words.papers[paper]}</span>
            <input
              type="radio"
              name="comfort-paper"
              value={paper}
              checked={paper === props.value}
              onChange={() => props.onChange(paper)}
            />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
