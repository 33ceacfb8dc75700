"use client";
/** A small panel beside a button, for settings and forms of a few fields. Escape closes it. */
import { type ReactElement, type ReactNode, useState } from "react";
import { OpeningTrigger } from "./opening-trigger";
import { useFetchedPart } from "./use-fetched-part";

const loadPanel = () => import("./popover-panel");

interface PopoverProps {
  trigger: ReactElement;
  /** Names the panel for a screen reader. */
  label: string;
  children: ReactNode;
  align?: "start" | "center" | "end";
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
}

/** A panel that opens under its trigger; controlled where `open` is given. */
export function Popover(props: PopoverProps) {
  const [isOpen, setIsOpen] = useState(false);
  const open = props.open ?? isOpen;
  const change = (next: boolean) => {
    setIsOpen(next);
    props.onOpenChange?.(next);
  };
  const panel = useFetchedPart(loadPanel, open, () => change(false));
  if (panel === null) {
    return (
      <OpeningTrigger
        trigger={props.trigger}
        opens="dialog"
        isOpen={open}
        onOpen={() => change(true)}
        onApproach={warm}
      />
    );
  }
  return (
    <panel.PopoverPanel
      trigger={props.trigger}
      label={props.label}
      align={props.align ?? "end"}
      open={open}
      onOpenChange={change}
    >
      {props.children}
    </panel.PopoverPanel>
  );
}

/** Fetches ahead; a failure is only told once the panel is really wanted. */
function warm(): void {
  loadPanel().catch(() => undefined);
}
