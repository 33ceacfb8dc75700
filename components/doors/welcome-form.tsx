"use client";
/** Spends a one-time link by a button: the first owner's, or the one for a forgotten password. */
import type { FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FormProblem } from "@/components/ui/form-problem";
import { PasswordField } from "@/components/ui/password-field";
import { useRequest } from "@/components/ui/use-request";
import { api } from "@/lib/api-client";
import { messages } from "@/lib/messages";
import type { SpendLinkInput, SpentLinkView } from "@/lib/people/model";
import { enter } from "./enter";

const words = messages.auth;

interface WelcomeFormProps {
  token: string;
  purpose: "owner" | "password";
  name: string | null;
  email: string | null;
  /** The least length of a password, in characters. */
  leastLength: number;
}

/** Sets name, address and password as far as the link needs them, then enters. */
export function WelcomeForm({ token, purpose, name, email, leastLength }: WelcomeFormProps) {
  const request = useRequest();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const password = String(data.get("password"));
    const body: SpendLinkInput =
      purpose === "owner"
        ? { token, password, name: String(data.get("name")), email: String(data.get("email")) }
        : { token, password };
    void request.run(async () => {
      const spent = await api<SpentLinkView>("POST", "/links/spend", { body });
      const entered = await enter(spent.email, password);
      location.assign(entered === "entered" ? "/seminars" : "/sign-in");
    });
  };
  const isOwner = purpose === "owner";
  return (
    <form className="form" method="post" onSubmit={submit}>
      <div>
        <h1 className="h2">
          {isOwner ? words.welcome.ownerTitle : words.welcome.passwordTitle(name ?? email ?? "")}
        </h1>
        <p className="second">
          {isOwner ? words.welcome.ownerBody : words.welcome.passwordBody(email ?? "")}
        </p>
      </div>
      <FormProblem message={request.summaryBeside(["name", "email", "password"])} />
      {isOwner ? (
        <>
          <Field
            label={words.fields.name}
            hint={words.fields.nameHint}
            name="name"
            autoComplete="name"
            required
            maxLength={120}
            error={request.errorOf("name")}
          />
          <Field
            label={words.fields.email}
            name="email"
            type="email"
            autoComplete="username"
            required
            error={request.errorOf("email")}
          />
        </>
      ) : (
        <input type="hidden" name="username" autoComplete="username" value={email ?? ""} readOnly />
      )}
      <PasswordField
        label={words.fields.newPassword}
        hint={words.fields.passwordHint(leastLength)}
        name="password"
        autoComplete="new-password"
        required
        minLength={leastLength}
        error={request.errorOf("password")}
        showLabel={words.fields.show}
        hideLabel={words.fields.hide}
      />
      <Button type="submit" size="wide" busy={request.busy}>
        {request.busy
          ? words.welcome.busy
          : isOwner
            ? words.welcome.ownerSubmit
            : words.welcome.passwordSubmit}
      </Button>
      <noscript>
        <p className="field-error">{words.noScript}</p>
      </noscript>
    </form>
  );
}
