"use client";
/**
 * The menu at selected words: highlight, comment, copy the citation, tag a theme, and who will see
 * it. While it is shown it takes the page's letters (see `selection-keys`) without taking the
 * focus, so that the selection stays until a name is typed. Where it stands is the reader's.
 */
import { Highlighter, MessageSquare, Quote, Rows3 } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { messages } from "@/lib/messages";
import type { Visibility } from "@/lib/seminars/model";
import type { ThemeView } from "@/lib/themes/model";
import { readSelectionKey, type SelectionKey } from "./selection-keys";
import { ThemeCombobox } from "./theme-combobox";
import type { ThemeChoice } from "./theme-matches";
import { VisibilityChooser } from "./visibility-chooser";

interface SelectionMenuProps {
  quote: string;
  themes: readonly ThemeView[];
  /** How many highlights bear a theme, by its id. */
  counts?: Record<string, number>;
  visibility: Visibility;
  onVisibility(visibility: Visibility): void;
  canCreateTheme: boolean;
  canAnnotate: boolean;
  onHighlight(): void;
  onTheme(theme: ThemeChoice): void;
  onComment(): void;
  onCopyCitation(): void;
  /** Shows the words as their file prints them; left out where that is not known. */
  onPrinted?(): void;
  onClose(): void;
}

const text = messages.highlights.menu;
const iconSize = { size: 16, strokeWidth: 1.6, "aria-hidden": true } as const;

/** The menu's content, a group with a name; one at a time is on the page. */
export function SelectionMenu(props: SelectionMenuProps) {
  const { canAnnotate, onHighlight, onComment, onCopyCitation, onClose } = props;
  const root = useRef<HTMLFieldSetElement>(null);
  const field = useRef<HTMLInputElement>(null);

  function obey(key: SelectionKey): boolean {
    if (key.act === "close") onClose();
    else if (key.act === "copyCitation") onCopyCitation();
    else if (key.act === "enter") root.current?.querySelector("button")?.focus();
    else if (!canAnnotate) return false;
    else if (key.act === "highlight") onHighlight();
    else if (key.act === "comment") onComment();
    // the letter itself reaches the field as the key's own effect, once the focus is there
    else field.current?.focus();
    return key.act !== "type" || !canAnnotate;
  }
  const obeyLatest = useRef(obey);
  useEffect(() => {
    obeyLatest.current = obey;
  });

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.isComposing || event.defaultPrevented || takesText(event.target)) return;
      const isInside =
        event.target instanceof Node && root.current?.contains(event.target) === true;
      if (!isInside && isElsewhere(event.target)) return;
      const key = readSelectionKey(event);
      // inside, Tab goes its own way; a radio button keeps its arrows
      if (key === null || (isInside && ["enter", "themes"].includes(key.act))) return;
      if (obeyLatest.current(key)) event.preventDefault();
      event.stopPropagation();
    }
    document.addEventListener("keydown", onKeyDown, { capture: true });
    return () => document.removeEventListener("keydown", onKeyDown, { capture: true });
  }, []);

  return (
    <fieldset className="selection-menu" ref={root}>
      <legend className="visually-hidden">{text.label}</legend>
      <VisuallyHidden>{text.quote(excerpt(props.quote))}</VisuallyHidden>
      <div className="selection-menu-acts">
        {canAnnotate ? (
          <>
            <Act label={text.highlight} shortcut={text.keys.highlight} onAct={onHighlight}>
              <Highlighter {...iconSize} />
            </Act>
            <Act label={text.comment} shortcut={text.keys.comment} onAct={onComment}>
              <MessageSquare {...iconSize} />
            </Act>
          </>
        ) : null}
        <Act label={text.copyCitation} shortcut={text.keys.copyCitation} onAct={onCopyCitation}>
          <Quote {...iconSize} />
        </Act>
        {props.onPrinted ? (
          <Act label={text.printed} onAct={props.onPrinted}>
            <Rows3 {...iconSize} />
          </Act>
        ) : null}
      </div>
      {canAnnotate ? (
        <>
          <ThemeCombobox
            themes={props.themes}
            counts={props.counts}
            canCreate={props.canCreateTheme}
            onChoose={props.onTheme}
            onEscape={onClose}
            inputRef={field}
            onEmptyKey={(event) => {
              const key = readSelectionKey(event);
              if (key === null || !["highlight", "comment", "copyCitation"].includes(key.act)) {
                return false;
              }
              event.preventDefault();
              return obey(key);
            }}
          />
          <div className="selection-menu-audience">
            <VisibilityChooser value={props.visibility} onChange={props.onVisibility} />
          </div>
        </>
      ) : (
        <p className="selection-menu-note">{text.observer}</p>
      )}
    </fieldset>
  );
}

interface ActProps {
  label: string;
  shortcut?: string;
  onAct(): void;
  children: ReactNode;
}

function Act({ label, shortcut, onAct, children }: ActProps) {
  return (
    <button
      type="button"
      className="selection-menu-act"
      title={shortcut ? text.withKey(label, shortcut) : undefined}
      aria-keyshortcuts={shortcut}
      // a press must not take the selection away before it is used
      onMouseDown={(event) => event.preventDefault()}
      onClick={onAct}
    >
      {children}
      {label}
    </button>
  );
}

/** Is something written into this element, so that letters belong to it? */
function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return (
    target instanceof HTMLInputElement && !["radio", "checkbox", "button"].includes(target.type)
  );
}

/** Is this a control, or in something that floats, so that its keys are its own? */
function isElsewhere(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('button, a[href], select, [role="dialog"], [role="menu"]') !== null
  );
}

function excerpt(words: string): string {
  return words.length > 200 ? `${words.slice(0, 200)}…` : words;
}
