"use client";
/** Everything that can be decided about a block, with the keys that do the same. */
import { type RefObject, useState } from "react";
import { Menu, MenuItem, MenuLabel, MenuSeparator } from "@/components/ui/menu";
import type { PieceView } from "@/lib/imports/model";
import { messages } from "@/lib/messages";
import { type ActResult, type BlockAct, blockActs, type Surroundings } from "./block-acts";
import { labelOf } from "./kinds";
import { usePreview } from "./preview-context";
import { tellWithout } from "./tell-decision";

const words = messages.decisions.acts;
const { rows } = messages.imports;

interface BlockMenuProps {
  piece: PieceView;
  witnesses: number;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The row, which has the focus again when the menu closes. */
  row: RefObject<HTMLElement | null>;
  onAct: (result: ActResult) => void;
}

/** The word “change” and the menu under it. */
export function BlockMenu(props: BlockMenuProps) {
  const { piece, open, onOpenChange, row } = props;
  return (
    <Menu
      align="start"
      open={open}
      onOpenChange={onOpenChange}
      returnTo={row}
      trigger={
        <button type="button" className="piece-change" aria-label={rows.changeOf(labelOf(piece))}>
          {rows.change}
        </button>
      }
    >
      <Items {...props} />
    </Menu>
  );
}

/** Drawn only once the menu is open: there may be thousands of rows. */
function Items({ piece, witnesses, onAct }: BlockMenuProps) {
  const preview = usePreview();
  const [around] = useState<Surroundings>(() => ({
    hasBefore: preview.before(piece) !== null,
    witnesses,
  }));
  const lines = (group: BlockAct["group"]) =>
    blockActs.flatMap(({ key, label, act, ...one }) => {
      const result = one.group === group ? act(piece, around) : null;
      if (result === null) return [];
      return (
        <MenuItem key={key} onSelect={() => onAct(result)} end={key.toUpperCase()}>
          {label}
        </MenuItem>
      );
    });
  const types = lines("type");
  const decided = piece.decided.flatMap((index) => preview.decisionAt(index) ?? []);
  return (
    <>
      {types.length > 0 ? (
        <>
          <MenuLabel>{words.thisIs}</MenuLabel>
          <div className="menu-types">{types}</div>
          <MenuSeparator />
        </>
      ) : null}
      <MenuLabel>{words.about}</MenuLabel>
      {lines("about")}
      {decided.length > 0 ? <MenuSeparator /> : null}
      {decided.map((decision) => (
        <MenuItem key={JSON.stringify(decision)} onSelect={() => preview.takeBack(decision)}>
          {words.takeBack(tellWithout(decision))}
        </MenuItem>
      ))}
    </>
  );
}
