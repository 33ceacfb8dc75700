"use client";
/** The question that a block leaves open, on the block, with its answers as buttons. */
import { CircleHelp } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { PieceView } from "@/lib/imports/model";
import { answersTo } from "./answers";
import type { ActResult } from "./block-acts";
import { doubtOf } from "./kinds";

interface DoubtQuestionProps {
  piece: PieceView;
  before: PieceView | null;
  onAct: (result: ActResult) => void;
}

/** Nothing where there is no question. */
export function DoubtQuestion({ piece, before, onAct }: DoubtQuestionProps) {
  const doubt = doubtOf(piece);
  if (doubt === null) return null;
  return (
    <fieldset className="piece-doubt" aria-label={doubt.question}>
      <CircleHelp size={18} strokeWidth={1.6} aria-hidden />
      <p>{doubt.question}</p>
      <div className="piece-answers">
        {answersTo(piece, before).map(({ label, act }, index) => (
          <Button key={label} variant="plain" size="small" onClick={() => onAct(act)}>
            {label}
            <kbd className="kbd" aria-hidden>
              {index + 1}
            </kbd>
          </Button>
        ))}
      </div>
    </fieldset>
  );
}
