"use client";
/** The head of an open thread: its themes with their marks, the menu, the way out. */
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { themesOf } from "@/components/highlights/highlight-words";
import { IconButton } from "@/components/ui/icon-button";
import { ThemeName } from "@/components/ui/theme-mark";
import type { HighlightView } from "@/lib/highlights/model";
import { messages } from "@/lib/messages";
import type { ThemeView } from "@/lib/themes/model";

interface ThreadHeadProps {
  highlight: HighlightView;
  themes: readonly ThemeView[];
  /** The themes are being changed below: they need not stand here as well. */
  isEditing: boolean;
  menu: ReactNode;
  autoFocusClose: boolean;
  onClose(): void;
}

const text = messages.highlights.themes;

export function ThreadHead(props: ThreadHeadProps) {
  const themes = props.isEditing ? [] : themesOf(props.highlight, props.themes);
  return (
    <div className="thread-head">
      <div className="thread-themes">
        {props.isEditing ? text.editorLabel : null}
        {themes.length === 0 && !props.isEditing ? (
          <ThemeName color={0}>{text.untagged}</ThemeName>
        ) : null}
        {themes.map((theme) => (
          <ThemeName key={theme.id} color={theme.color}>
            {theme.name}
          </ThemeName>
        ))}
      </div>
      <div className="thread-acts">
        {props.menu}
        <IconButton
          label={messages.threads.close}
          className="thread-act"
          autoFocus={props.autoFocusClose}
          onClick={props.onClose}
        >
          <X size={16} strokeWidth={1.75} aria-hidden />
        </IconButton>
      </div>
    </div>
  );
}
