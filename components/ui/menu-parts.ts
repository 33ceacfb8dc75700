"use client";
/** What a menu's lines are made of; given by the open menu, so that the lines need no library. */
import { type ComponentType, createContext, type ReactNode, useContext } from "react";

interface LineProps {
  className: string;
  children: ReactNode;
  asChild?: boolean;
  disabled?: boolean;
  onSelect?: () => void;
}

/** The headless parts of a menu. */
export interface MenuParts {
  Item: ComponentType<LineProps>;
  Label: ComponentType<{ className: string; children: ReactNode }>;
  Separator: ComponentType<{ className: string }>;
}

export const MenuPartsContext = createContext<MenuParts | null>(null);

/** The parts of the menu around a line. @throws {Error} where a line stands outside of a menu. */
export function useMenuParts(): MenuParts {
  const parts = useContext(MenuPartsContext);
  if (parts === null) throw new Error("a menu's line stands outside of a Menu");
  return parts;
}
