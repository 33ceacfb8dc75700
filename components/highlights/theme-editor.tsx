"use client";
/**
 * The themes of a highlight that stands: chips to take away, a field to add. Each change is saved
 * at once; a change that others overtook is applied to what stands, once (see `edit-highlight`).
 */
import { X } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ThemeName } from "@/components/ui/theme-mark";
import { useRequest } from "@/components/ui/use-request";
import type { ApiProblem } from "@/lib/api-client";
import type { HighlightView } from "@/lib/highlights/model";
import { messages } from "@/lib/messages";
import type { ThemeView } from "@/lib/themes/model";
import { editHighlight, findOrCreateTheme, type HighlightChange } from "./edit-highlight";
import { themesOf } from "./highlight-words";
import { ThemeCombobox } from "./theme-combobox";
import type { ThemeChoice } from "./theme-matches";

interface ThemeEditorProps {
  highlight: HighlightView;
  themes: readonly ThemeView[];
  canCreateTheme: boolean;
  onChange(highlight: HighlightView): void;
  onThemeCreated?(theme: ThemeView): void;
  onDone(): void;
}

const text = messages.highlights.themes;

export function ThemeEditor(props: ThemeEditorProps) {
  const { highlight, canCreateTheme, onChange, onThemeCreated, onDone } = props;
  // a theme made here is shown before the page has heard of it
  const [made, setMade] = useState<ThemeView[]>([]);
  const request = useRequest();
  const known = new Set(props.themes.map((theme) => theme.id));
  const themes = [...props.themes, ...made.filter((theme) => !known.has(theme.id))];
  const chosen = themesOf(highlight, themes);

  const save = (change: HighlightChange) =>
    request.run(async () => onChange(await editHighlight(highlight, change)));

  const add = (choice: ThemeChoice) =>
    request.run(async () => {
      const theme = await findOrCreateTheme(highlight.seminarId, themes, choice);
      if (!themes.some((each) => each.id === theme.id)) {
        setMade((before) => [...before, theme]);
        onThemeCreated?.(theme);
      }
      onChange(await editHighlight(highlight, { addThemes: [theme.id] }));
    });

  return (
    <fieldset className="theme-editor" aria-busy={request.busy}>
      <legend className="visually-hidden">{text.editorLabel}</legend>
      {chosen.length > 0 ? (
        <ul className="theme-chips">
          {chosen.map((theme) => (
            <li key={theme.id}>
              <button
                type="button"
                className="theme-chip"
                aria-label={text.remove(theme.name)}
                onClick={() => save({ removeThemes: [theme.id] })}
              >
                <ThemeName color={theme.color}>{theme.name}</ThemeName>
                <X size={14} strokeWidth={1.75} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <ThemeCombobox
        themes={themes}
        taken={highlight.themeIds}
        canCreate={canCreateTheme}
        onChoose={add}
        onEscape={onDone}
        autoFocus
      />
      {request.problem ? (
        <p className="thread-problem" role="alert">
          {isOvertaken(request.problem)
            ? messages.threads.changedMeanwhile
            : request.problem.detail}
        </p>
      ) : null}
      <Button variant="bare" size="small" onClick={onDone}>
        {text.done}
      </Button>
    </fieldset>
  );
}

function isOvertaken(problem: ApiProblem): boolean {
  return problem.code === "conflict" && problem.current !== undefined;
}
