"use client";
/** A trigger before what it opens is there: it opens by pointer and by keys, and fetches on approach. */
import {
  type ButtonHTMLAttributes,
  cloneElement,
  type KeyboardEvent,
  type ReactElement,
} from "react";

interface OpeningTriggerProps {
  /** A single button. */
  trigger: ReactElement;
  opens: "menu" | "dialog";
  isOpen: boolean;
  onOpen: () => void;
  /** Called when the pointer or the focus comes near. */
  onApproach: () => void;
}

/** The trigger with the attributes and handlers that the headless library will give it later. */
export function OpeningTrigger(props: OpeningTriggerProps) {
  const button = props.trigger as ReactElement<ButtonHTMLAttributes<HTMLButtonElement>>;
  const openByKey = (event: KeyboardEvent) => {
    const opensMenu = props.opens === "menu" && event.key === "ArrowDown";
    if (!opensMenu && event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    props.onOpen();
  };
  return cloneElement(button, {
    "aria-haspopup": props.opens,
    "aria-expanded": props.isOpen,
    onClick: props.onOpen,
    onKeyDown: openByKey,
    onPointerEnter: props.onApproach,
    onFocus: props.onApproach,
  });
}
