"use client";
/** A small panel beside a button, for settings and forms of a few fields. Escape closes it. */
import { Popover as Primitive } from "radix-ui";
import type { ReactElement, ReactNode } from "react";

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
  return (
    <Primitive.Root open={props.open} onOpenChange={props.onOpenChange}>
      <Primitive.Trigger asChild>{props.trigger}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          className="floating popover"
          aria-label={props.label}
          align={props.align ?? "end"}
          sideOffset={6}
          collisionPadding={8}
        >
          {props.children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
