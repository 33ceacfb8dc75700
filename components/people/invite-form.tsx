"use client";
/** A new invitation: as what they join, how long it works, for how many. */
import { type FormEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Select } from "@/components/ui/field";
import { FormProblem } from "@/components/ui/form-problem";
import { useRequest } from "@/components/ui/use-request";
import { api, makeId } from "@/lib/api-client";
import { messages } from "@/lib/messages";
import type { InvitationView, Role } from "@/lib/seminars/model";

const words = messages.people.invitations;
const roleNames = messages.seminars.roles;
const roleOrder: Role[] = ["member", "observer", "assistant", "instructor"];

const daysUntil = { day: 1, week: 7, month: 30, never: null };
type Expiry = keyof typeof daysUntil;

/** A button with its dialog; hands the new invitation on. */
export function InviteForm(props: {
  seminarId: string;
  onCreated: (invitation: InvitationView) => void;
}) {
  const [open, setOpen] = useState(false);
  const request = useRequest();
  const attempt = useRef({ id: makeId(), sent: "" });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const uses = String(data.get("uses")).trim();
    const choice = JSON.stringify([data.get("role"), data.get("expires"), uses]);
    // the same try keeps its id, so that a lost answer makes no second invitation
    if (attempt.current.sent !== choice) {
      attempt.current = { id: makeId(), sent: choice };
    }
    void request.run(async () => {
      const created = await api<InvitationView>("PUT", `/invitations/${attempt.current.id}`, {
        body: {
          seminarId: props.seminarId,
          role: data.get("role"),
          expiresAt: expiryOf(String(data.get("expires"))),
          uses: uses === "" ? null : Number(uses),
        },
      });
      attempt.current = { id: makeId(), sent: "" };
      props.onCreated(created);
      setOpen(false);
    });
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{words.create}</Button>
      <Dialog open={open} onOpenChange={setOpen} title={words.createTitle}>
        <form className="form" onSubmit={submit}>
          <FormProblem message={request.summaryBeside(["role", "expiresAt", "uses"])} />
          <Select
            label={words.role}
            name="role"
            error={request.errorOf("role")}
            options={roleOrder.map((role) => ({ value: role, label: roleNames[role] }))}
          />
          <div className="form-row">
            <Select
              label={words.expires}
              name="expires"
              defaultValue="month"
              error={request.errorOf("expiresAt")}
              options={(Object.keys(daysUntil) as Expiry[]).map((choice) => ({
                value: choice,
                label: words.expiresChoices[choice],
              }))}
            />
            <Field
              label={words.uses}
              hint={words.usesHint}
              name="uses"
              type="number"
              inputMode="numeric"
              min={1}
              max={10_000}
              error={request.errorOf("uses")}
            />
          </div>
          <div className="form-actions">
            <Button type="submit" busy={request.busy}>
              {request.busy ? words.creating : words.submit}
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

function expiryOf(choice: string): string | null {
  const days = choice in daysUntil ? daysUntil[choice as Expiry] : null;
  return days === null ? null : new Date(Date.now() + days * 86_400_000).toISOString();
}
