"use client";
/** A password, hidden unless asked; the browser's password manager is told whether it is a new one. */
import { Eye, EyeOff } from "lucide-react";
import { type InputHTMLAttributes, type ReactNode, useId, useState } from "react";
import { IconButton } from "./icon-button";

type PasswordFieldProps = Omit<
  InputHTMLAttributes<HTMLInputElement>,
  "id" | "type" | "className"
> & {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | null;
  showLabel: string;
  hideLabel: string;
};

/** A password with a button that shows it. */
export function PasswordField(props: PasswordFieldProps) {
  const { label, hint, error, showLabel, hideLabel, ...input } = props;
  const [shown, setShown] = useState(false);
  const id = useId();
  const describedBy = [error ? `${id}-error` : "", hint ? `${id}-hint` : ""].join(" ").trim();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="password">
        <input
          {...input}
          id={id}
          className="input"
          type={shown ? "text" : "password"}
          autoCapitalize="none"
          spellCheck={false}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy || undefined}
        />
        <IconButton
          label={shown ? hideLabel : showLabel}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
        >
          {shown ? (
            <EyeOff size={18} strokeWidth={1.5} aria-hidden />
          ) : (
            <Eye size={18} strokeWidth={1.5} aria-hidden />
          )}
        </IconButton>
      </div>
      <div aria-live="polite">
        {error ? (
          <p className="field-error" id={`${id}-error`}>
            {error}
          </p>
        ) : null}
      </div>
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
    </div>
  );
}
