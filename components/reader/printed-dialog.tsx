"use client";
/** A passage as its file prints it: the file's own lines with their numbers, the label, the page. */
import { useEffect, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { ApiProblem, api } from "@/lib/api-client";
import type { TextRange } from "@/lib/doc-model/types";
import type { PrintedView } from "@/lib/imports/model";
import { messages } from "@/lib/messages";
import { type PlaceInText, placeInText, type TextOnPage } from "./entry";
import { useReader } from "./reader-context";

const text = messages.reader.printed;

interface PrintedDialogProps {
  /** In the page's offsets; null while nothing is asked for. */
  passage: TextRange | null;
  onClose: () => void;
}

export function PrintedDialog({ passage, onClose }: PrintedDialogProps) {
  const { page } = useReader();
  const place = passage && placeInText(page.texts, passage);
  const address = place && addressOf(place);
  const answer = usePrinted(address);
  return (
    <Dialog
      open={passage !== null}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={text.title}
      description={text.intro}
      size="wide"
    >
      {answer === null ? <p className="second">{text.loading}</p> : null}
      {typeof answer === "string" ? <p role="alert">{answer}</p> : null}
      {answer !== null && typeof answer !== "string" ? <Printed printed={answer} /> : null}
    </Dialog>
  );
}

function addressOf({ text: at, range: { start, end } }: PlaceInText<TextOnPage>): string {
  return `/witnesses/${at.witnessId}/printed?start=${start}&end=${end}&revision=${at.revision}`;
}

function Printed({ printed: { lines, firstLine, label, page } }: { printed: PrintedView }) {
  const about = [page && text.page(page), label && text.label(label)].filter(Boolean);
  return (
    <>
      {about.length > 0 ? (
        <p className="small second" dir="auto">
          {about.join(". ")}
        </p>
      ) : null}
      {/* long lines are not broken, so that they stand as they are printed */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <section className="printed" tabIndex={0} aria-label={text.title}>
        <ol>
          {lines.map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines never change and may be the same
            <li key={at} value={firstLine + at}>
              <span className="printed-number" aria-hidden>
                {firstLine + at}
              </span>
              <code>{line}</code>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}

/** What the server answers, or why it does not, as a sentence; null until then. */
function usePrinted(address: string | null): PrintedView | string | null {
  const [answer, setAnswer] = useState<{ of: string; is: PrintedView | string } | null>(null);
  useEffect(() => {
    if (address === null) return;
    let isStale = false;
    const take = (is: PrintedView | string) => {
      if (!isStale) setAnswer({ of: address, is });
    };
    api<PrintedView>("GET", address).then(take, (problem: unknown) => {
      if (!(problem instanceof ApiProblem)) throw problem;
      take(problem.detail);
    });
    return () => {
      isStale = true;
    };
  }, [address]);
  return answer !== null && answer.of === address ? answer.is : null;
}
