"use client";
/** The field until the editor's script is there; if it never comes, one can write all the same. */
import type { KeyboardEvent } from "react";
import type { CommentEditorProps } from "./comment-editor";

type PlainFieldProps = Omit<CommentEditorProps, "onChange"> & { onChange(body: string): void };

/** Plain words only: a body with marks waits for the editor rather than lose them. */
export function PlainField(props: PlainFieldProps) {
  const { initial, label, placeholder, autoFocus, onChange, onSend } = props;
  if (typeof initial !== "string") return <div className="composer-text" aria-busy />;
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onSend();
  }
  return (
    <textarea
      className="composer-text composer-plain"
      aria-label={label}
      placeholder={placeholder}
      defaultValue={initial}
      // biome-ignore lint/a11y/noAutofocus: it was opened to write in
      autoFocus={autoFocus}
      rows={2}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={onKeyDown}
    />
  );
}
