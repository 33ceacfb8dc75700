"use client";
/** Changing one's own password. */
import type { FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { FormProblem } from "@/components/ui/form-problem";
import { PasswordField } from "@/components/ui/password-field";
import { useToast } from "@/components/ui/toaster";
import { useRequest } from "@/components/ui/use-request";
import { api } from "@/lib/api-client";
import { messages } from "@/lib/messages";

const words = messages.account;
const fields = messages.auth.fields;

/** Asks for the present password too; other devices are signed out by the change. */
export function PasswordForm({ email, leastLength }: { email: string; leastLength: number }) {
  const request = useRequest();
  const toast = useToast();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    void request.run(async () => {
      await api("POST", "/me/password", {
        body: { current: String(data.get("current")), password: String(data.get("password")) },
      });
      form.reset();
      toast({ message: words.passwordSaved });
    });
  };
  const shared = { showLabel: fields.show, hideLabel: fields.hide, required: true };
  return (
    <form className="form" method="post" onSubmit={submit}>
      <FormProblem message={request.summaryBeside(["current", "password"])} />
      <input type="hidden" autoComplete="username" value={email} readOnly />
      <PasswordField
        label={words.current}
        name="current"
        autoComplete="current-password"
        error={request.errorOf("current")}
        {...shared}
      />
      <PasswordField
        label={words.next}
        hint={fields.passwordHint(leastLength)}
        name="password"
        autoComplete="new-password"
        minLength={leastLength}
        error={request.errorOf("password")}
        {...shared}
      />
      <div className="form-actions">
        <Button type="submit" variant="plain" busy={request.busy}>
          {request.busy ? words.saving : words.savePassword}
        </Button>
      </div>
    </form>
  );
}
