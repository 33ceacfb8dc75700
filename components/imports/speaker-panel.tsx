"use client";
/** Who speaks: names, the forms in which labels print them, turns; merged, renamed or refused here. */
import { Ellipsis } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem } from "@/components/ui/menu";
import type { ImportView } from "@/lib/imports/model";
import { messages } from "@/lib/messages";
import { MergeDialog } from "./merge-dialog";
import { usePreview } from "./preview-context";

const words = messages.imports.speakers;

type Speaker = NonNullable<ImportView["found"]>["speakers"][number];

/** Shown before all are asked for: a play may have ten thousand. */
const listed = 24;

/** Nothing to choose where nobody speaks. */
export function SpeakerPanel({ speakers }: { speakers: readonly Speaker[] }) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [naming, setNaming] = useState<readonly string[] | null>(null);
  const [all, setAll] = useState(false);
  const shown = all ? speakers.slice(0, 2000) : speakers.slice(0, listed);
  const picked = chosen.filter((name) => speakers.some((one) => one.name === name));
  return (
    <section className="section preview-part" aria-labelledby="preview-speakers">
      <div className="section-head">
        <h2 id="preview-speakers">{words.title}</h2>
        {picked.length > 1 ? (
          <Button variant="plain" size="small" onClick={() => setNaming(picked)}>
            {words.merge(picked.length)}
          </Button>
        ) : speakers.length > 1 ? (
          <span>{words.mergeHint}</span>
        ) : null}
      </div>
      {speakers.length === 0 ? <p className="facts">{words.none}</p> : null}
      <ul className="preview-speakers">
        {shown.map((speaker) => (
          <SpeakerLine
            key={speaker.name}
            speaker={speaker}
            isAlone={speakers.length < 2}
            isChosen={picked.includes(speaker.name)}
            onChoose={(isChosen) =>
              setChosen(
                isChosen
                  ? [...picked, speaker.name]
                  : picked.filter((name) => name !== speaker.name),
              )
            }
            onRename={() => setNaming([speaker.name])}
          />
        ))}
      </ul>
      {shown.length < speakers.length ? (
        <Button variant="bare" size="small" onClick={() => setAll(true)}>
          {words.all(speakers.length)}
        </Button>
      ) : null}
      <MergeDialog
        names={naming}
        onClose={() => setNaming(null)}
        onDone={() => {
          setNaming(null);
          setChosen([]);
        }}
      />
    </section>
  );
}

interface SpeakerLineProps {
  speaker: Speaker;
  isAlone: boolean;
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
  onRename: () => void;
}

function SpeakerLine({ speaker, isAlone, isChosen, onChoose, onRename }: SpeakerLineProps) {
  const preview = usePreview();
  const { name, turns } = speaker;
  const aliases = speaker.aliases.filter((alias) => alias !== name);
  return (
    <li>
      {isAlone ? null : (
        <input
          type="checkbox"
          aria-label={words.choose(name)}
          checked={isChosen}
          onChange={(event) => onChoose(event.target.checked)}
        />
      )}
      <p>
        <b dir="auto">{name}</b>
        <span className="muted small">
          {[
            words.turns(turns),
            ...(aliases.length > 0 ? [words.aliases(aliases.join(", "))] : []),
          ].join(" · ")}
        </span>
      </p>
      <Menu
        trigger={
          <IconButton label={words.acts(name)}>
            <Ellipsis size={18} strokeWidth={1.6} aria-hidden />
          </IconButton>
        }
      >
        <MenuItem onSelect={onRename}>{words.rename}</MenuItem>
        <MenuItem onSelect={() => preview.decide({ do: "not-a-speaker", name })}>
          {words.notASpeaker}
        </MenuItem>
      </Menu>
    </li>
  );
}
