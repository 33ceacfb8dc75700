"use client";
/** One theme of the codebook: mark, name, scope note, its passages, and what may be done to it. */
import { Ellipsis } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { ThemeMark } from "@/components/ui/theme-mark";
import { messages } from "@/lib/messages";
import type { ThemeView } from "@/lib/themes/model";

const words = messages.codebook;

interface ThemeLineProps {
  theme: ThemeView;
  /** Whether the reader may agree to what is proposed and retire what is agreed. */
  mayDecide: boolean;
  onEdit: () => void;
  /** Sets the state and says `done` when it stands. */
  onState: (state: ThemeView["state"], done: string) => void;
  onRemove: () => void;
}

export function ThemeLine({ theme, mayDecide, onEdit, onState, onRemove }: ThemeLineProps) {
  const mayUpdate = theme.abilities.includes("update");
  const mayDelete = theme.abilities.includes("delete");
  const { name } = theme;
  return (
    <li className="theme-line">
      <ThemeMark color={theme.color} />
      <div>
        <h3 className="h3" dir="auto">
          {name}
        </h3>
        {theme.scopeNote ? (
          <p className="theme-note" dir="auto">
            {theme.scopeNote}
          </p>
        ) : null}
      </div>
      <a
        className="tap small"
        href={`/seminars/${theme.seminarId}/passages?theme=${theme.id}`}
        aria-label={words.passagesOf(name)}
      >
        {words.passages}
      </a>
      {mayUpdate || mayDelete ? (
        <Menu
          trigger={
            <IconButton label={words.actsFor(name)}>
              <Ellipsis size={18} strokeWidth={1.6} aria-hidden />
            </IconButton>
          }
        >
          {mayUpdate ? <MenuItem onSelect={onEdit}>{words.edit}</MenuItem> : null}
          {mayDecide && theme.state === "proposed" ? (
            <MenuItem onSelect={() => onState("agreed", words.agreedNow(name))}>
              {words.agree}
            </MenuItem>
          ) : null}
          {mayDecide && theme.state === "agreed" ? (
            <MenuItem onSelect={() => onState("retired", words.retiredNow(name))}>
              {words.retire}
            </MenuItem>
          ) : null}
          {mayDecide && theme.state === "retired" ? (
            <MenuItem onSelect={() => onState("agreed", words.reinstatedNow(name))}>
              {words.reinstate}
            </MenuItem>
          ) : null}
          {mayDelete ? (
            <>
              <MenuSeparator />
              <MenuItem onSelect={onRemove}>{words.remove}</MenuItem>
            </>
          ) : null}
        </Menu>
      ) : (
        <span />
      )}
    </li>
  );
}
