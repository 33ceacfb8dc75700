"use client";
/**
 * Fields with a label, a hint and an error. The hint and the error are tied to the control, and an
 * error is spoken when it appears.
 */
import {
  type InputHTMLAttributes,
  type ReactNode,
  type Ref,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from "react";

interface Described {
  label: ReactNode;
  hint?: ReactNode;
  /** A sentence; its presence marks the field as invalid. */
  error?: string | null;
  /** The label is spoken, not shown. */
  hideLabel?: boolean;
}

interface Wiring {
  id: string;
  className: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
}

function Described(props: Described & { children: (wiring: Wiring) => ReactNode }) {
  const id = useId();
  const hintId = props.hint ? `${id}-hint` : null;
  const errorId = props.error ? `${id}-error` : null;
  const describedBy = [errorId, hintId].filter((part) => part !== null).join(" ");
  return (
    <div className="field">
      <label htmlFor={id} className={props.hideLabel ? "visually-hidden" : undefined}>
        {props.label}
      </label>
      {props.children({
        id,
        className: "input",
        ...(describedBy ? { "aria-describedby": describedBy } : {}),
        ...(props.error ? { "aria-invalid": true as const } : {}),
      })}
      <div aria-live="polite">
        {props.error ? (
          <p className="field-error" id={errorId ?? undefined}>
            {props.error}
          </p>
        ) : null}
      </div>
      {props.hint ? (
        <p className="hint" id={hintId ?? undefined}>
          {props.hint}
        </p>
      ) : null}
    </div>
  );
}

type FieldProps = Described &
  Omit<InputHTMLAttributes<HTMLInputElement>, "id" | "className"> & {
    ref?: Ref<HTMLInputElement>;
  };

/** One line of input. */
export function Field({ label, hint, error, hideLabel, ...input }: FieldProps) {
  return (
    <Described label={label} hint={hint} error={error} hideLabel={hideLabel}>
      {(wiring) => <input {...input} {...wiring} />}
    </Described>
  );
}

type TextAreaProps = Described &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "id" | "className"> & {
    ref?: Ref<HTMLTextAreaElement>;
  };

/** Several lines of input. */
export function TextArea({ label, hint, error, hideLabel, ...area }: TextAreaProps) {
  return (
    <Described label={label} hint={hint} error={error} hideLabel={hideLabel}>
      {(wiring) => <textarea {...area} {...wiring} />}
    </Described>
  );
}

type SelectProps = Described &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, "id" | "className"> & {
    options: readonly { value: string; label: string }[];
  };

/** One of a list; the browser's own control, which every phone and screen reader knows. */
export function Select({ label, hint, error, hideLabel, options, ...select }: SelectProps) {
  return (
    <Described label={label} hint={hint} error={error} hideLabel={hideLabel}>
      {(wiring) => (
        <select {...select} {...wiring}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Described>
  );
}
