"use client";
/** Joining as somebody new: name, address, password, and one is in. */
import type { FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FormProblem } from "@/components/ui/form-problem";
import { PasswordField } from "@/components/ui/password-field";
import { useRequest } from "@/components/ui/use-request";
import { api } from "@/lib/api-client";
import { messages } from "@/lib/messages";
import type { RegisterInput } from "@/lib/people/model";
import type { MemberView } from "@/lib/seminars/model";
import { enter } from "./enter";

const words = messages.auth;

/** Registers with the invitation's code, signs in and goes to the seminar. */
export function JoinAsNew({ code, leastLength }: { code: string; leastLength: number }) {
  const request = useRequest();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const body: RegisterInput = {
      code,
      name: String(data.get("name")),
      email: String(data.get("email")),
      password: String(data.get("password")),
    };
    void request.run(async () => {
      const membership = await api<MemberView>("POST", "/people/register", { body });
      const there = `/seminars/${membership.seminarId}`;
      const entered = await enter(body.email, body.password);
      location.assign(entered === "entered" ? there : `/sign-in?next=${encodeURIComponent(there)}`);
    });
  };
  return (
    <form className="form" method="post" onSubmit={submit}>
      <h2 className="h3">{words.join.asNew}</h2>
      <FormProblem message={request.summaryBeside(["name", "email", "password"])} />
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
        {request.busy ? words.join.joining : words.join.asNewSubmit}
      </Button>
      <noscript>
        <p className="field-error">{words.noScript}</p>
      </noscript>
      <p>
        {words.join.haveAccount}{" "}
        <a className="tap" href={`/sign-in?next=${encodeURIComponent(`/join/${code}`)}`}>
          {words.join.signIn}
        </a>
      </p>
    </form>
  );
}
