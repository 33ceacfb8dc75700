"use client";
/**
 * The keyboard of a combobox with a list (ARIA 1.2): arrows move an active row while the focus
 * stays in the field, Enter chooses it, Escape leaves. Knows nothing of what the rows are.
 */
import { type KeyboardEvent, useId, useState } from "react";

interface ComboboxOptions {
  count: number;
  isOpen: boolean;
  onChoose(index: number): void;
  onEscape(): void;
  /** The row that is active before an arrow was pressed; -1 for none. */
  first: number;
  /** The list was closed and an arrow asks for it. */
  onOpen(): void;
}

/**
 * Ids and attributes for the field (`fieldProps`), the list and its rows; `active` is the index of
 * the active row, -1 for none. With other rows (`rowsKey`) it starts again at `first`.
 */
export function useCombobox(options: ComboboxOptions, rowsKey: string) {
  const id = useId();
  const { count, isOpen, first } = options;
  const [place, setPlace] = useState({ key: rowsKey, index: first });
  const wanted = place.key === rowsKey ? place.index : first;
  const active = isOpen && count > 0 ? Math.min(wanted, count - 1) : -1;
  const rowId = (index: number) => `${id}-row-${index}`;
  const moveTo = (index: number) => setPlace({ key: rowsKey, index });

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!isOpen) options.onOpen();
      if (count > 0) {
        const down = active < 0 ? 0 : active + 1;
        const up = active < 0 ? count - 1 : active + count - 1;
        moveTo((event.key === "ArrowDown" ? down : up) % count);
      }
    } else if (event.key === "Enter" && active >= 0) {
      event.preventDefault();
      options.onChoose(active);
    } else if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      options.onEscape();
    }
  }

  return {
    active,
    moveTo,
    fieldProps: {
      role: "combobox" as const,
      "aria-autocomplete": "list" as const,
      "aria-expanded": isOpen,
      "aria-controls": `${id}-list`,
      "aria-activedescendant": active >= 0 ? rowId(active) : undefined,
      autoComplete: "off",
      onKeyDown,
    },
    listId: `${id}-list`,
    rowProps: (index: number) => ({
      id: rowId(index),
      isActive: index === active,
    }),
  };
}
