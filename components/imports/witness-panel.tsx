"use client";
/** The languages in one file: what each witness is, how much is aligned, which is shown. */
import { SegmentedControl } from "@/components/ui/segmented-control";
import type { ImportView } from "@/lib/imports/model";
import { messages } from "@/lib/messages";
import { languageName } from "@/lib/messages/dates";

const words = messages.imports.witnesses;

type Found = NonNullable<ImportView["found"]>;

interface WitnessPanelProps {
  found: Found;
  shown: number | null;
  onShow: (witness: number | null) => void;
}

/** Only where there are two or more. */
export function WitnessPanel({ found, shown, onShow }: WitnessPanelProps) {
  const nameOf = (language: string) => languageName(language) || words.unknown;
  return (
    <section className="section preview-part" aria-labelledby="preview-witnesses">
      <div className="section-head">
        <h2 id="preview-witnesses">{words.title}</h2>
        <span>{words.pairs(found.alignedPairs)}</span>
      </div>
      <ul className="preview-witnesses">
        {found.witnesses.map(({ language, role, blocks }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a witness is known by its place
          <li key={index}>
            <b>{words.one(nameOf(language), words.roles[role])}</b>{" "}
            <span className="muted">{words.blocks(blocks)}</span>
          </li>
        ))}
      </ul>
      <SegmentedControl
        label={words.shown}
        hideLabel
        options={[
          { value: "all", label: words.both },
          ...found.witnesses.map(({ language }, index) => ({
            value: String(index),
            label: nameOf(language),
          })),
        ]}
        value={shown === null ? "all" : String(shown)}
        onChange={(value) => onShow(value === "all" ? null : Number(value))}
      />
    </section>
  );
}
