"use client";
/** One's own name. */
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FormProblem } from "@/components/ui/form-problem";
import { useToast } from "@/components/ui/toaster";
import { useRequest } from "@/components/ui/use-request";
import { ApiProblem, api } from "@/lib/api-client";
import { messages } from "@/lib/messages";
import type { MeView } from "@/lib/people/model";

const words = messages.account;

/** Saves the name; a conflict is taken up by the next try. */
export function NameForm({ name, version }: { name: string; version: number }) {
  const [base, setBase] = useState(version);
  const request = useRequest();
  const toast = useToast();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget).get("name"));
    void request.run(async () => {
      try {
        const me = await api<MeView>("PATCH", "/me", { body: { name: typed }, version: base });
        setBase(me.version);
        toast({ message: words.nameSaved });
      } catch (refusal) {
        if (refusal instanceof ApiProblem && refusal.status === 409 && refusal.current) {
          setBase((refusal.current as MeView).version);
        }
        throw refusal;
      }
    });
  };
  return (
    <form className="form" onSubmit={submit}>
      <FormProblem message={request.summaryBeside(["name"])} />
      <Field
        label={words.name}
        hint={words.nameHint}
        name="name"
        defaultValue={name}
        required
        maxLength={120}
        autoComplete="name"
        error={request.errorOf("name")}
      />
      <div className="form-actions">
        <Button type="submit" variant="plain" busy={request.busy}>
          {request.busy ? words.saving : words.saveName}
        </Button>
      </div>
    </form>
  );
}
