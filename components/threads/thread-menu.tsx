"use client";
/** What may be done to the highlight of a thread; what may not is not listed. */
import { Ellipsis } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import type { HighlightView } from "@/lib/highlights/model";
import { messages } from "@/lib/messages";

interface ThreadMenuProps {
  highlight: HighlightView;
  /** Others wrote here: it can be withdrawn, not deleted. */
  isAnswered: boolean;
  onThemes(): void;
  onVisibility(): void;
  onCopyLink(): void;
  onDelete(): void;
  onRestore(): void;
}

const text = messages.threads.menu;

export function ThreadMenu(props: ThreadMenuProps) {
  const { abilities } = props.highlight;
  return (
    <Menu
      trigger={
        <IconButton label={messages.threads.more} className="thread-act">
          <Ellipsis size={18} strokeWidth={1.75} aria-hidden />
        </IconButton>
      }
    >
      {abilities.includes("update") ? (
        <>
          <MenuItem onSelect={props.onThemes}>{text.themes}</MenuItem>
          <MenuItem onSelect={props.onVisibility}>{text.visibility}</MenuItem>
        </>
      ) : null}
      <MenuItem onSelect={props.onCopyLink}>{text.copyLink}</MenuItem>
      {abilities.includes("restore") ? (
        <MenuItem onSelect={props.onRestore}>{text.restore}</MenuItem>
      ) : null}
      {abilities.includes("delete") ? (
        <>
          <MenuSeparator />
          <MenuItem onSelect={props.onDelete}>
            {props.isAnswered ? text.withdraw : text.delete}
          </MenuItem>
        </>
      ) : null}
    </Menu>
  );
}
