"use client";
/** Something that is shown only once: selected by a press, copied by a button. */
import { CopyButton } from "./copy-button";
import { Field } from "./field";

/** A read-only field with the secret and a button that copies it. */
export function Secret(props: { label: string; value: string; copyLabel: string }) {
  return (
    <div className="secret">
      <Field
        label={props.label}
        value={props.value}
        readOnly
        spellCheck={false}
        onFocus={(event) => event.target.select()}
      />
      <p className="form-actions">
        <CopyButton text={props.value} label={props.copyLabel} variant="solid" />
      </p>
    </div>
  );
}
