"use client";
/** E-mail and password. A forgotten password is answered with what really helps here: a person. */
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FormProblem } from "@/components/ui/form-problem";
import { PasswordField } from "@/components/ui/password-field";
import { useRequest } from "@/components/ui/use-request";
import { messages } from "@/lib/messages";
import { enter } from "./enter";

const words = messages.auth;

interface SignInFormProps {
  /** A path on this host, checked by the page. */
  next: string;
  /** What an earlier try was refused with. */
  refusal: "wrong" | "throttled" | null;
}

/** Signs in and goes on to `next` by a full load. */
export function SignInForm({ next, refusal }: SignInFormProps) {
  const request = useRequest();
  const [refused, setRefused] = useState(refusal);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    void request.run(async () => {
      const result = await enter(String(data.get("email")), String(data.get("password")));
      if (result === "entered") location.assign(next);
      else setRefused(result);
    });
  };
  const problem = request.problem?.detail ?? (refused ? words.signIn[refused] : null);
  return (
    <form className="form" method="post" onSubmit={submit}>
      <h1 className="h2">{words.signIn.title}</h1>
      <FormProblem message={request.busy ? null : problem} />
      <Field
        label={words.fields.email}
        name="email"
        type="email"
        autoComplete="username"
        required
        aria-invalid={refused === "wrong" || undefined}
      />
      <PasswordField
        label={words.fields.password}
        name="password"
        autoComplete="current-password"
        required
        showLabel={words.fields.show}
        hideLabel={words.fields.hide}
      />
      <Button type="submit" size="wide" busy={request.busy}>
        {request.busy ? words.signIn.busy : words.signIn.submit}
      </Button>
      <noscript>
        <p className="field-error">{words.noScript}</p>
      </noscript>
      <p>
        <a className="tap" href="/join">
          {words.signIn.haveCode}
        </a>
      </p>
      <details className="unfold">
        <summary>{words.signIn.forgotten}</summary>
        <p className="hint">{words.signIn.forgottenBody}</p>
      </details>
    </form>
  );
}
