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
  menu: ReactNode;
  autoFocusClose: boolean;
  onClose(): void;
}

export function ThreadHead(props: ThreadHeadProps) {
  const themes = themesOf(props.highlight, props.themes);
  return (
    <div className="thread-head">
      <div className="thread-themes">
        {themes.length === 0 ? (
          <ThemeName color={0}>{messages.highlights.themes.untagged}</ThemeName>
        ) : (
          themes.map((theme) => (
            <ThemeName key={theme.id} color={theme.color}>
              {theme.name}
            </ThemeName>
          ))
        )}
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
