"use client";
/**
 * A menu of acts under a button, by pointer, touch or arrow keys. Not modal: the page behind it
 * stays as it is, and nothing is written into the document's head.
 */
import { type ReactElement, type ReactNode, type RefObject, useState } from "react";
import { useMenuParts } from "./menu-parts";
import { OpeningTrigger } from "./opening-trigger";
import { useFetchedPart } from "./use-fetched-part";

const loadPanel = () => import("./menu-panel");

interface MenuProps {
  /** A single button; it opens the menu. */
  trigger: ReactElement;
  children: ReactNode;
  align?: "start" | "center" | "end";
  /** With `onOpenChange`, whether it is open is the caller's to say. */
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** Takes the focus when the menu closes, in place of the trigger. */
  returnTo?: RefObject<HTMLElement | null>;
}

/** The menu itself; fill it with MenuItem, MenuLink, MenuLabel and MenuSeparator. */
export function Menu({ trigger, children, align = "end", returnTo, ...controlled }: MenuProps) {
  const [isOpen, setIsOpen] = useState(false);
  const open = controlled.open ?? isOpen;
  const setOpen = (next: boolean) => {
    setIsOpen(next);
    controlled.onOpenChange?.(next);
  };
  const panel = useFetchedPart(loadPanel, open, () => setOpen(false));
  if (panel === null) {
    return (
      <OpeningTrigger
        trigger={trigger}
        opens="menu"
        isOpen={open}
        onOpen={() => setOpen(true)}
        onApproach={warm}
      />
    );
  }
  return (
    <panel.MenuPanel
      trigger={trigger}
      align={align}
      open={open}
      onOpenChange={setOpen}
      returnTo={returnTo}
    >
      {children}
    </panel.MenuPanel>
  );
}

/** Fetches ahead; a failure is only told once the menu is really wanted. */
function warm(): void {
  loadPanel().catch(() => undefined);
}

interface MenuItemProps {
  onSelect: () => void;
  children: ReactNode;
  /** Set apart at the line's end, such as a shortcut or a file's ending. */
  end?: ReactNode;
  disabled?: boolean;
}

/** A line that does something; the menu closes after it. */
export function MenuItem({ onSelect, children, end, disabled }: MenuItemProps) {
  const { Item } = useMenuParts();
  return (
    <Item className="menu-item" onSelect={onSelect} disabled={disabled}>
      {children}
      {end ? <span className="menu-end">{end}</span> : null}
    </Item>
  );
}

interface MenuLinkProps {
  href: string;
  children: ReactNode;
  end?: ReactNode;
  /** A file to keep rather than a page to go to. */
  download?: boolean;
}

/** A line that goes somewhere. */
export function MenuLink({ href, children, end, download }: MenuLinkProps) {
  const { Item } = useMenuParts();
  return (
    <Item className="menu-item" asChild>
      <a href={href} download={download}>
        {children}
        {end ? <span className="menu-end">{end}</span> : null}
      </a>
    </Item>
  );
}

/** A heading over some lines. */
export function MenuLabel({ children }: { children: ReactNode }) {
  const { Label } = useMenuParts();
  return <Label className="menu-label caps">{children}</Label>;
}

/** A rule between lines. */
export function MenuSeparator() {
  const { Separator } = useMenuParts();
  return <Separator className="menu-separator" />;
}
