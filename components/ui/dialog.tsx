"use client";
/**
 * A dialog in the middle of the page, on phones a sheet from below. Focus is kept inside and given
 * back; Escape closes. Nothing of it is fetched before the first one opens.
 */
import type { ReactNode } from "react";
import { useFetchedPart } from "./use-fetched-part";

const loadPanel = () => import("./dialog-panel");

export interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  children: ReactNode;
  /** Buttons under the scrolling part. */
  footer?: ReactNode;
  size?: "normal" | "wide";
}

/** A controlled dialog with a title, a body that scrolls and, optionally, a row of buttons. */
export function Dialog(props: DialogProps) {
  const panel = useFetchedPart(loadPanel, props.open, () => props.onOpenChange(false));
  return panel === null ? null : <panel.DialogPanel {...props} />;
}
