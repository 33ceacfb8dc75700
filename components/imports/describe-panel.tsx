"use client";
/** What the file says of itself, field by field; each value is corrected where it stands. */
import { useRef, useState } from "react";
import { type FieldName, fieldNames } from "@/components/library/describe-fields";
import { Button } from "@/components/ui/button";
import type { DecisionInput } from "@/lib/imports/model";
import { messages } from "@/lib/messages";
import { DescribeLine } from "./describe-line";
import type { ImportState } from "./import-store";
import { usePreview } from "./preview-context";

const words = messages.imports.describe;
const labels = messages.library.describe.fields;

type Describe = Extract<DecisionInput, { do: "describe" }>;
type Value = string | string[] | null;

/** The title stands at the head of the page. */
const fields = fieldNames.filter((name) => name !== "title");

/** Filled fields as a list; the others by name, to be filled. */
export function DescribePanel({ state }: { state: ImportState }) {
  const preview = usePreview();
  const [asked, setAsked] = useState<FieldName | null>(null);
  const given = useGiven(state);
  const decided = new Map(
    state.decisions.flatMap((one) => (isDescribe(one) ? [[one.field, one]] : [])),
  );
  const worded = (name: FieldName): Value => {
    const own = decided.get(name);
    return own === undefined ? (state.found?.metadata[name] ?? null) : own.value;
  };
  const filled = fields.filter(
    (name) => hasWords(worded(name)) || decided.has(name) || name === asked,
  );
  const empty = fields.filter((name) => !filled.includes(name));
  return (
    <section className="section preview-part" aria-labelledby="preview-description">
      <div className="section-head">
        <h2 id="preview-description">{words.title}</h2>
        <span>{words.intro}</span>
      </div>
      <dl className="preview-fields">
        {filled.map((name) => (
          <DescribeLine
            key={name}
            name={name}
            value={worded(name)}
            given={decided.has(name) ? given(name) : undefined}
            isAsked={name === asked}
            isDecided={decided.has(name)}
            onClose={() => setAsked(null)}
            onSet={(value) => {
              preview.decide({ do: "describe", field: name, value });
              setAsked(null);
            }}
            onTakeBack={() => {
              const own = decided.get(name);
              if (own !== undefined) preview.takeBack(own);
            }}
          />
        ))}
      </dl>
      {empty.length === 0 ? null : (
        <p className="preview-empty-fields small">
          <span className="muted">{words.unknown(empty.length)}:</span>
          {empty.map((name) => (
            <Button key={name} variant="bare" size="small" onClick={() => setAsked(name)}>
              {labels[name]}
            </Button>
          ))}
        </p>
      )}
    </section>
  );
}

/** What the file gave for a field, as far as this page saw it; undefined where it did not. */
export function useGiven({ view, found }: ImportState): (name: string) => Value | undefined {
  const seen = useRef(new Map<string, Value>());
  const described = new Set(view.decisions.flatMap((one) => (isDescribe(one) ? [one.field] : [])));
  if (found !== null && view.found !== null) {
    for (const name of fieldNames) {
      if (!described.has(name)) seen.current.set(name, found.metadata[name] ?? null);
    }
  }
  return (name) => seen.current.get(name);
}

function isDescribe(decision: DecisionInput): decision is Describe {
  return decision.do === "describe";
}

function hasWords(value: Value): boolean {
  return value !== null && value.length > 0;
}
