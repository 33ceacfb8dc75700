"use client";
/** Founding a seminar: a name is enough, the rest has defaults that can be changed later. */
import { Plus } from "lucide-react";
import { type FormEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { FormProblem } from "@/components/ui/form-problem";
import { useRequest } from "@/components/ui/use-request";
import { api, makeId } from "@/lib/api-client";
import { messages } from "@/lib/messages";
import type { SeminarView } from "@/lib/seminars/model";

const words = messages.seminars;

/** A button and its dialog; goes to the new seminar. */
export function FoundSeminar({ variant = "solid" }: { variant?: "solid" | "plain" }) {
  const [open, setOpen] = useState(false);
  const request = useRequest();
  // the same id for every try, so that a lost answer founds nothing twice
  const id = useRef(makeId());
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const term = String(data.get("term")).trim();
    void request.run(async () => {
      const seminar = await api<SeminarView>("PUT", `/seminars/${id.current}`, {
        body: {
          name: String(data.get("name")),
          term: term === "" ? null : term,
          timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC",
        },
      });
      location.assign(`/seminars/${seminar.id}`);
    });
  };
  return (
    <>
      <Button variant={variant} onClick={() => setOpen(true)}>
        <Plus size={18} strokeWidth={1.6} aria-hidden />
        {words.found}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={words.found} description={words.foundBody}>
        <form className="form" onSubmit={submit} onChange={() => (id.current = makeId())}>
          <FormProblem message={request.summaryBeside(["name", "term"])} />
          <Field
            label={words.name}
            name="name"
            placeholder={words.namePlaceholder}
            required
            maxLength={200}
            autoComplete="off"
            error={request.errorOf("name")}
          />
          <Field
            label={words.term}
            hint={words.termHint}
            name="term"
            maxLength={120}
            autoComplete="off"
            error={request.errorOf("term")}
          />
          <div className="form-actions">
            <Button type="submit" busy={request.busy}>
              {request.busy ? words.creating : words.create}
            </Button>
            <Button variant="bare" onClick={() => setOpen(false)}>
              {messages.shell.cancel}
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
