"use client";
/** What is on its way in, item by item: where it stands, what was refused, what to do next. */
import { CircleAlert, CircleDashed, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { messages } from "@/lib/messages";
import { type ImportItem, tally } from "./import-queue";

const words = messages.library.importing;

interface ImportListProps {
  items: readonly ImportItem[];
  onRetry: (id: string) => void;
  onLeaveOut: (id: string) => void;
  onClear: () => void;
}

/** Nothing once everything is in; it waits for its preview then, in a list of its own. */
export function ImportList({ items, onRetry, onLeaveOut, onClear }: ImportListProps) {
  const { done, failed, waiting } = tally(items);
  const shown = items.filter((item) => item.state.step !== "done" || item.opens);
  return (
    <>
      <p className="visually-hidden" role="status">
        {items.length > 0 && waiting === 0 ? words.summary(done, failed, waiting) : ""}
      </p>
      {shown.length === 0 ? null : (
        <section className="section importing" aria-label={words.title}>
          <div className="section-head">
            <h2>{words.summary(done, failed, waiting)}</h2>
            {waiting === 0 ? (
              <IconButton label={words.clear} onClick={onClear}>
                <X size={18} strokeWidth={1.6} aria-hidden />
              </IconButton>
            ) : null}
          </div>
          <ul>
            {shown.map((item) => (
              <li key={item.id} className="importing-item" data-step={item.state.step}>
                <ItemState
                  item={item}
                  onRetry={() => onRetry(item.id)}
                  onLeaveOut={() => onLeaveOut(item.id)}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function ItemState(props: { item: ImportItem; onRetry: () => void; onLeaveOut: () => void }) {
  const { name, state } = props.item;
  if (state.step === "failed") {
    return (
      <>
        <CircleAlert size={20} strokeWidth={1.5} aria-hidden />
        <div role="alert">
          <p className="h3">{name}</p>
          <p className="small">
            <b>{words.failed}.</b> {state.reason}
          </p>
        </div>
        <p className="importing-acts">
          {state.canRetry ? (
            <Button variant="plain" size="small" onClick={props.onRetry}>
              {words.retry}
            </Button>
          ) : null}
          <Button variant="bare" size="small" onClick={props.onLeaveOut}>
            {words.leaveOut}
          </Button>
        </p>
      </>
    );
  }
  return (
    <>
      <CircleDashed size={20} strokeWidth={1.5} aria-hidden />
      <div>
        <p className="h3">{name}</p>
        {state.step === "waiting" ? (
          <p className="small muted">{words.waiting}</p>
        ) : (
          <>
            <p className="small muted">
              {state.step === "done" ? words.opening : words.sending(state.percent)}
            </p>
            <progress
              max={100}
              value={state.step === "done" ? 100 : state.percent}
              aria-label={name}
            />
          </>
        )}
      </div>
    </>
  );
}
