"use client";
import { signOut } from "@/components/shell/sign-out";
/** Joining with the account that one is signed in with: one button. */
import { Button } from "@/components/ui/button";
import { FormProblem } from "@/components/ui/form-problem";
import { useRequest } from "@/components/ui/use-request";
import { api } from "@/lib/api-client";
import { messages } from "@/lib/messages";
import type { MemberView } from "@/lib/seminars/model";

const words = messages.auth.join;

/** Redeems the code and goes to the seminar. */
export function JoinAsMyself({ code, name }: { code: string; name: string }) {
  const request = useRequest();
  const join = () =>
    request.run(async () => {
      const membership = await api<MemberView>("POST", "/invitations/redeem", { body: { code } });
      location.assign(`/seminars/${membership.seminarId}`);
    });
  return (
    <div className="form">
      <FormProblem message={request.problem?.detail ?? null} />
      <Button size="wide" busy={request.busy} onClick={join}>
        {request.busy ? words.joining : words.asMyself(name)}
      </Button>
      <Button
        variant="bare"
        onClick={() => void request.run(() => signOut(`/join/${encodeURIComponent(code)}`))}
      >
        {words.notMe}
      </Button>
    </div>
  );
}
