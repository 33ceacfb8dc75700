/** Words for those who listen. */
import type { ReactNode } from "react";

/** Spoken, not shown. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="visually-hidden">{children}</span>;
}
