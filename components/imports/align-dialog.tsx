"use client";
/** The counterpart of a block in the other text: found by its words, one or several chosen. */
import { useEffect, useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { ApiProblem } from "@/lib/api-client";
import type { PieceView } from "@/lib/imports/model";
import { messages } from "@/lib/messages";
import { languageName } from "@/lib/messages/dates";
import { openingOf } from "./kinds";
import { type BlockDialog, usePreview } from "./preview-context";

const words = messages.importDialogs.align;

/** Candidates that are shown at a time; pieces that are fetched for them at most. */
const listed = 30;
const most = 20_000;

interface AlignDialogProps {
  dialog: BlockDialog;
  languages: readonly string[];
  onClose: () => void;
}

/** Begins at the place that is as far into the other text as the block is into its own. */
export function AlignDialog({ dialog, languages, onClose }: AlignDialogProps) {
  const preview = usePreview();
  const { piece } = dialog;
  const own = piece.block?.witness ?? 0;
  const all = useBlocks();
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState<readonly number[] | null>(null);
  const [more, setMore] = useState(1);
  const others = useMemo(() => all?.filter((one) => one.block?.witness !== own) ?? [], [all, own]);
  const aligned = others.filter((one) => piece.block?.alignedWith.includes(one.block?.id ?? ""));
  const picked = chosen ?? aligned.map((one) => one.at);
  const candidates = useMemo(() => {
    const sought = typed.trim().toLowerCase();
    if (sought !== "") {
      return others.filter((one) => one.block?.text.toLowerCase().includes(sought));
    }
    return around(all ?? [], others, piece, own);
  }, [all, others, piece, own, typed]);
  const decide = (counterparts: readonly number[]) => {
    const [first, second] = own === 0 ? [[piece.at], counterparts] : [counterparts, [piece.at]];
    preview.decide({ do: "align", first: [...first], second: [...second] });
    onClose();
  };
  const language = languageName(languages[own === 0 ? 1 : 0] ?? "");
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      size="wide"
      title={words.title}
      description={`${openingOf(piece, 80)} ${words.body(language)}`}
      footer={
        <>
          <Button variant="bare" onClick={() => decide([])}>
            {words.unalign}
          </Button>
          <Button onClick={() => decide(picked)} disabled={picked.length === 0}>
            {words.submit}
          </Button>
        </>
      }
    >
      <div className="form">
        <Field
          label={words.find}
          value={typed}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
        />
        {all === null ? <p role="status">{words.loading}</p> : null}
        {all !== null && candidates.length === 0 ? <p>{words.none}</p> : null}
        <ul className="align-choices" aria-label={words.list}>
          {candidates.slice(0, listed * more).map((one) => (
            <li key={one.at}>
              <label className="check">
                <input
                  type="checkbox"
                  checked={picked.includes(one.at)}
                  onChange={(event) =>
                    setChosen(
                      event.target.checked
                        ? [...picked, one.at].sort((a, b) => a - b)
                        : picked.filter((at) => at !== one.at),
                    )
                  }
                />
                <span dir="auto" lang={one.block?.lang ?? languages[one.block?.witness ?? 0]}>
                  {openingOf(one, 160)}
                </span>
              </label>
            </li>
          ))}
        </ul>
        {candidates.length > listed * more ? (
          <Button variant="bare" size="small" onClick={() => setMore(more + 1)}>
            {words.more}
          </Button>
        ) : null}
      </div>
    </Dialog>
  );
}

/** All blocks of the file, as far as they are not too many. */
function useBlocks(): readonly PieceView[] | null {
  const { requests } = usePreview();
  const [all, setAll] = useState<readonly PieceView[] | null>(null);
  useEffect(() => {
    let isStale = false;
    const fetchAll = async () => {
      const found: PieceView[] = [];
      let cursor: string | undefined;
      do {
        const page = await requests.pieces({ from: 0, cursor, limit: 1000 });
        found.push(...page.items);
        cursor = page.next ?? undefined;
      } while (cursor !== undefined && found.length < most && !isStale);
      if (!isStale) setAll(found);
    };
    fetchAll().catch((cause: unknown) => {
      if (!(cause instanceof ApiProblem)) throw cause;
      if (!isStale) setAll([]);
    });
    return () => {
      isStale = true;
    };
  }, [requests]);
  return all;
}

/** The other text's blocks, those first that are as far into it as the block is into its own. */
function around(
  all: readonly PieceView[],
  others: readonly PieceView[],
  piece: PieceView,
  own: number,
): readonly PieceView[] {
  const mine = all.filter((one) => one.block?.witness === own);
  const part = mine.findIndex((one) => one.at === piece.at) / Math.max(1, mine.length);
  const center = Math.round(part * others.length);
  const begin = Math.max(0, center - Math.floor(listed / 2));
  return [...others.slice(begin), ...others.slice(0, begin)];
}
