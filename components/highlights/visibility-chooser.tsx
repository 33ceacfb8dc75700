"use client";
/** Who will see a highlight and its thread: shown before anything is saved, changed by arrows. */
import { SegmentedControl } from "@/components/ui/segmented-control";
import { messages } from "@/lib/messages";
import type { Visibility } from "@/lib/seminars/model";

interface VisibilityChooserProps {
  value: Visibility;
  onChange(value: Visibility): void;
}

// not from the model: its zod would come into the reading page's scripts
const order: readonly Visibility[] = ["private", "instructors", "seminar"];
const text = messages.highlights.visibility;

/** Three radio buttons drawn as a switch. */
export function VisibilityChooser({ value, onChange }: VisibilityChooserProps) {
  return (
    <SegmentedControl
      label={text.label}
      hideLabel
      fill
      options={order.map((each) => ({ value: each, label: text.short[each] }))}
      value={value}
      onChange={onChange}
    />
  );
}
