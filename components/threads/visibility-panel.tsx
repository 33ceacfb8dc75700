"use client";
/** Changing who sees a highlight that stands. What others answered cannot be hidden from them. */
import { useEffect, useRef, useState } from "react";
import { editHighlight } from "@/components/highlights/edit-highlight";
import { VisibilityChooser } from "@/components/highlights/visibility-chooser";
import { Button } from "@/components/ui/button";
import { useRequest } from "@/components/ui/use-request";
import type { HighlightView } from "@/lib/highlights/model";
import { messages } from "@/lib/messages";

interface VisibilityPanelProps {
  highlight: HighlightView;
  isAnswered: boolean;
  onChange(highlight: HighlightView): void;
  onDone(): void;
}

const text = messages.highlights.visibility;

export function VisibilityPanel({ highlight, isAnswered, onChange, onDone }: VisibilityPanelProps) {
  const [visibility, setVisibility] = useState(highlight.visibility);
  const request = useRequest();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    root.current?.querySelector<HTMLInputElement>("input:checked")?.focus();
  }, []);
  const isHiding = isAnswered && visibility === "private";
  const save = () =>
    request.run(async () => {
      if (visibility !== highlight.visibility) {
        onChange(await editHighlight(highlight, { visibility }));
      }
      onDone();
    });
  return (
    <div className="thread-panel" ref={root}>
      <VisibilityChooser value={visibility} onChange={setVisibility} />
      <p className="muted small" aria-live="polite">
        {isHiding ? text.answered : text.seenBy[visibility]}
      </p>
      {request.problem ? (
        <p className="thread-problem" role="alert">
          {request.problem.detail}
        </p>
      ) : null}
      <div className="form-actions">
        <Button size="small" busy={request.busy} disabled={isHiding} onClick={() => void save()}>
          {text.save}
        </Button>
        <Button variant="bare" size="small" onClick={onDone}>
          {messages.shell.cancel}
        </Button>
      </div>
    </div>
  );
}
