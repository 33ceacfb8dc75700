"use client";
/** The popover itself on the headless library: fetched when one is first opened. */
import { Popover as Primitive } from "radix-ui";
import type { ReactElement, ReactNode } from "react";

interface PopoverPanelProps {
  trigger: ReactElement;
  label: string;
  align: "start" | "center" | "end";
  open: boolean;
  onOpenChange: (open: boolean) => void;
  children: ReactNode;
}

/** Trigger and panel, controlled. */
export function PopoverPanel(props: PopoverPanelProps) {
  return (
    <Primitive.Root open={props.open} onOpenChange={props.onOpenChange}>
      <Primitive.Trigger asChild>{props.trigger}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          className="floating popover"
          aria-label={props.label}
          align={props.align}
          sideOffset={6}
          collisionPadding={8}
        >
          {props.children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
