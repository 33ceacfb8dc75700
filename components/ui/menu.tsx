"use client";
/**
 * A menu of acts under a button, by pointer, touch or arrow keys. Not modal: the page behind it
 * stays as it is, and nothing is written into the document's head.
 */
import { DropdownMenu } from "radix-ui";
import type { ReactElement, ReactNode } from "react";

interface MenuProps {
  /** A single button; it opens the menu. */
  trigger: ReactElement;
  children: ReactNode;
  align?: "start" | "center" | "end";
}

/** The menu itself; fill it with MenuItem, MenuLink, MenuLabel and MenuSeparator. */
export function Menu({ trigger, children, align = "end" }: MenuProps) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="floating menu"
          align={align}
          sideOffset={6}
          collisionPadding={8}
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
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
  return (
    <DropdownMenu.Item className="menu-item" onSelect={onSelect} disabled={disabled}>
      {children}
      {end ? <span className="menu-end">{end}</span> : null}
    </DropdownMenu.Item>
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
  return (
    <DropdownMenu.Item asChild>
      <a className="menu-item" href={href} download={download}>
        {children}
        {end ? <span className="menu-end">{end}</span> : null}
      </a>
    </DropdownMenu.Item>
  );
}

/** A heading over some lines. */
export function MenuLabel({ children }: { children: ReactNode }) {
  return <DropdownMenu.Label className="menu-label caps">{children}</DropdownMenu.Label>;
}

/** A rule between lines. */
export function MenuSeparator() {
  return <DropdownMenu.Separator className="menu-separator" />;
}
