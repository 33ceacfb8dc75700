"use client";
/** One of a few choices side by side: radio buttons under their looks, so that arrows and forms work. */
import { type ReactNode, useId } from "react";

interface SegmentedControlProps<Value extends string> {
  /** Names the group. */
  label: string;
  hideLabel?: boolean;
  options: readonly { value: Value; label: ReactNode }[];
  value: Value;
  onChange: (value: Value) => void;
  /** The parts share the whole width. */
  fill?: boolean;
}

/** A controlled group of radio buttons drawn as a switch of several parts. */
export function SegmentedControl<Value extends string>(props: SegmentedControlProps<Value>) {
  const name = useId();
  return (
    <fieldset>
      <legend className={props.hideLabel ? "visually-hidden" : undefined}>{props.label}</legend>
      <div className="segmented" data-fill={props.fill || undefined}>
        {props.options.map((option) => (
          <label key={option.value} className="segmented-item">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === props.value}
              onChange={() => props.onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
