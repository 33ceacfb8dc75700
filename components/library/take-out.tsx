"use client";
/** Taking a document out of the library: at once, and the library then offers to undo it. */
import { Button } from "@/components/ui/button";
import { FormProblem } from "@/components/ui/form-problem";
import { useRequest } from "@/components/ui/use-request";
import { api } from "@/lib/api-client";
import { messages } from "@/lib/messages";

const words = messages.library.describe;

/** Deletes and goes back to the library, which knows how to bring it back. */
export function TakeOut({ id, seminarId }: { id: string; seminarId: string }) {
  const request = useRequest();
  const take = () =>
    request.run(async () => {
      await api("DELETE", `/documents/${id}`);
      location.assign(`/seminars/${seminarId}?removed=${id}`);
    });
  return (
    <div>
      <FormProblem message={request.problem?.detail ?? null} />
      <Button variant="plain" size="small" busy={request.busy} onClick={take}>
        {request.busy ? words.taking : words.take}
      </Button>
      <p className="hint">{words.takeBody}</p>
    </div>
  );
}
