"use client";
/** Deleting a seminar: at once, and the list of seminars then offers to undo it. */
import { Button } from "@/components/ui/button";
import { FormProblem } from "@/components/ui/form-problem";
import { useRequest } from "@/components/ui/use-request";
import { api } from "@/lib/api-client";
import { messages } from "@/lib/messages";

const words = messages.seminars.settings;

/** Deletes and goes to the list, which knows how to bring it back. */
export function EndSeminar({ id }: { id: string }) {
  const request = useRequest();
  const end = () =>
    request.run(async () => {
      await api("DELETE", `/seminars/${id}`);
      location.assign(`/seminars?removed=${id}`);
    });
  return (
    <>
      <p className="second">{words.endBody}</p>
      <FormProblem message={request.problem?.detail ?? null} />
      <p className="form-actions page-acts">
        <Button variant="plain" busy={request.busy} onClick={end}>
          {request.busy ? words.deleting : words.delete}
        </Button>
      </p>
    </>
  );
}
