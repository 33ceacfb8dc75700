"use client";
/** Personal tokens: made, shown once, revoked at once. */
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Select } from "@/components/ui/field";
import { FormProblem } from "@/components/ui/form-problem";
import { Secret } from "@/components/ui/secret";
import { useToast } from "@/components/ui/toaster";
import { useRequest } from "@/components/ui/use-request";
import { api } from "@/lib/api-client";
import { messages } from "@/lib/messages";
import type { CreatedTokenView, TokenView } from "@/lib/people/model";
import { TokenLine } from "./token-line";

const words = messages.account.tokens;

const daysUntil = { month: 30, year: 365, never: null };
type Expiry = keyof typeof daysUntil;

/** The form, the list, and the one look at a new token. */
export function Tokens({ tokens: initial }: { tokens: readonly TokenView[] }) {
  const [tokens, setTokens] = useState(initial);
  const [created, setCreated] = useState<CreatedTokenView | null>(null);
  const request = useRequest();
  const toast = useToast();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    void request.run(async () => {
      const token = await api<CreatedTokenView>("POST", "/tokens", {
        body: { name: String(data.get("name")), expiresAt: expiryOf(String(data.get("expires"))) },
      });
      setTokens((before) => [token, ...before]);
      setCreated(token);
      form.reset();
    });
  };
  const forget = (id: string) => {
    setTokens((before) => before.filter((token) => token.id !== id));
    toast({ message: words.revoked });
  };
  return (
    <>
      <form className="form" onSubmit={submit}>
        <FormProblem message={request.summaryBeside(["name", "expiresAt"])} />
        <div className="form-row">
          <Field
            label={words.name}
            name="name"
            placeholder={words.namePlaceholder}
            required
            maxLength={120}
            autoComplete="off"
            error={request.errorOf("name")}
          />
          <Select
            label={words.expires}
            name="expires"
            defaultValue="year"
            error={request.errorOf("expiresAt")}
            options={(Object.keys(daysUntil) as Expiry[]).map((choice) => ({
              value: choice,
              label: words.expiresChoices[choice],
            }))}
          />
        </div>
        <div className="form-actions">
          <Button type="submit" variant="plain" busy={request.busy}>
            {request.busy ? words.creating : words.create}
          </Button>
        </div>
      </form>
      {tokens.length === 0 ? <p className="muted">{words.none}</p> : null}
      <ul className="tokens">
        {tokens.map((token) => (
          <TokenLine key={token.id} token={token} onRevoked={() => forget(token.id)} />
        ))}
      </ul>
      <Dialog
        open={created !== null}
        onOpenChange={() => setCreated(null)}
        title={words.createdTitle}
        description={words.createdBody}
      >
        <Secret label={words.field} value={created?.token ?? ""} copyLabel={words.copy} />
      </Dialog>
    </>
  );
}

function expiryOf(choice: string): string | null {
  const days = choice in daysUntil ? daysUntil[choice as Expiry] : null;
  return days === null ? null : new Date(Date.now() + days * 86_400_000).toISOString();
}
