/** The twelve colours' marks: a disc, a square, a triangle and so on, so that colour never stands alone. */
import type { ReactNode } from "react";

/** A theme's mark in its colour; 0 is 'no theme'. Spoken by nobody: the name stands beside it. */
export function ThemeMark({ color }: { color: number }) {
  return <i className="theme-mark" data-t={color} aria-hidden />;
}

/** A theme's mark with its name. */
export function ThemeName({ color, children }: { color: number; children: ReactNode }) {
  return (
    <span className="theme-name">
      <ThemeMark color={color} />
      <span dir="auto">{children}</span>
    </span>
  );
}
