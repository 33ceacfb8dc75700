"use client";
/**
 * A field that finds a theme by any part of its name and, where the seminar allows, makes a new
 * one by its last row. Owns what is typed and the list; what choosing does is its user's.
 */
import { Plus } from "lucide-react";
import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useRef, useState } from "react";
import { ThemeMark } from "@/components/ui/theme-mark";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { messages } from "@/lib/messages";
import type { ThemeView } from "@/lib/themes/model";
import { MatchedName } from "./matched-name";
import { chooseByName, matchThemes, sameNamed, type ThemeChoice } from "./theme-matches";
import { useCombobox } from "./use-combobox";

interface ThemeComboboxProps {
  themes: readonly ThemeView[];
  /** How many highlights bear a theme, by its id. */
  counts?: Record<string, number>;
  /** Ids of themes that are not offered, since they are chosen already. */
  taken?: readonly string[];
  canCreate: boolean;
  onChoose(choice: ThemeChoice): void;
  onEscape(): void;
  /** Keys pressed while nothing is typed, before they become a name; true where it was taken. */
  onEmptyKey?(event: KeyboardEvent): boolean;
  inputRef?: Ref<HTMLInputElement>;
  autoFocus?: boolean;
}

const text = messages.highlights.themes;

/** The field and, under it, the list. */
export function ThemeCombobox(props: ThemeComboboxProps) {
  const { themes, counts, canCreate, onChoose, onEscape, onEmptyKey } = props;
  const [query, setQuery] = useState("");
  const [isOpen, setIsOpen] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const offered = themes.filter((theme) => !props.taken?.includes(theme.id));
  const matches = matchThemes(offered, query, counts);
  const isNew = canCreate && query.trim() !== "" && sameNamed(themes, query) === undefined;
  const rowCount = matches.length + (isNew ? 1 : 0);

  const combobox = useCombobox(
    {
      count: rowCount,
      isOpen,
      first: query === "" ? -1 : 0,
      onOpen: () => setIsOpen(true),
      onEscape() {
        if (query === "" || !isOpen) onEscape();
        else setQuery("");
      },
      onChoose: choose,
    },
    query,
  );

  function choose(index: number) {
    const match = matches[index];
    onChoose(match ? { id: match.theme.id } : chooseByName(themes, query));
    setQuery("");
  }

  useEffect(() => {
    if (combobox.active < 0) return;
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView?.({ block: "nearest" });
  }, [combobox.active]);

  return (
    <div className="theme-combobox">
      <label className="theme-combobox-field">
        <Plus size={16} strokeWidth={1.6} aria-hidden />
        <VisuallyHidden>{text.label}</VisuallyHidden>
        <input
          {...combobox.fieldProps}
          ref={props.inputRef}
          // biome-ignore lint/a11y/noAutofocus: it is opened by an act that asks for this field
          autoFocus={props.autoFocus}
          type="text"
          value={query}
          placeholder={text.placeholder}
          maxLength={120}
          spellCheck={false}
          onFocus={() => setIsOpen(true)}
          onBlur={() => setIsOpen(false)}
          onChange={(event) => {
            setQuery(event.target.value);
            setIsOpen(true);
          }}
          onKeyDown={(event) => {
            if (query === "" && onEmptyKey?.(event)) return;
            combobox.fieldProps.onKeyDown(event);
          }}
        />
        <span className="theme-combobox-kind" aria-hidden>
          {text.kind}
        </span>
      </label>
      <span role="status" className="visually-hidden">
        {isOpen && query !== "" ? text.found(matches.length) : ""}
      </span>
      <div
        id={combobox.listId}
        role="listbox"
        aria-label={text.listLabel}
        className="theme-combobox-list"
        hidden={!isOpen || rowCount === 0}
        ref={list}
        // a box that scrolls is a stop of Tab by itself, and would close as the field is left
        tabIndex={-1}
        onMouseDown={(event) => event.preventDefault()}
      >
        {matches.map(({ theme, start, end }, index) => (
          <Row
            key={theme.id}
            {...combobox.rowProps(index)}
            onChoose={() => choose(index)}
            onPoint={() => combobox.moveTo(index)}
          >
            <ThemeMark color={theme.color} />
            <span className="theme-combobox-name" dir="auto">
              <MatchedName name={theme.name} start={start} end={end} />
            </span>
            <span className="theme-combobox-end">
              {theme.state === "proposed" ? text.proposed : (counts?.[theme.id] ?? "")}
            </span>
          </Row>
        ))}
        {isNew ? (
          <Row
            key="new"
            {...combobox.rowProps(matches.length)}
            onChoose={() => choose(matches.length)}
            onPoint={() => combobox.moveTo(matches.length)}
          >
            <Plus size={16} strokeWidth={1.6} aria-hidden />
            <span className="theme-combobox-name second">{text.newTheme(query.trim())}</span>
          </Row>
        ) : null}
      </div>
      {isOpen && rowCount === 0 ? (
        <p className="theme-combobox-none">{emptySentence(query, canCreate)}</p>
      ) : null}
    </div>
  );
}

function emptySentence(query: string, canCreate: boolean): string {
  if (query.trim() !== "") return text.none;
  return canCreate ? text.noneYet : text.noneYetClosed;
}

interface RowProps {
  id: string;
  isActive: boolean;
  onChoose(): void;
  onPoint(): void;
  children: ReactNode;
}

function Row({ id, isActive, onChoose, onPoint, children }: RowProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keyboard, see use-combobox
    // biome-ignore lint/a11y/useFocusableInteractive: rows are active by aria-activedescendant
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      className="theme-combobox-row"
      // the focus stays in the field, and the page's selection with it
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
      onPointerMove={onPoint}
    >
      {children}
    </div>
  );
}
