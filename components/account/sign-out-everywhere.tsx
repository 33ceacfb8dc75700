"use client";
/** Ending every session of one's own, this one included. */
import { Button } from "@/components/ui/button";
import { FormProblem } from "@/components/ui/form-problem";
import { useRequest } from "@/components/ui/use-request";
import { api } from "@/lib/api-client";
import { messages } from "@/lib/messages";

const words = messages.account;

/** A button; leads to the sign-in page. */
export function SignOutEverywhere() {
  const request = useRequest();
  const leave = () =>
    request.run(async () => {
      await api("POST", "/me/sign-out-everywhere");
      location.assign("/sign-in");
    });
  return (
    <>
      <FormProblem message={request.problem?.detail ?? null} />
      <p className="form-actions">
        <Button variant="plain" busy={request.busy} onClick={leave}>
          {request.busy ? words.leaving : words.everywhere}
        </Button>
      </p>
    </>
  );
}
