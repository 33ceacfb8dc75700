"use client";
/** The menu itself on the headless library: fetched when a menu is first opened. Not modal. */
import { DropdownMenu } from "radix-ui";
import type { ReactElement, ReactNode, RefObject } from "react";
import { type MenuParts, MenuPartsContext } from "./menu-parts";

const parts: MenuParts = {
  Item: DropdownMenu.Item,
  Label: DropdownMenu.Label,
  Separator: DropdownMenu.Separator,
};

interface MenuPanelProps {
  trigger: ReactElement;
  align: "start" | "center" | "end";
  open: boolean;
  onOpenChange: (open: boolean) => void;
  returnTo?: RefObject<HTMLElement | null>;
  children: ReactNode;
}

/** Trigger and menu, controlled. */
export function MenuPanel({
  trigger,
  align,
  open,
  onOpenChange,
  returnTo,
  children,
}: MenuPanelProps) {
  const close = (event: Event) => {
    if (!returnTo?.current) return;
    event.preventDefault();
    returnTo.current.focus({ preventScroll: true });
  };
  return (
    <DropdownMenu.Root modal={false} open={open} onOpenChange={onOpenChange}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="floating menu"
          align={align}
          sideOffset={6}
          collisionPadding={8}
          onCloseAutoFocus={close}
        >
          <MenuPartsContext value={parts}>{children}</MenuPartsContext>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
