"use client";
/** Opens how a document's file was read, with its decisions, to see and change them. */
import { useToast } from "@/components/ui/toaster";
import { useRequest } from "@/components/ui/use-request";
import { ApiProblem, api, makeId } from "@/lib/api-client";
import type { Page } from "@/lib/contract/primitives";
import type { ImportView } from "@/lib/imports/model";
import { messages } from "@/lib/messages";

const words = messages.importWaiting.mend;

interface MendButtonProps {
  documentId: string;
  seminarId: string;
  /** The document's title, where the button stands among those of others. */
  title?: string;
  className?: string;
}

/** A button that looks as the place needs it. */
export function MendButton({ documentId, seminarId, title, className }: MendButtonProps) {
  const request = useRequest();
  const toast = useToast();
  const open = () =>
    request.run(async () => {
      try {
        const { items } = await api<Page<ImportView>>("GET", `/seminars/${seminarId}/imports`);
        // what was begun before goes on, with its decisions
        const begun = items.find((one) => one.documentId === documentId);
        const body = { documentId };
        const { id } = begun ?? (await api<ImportView>("PUT", `/imports/${makeId()}`, { body }));
        location.assign(`/seminars/${seminarId}/imports/${id}`);
      } catch (refusal) {
        if (refusal instanceof ApiProblem) toast({ message: refusal.detail });
        throw refusal;
      }
    });
  return (
    <button
      type="button"
      className={className}
      aria-busy={request.busy || undefined}
      aria-label={title === undefined ? undefined : words.actOf(title)}
      onClick={open}
    >
      {request.busy ? words.opening : words.act}
    </button>
  );
}
