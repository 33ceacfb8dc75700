"use client";
/** One invitation: its code to read out, its link to send, its QR code to show, a way to end it. */
import { Presentation } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { FormProblem } from "@/components/ui/form-problem";
import { useToast } from "@/components/ui/toaster";
import { useRequest } from "@/components/ui/use-request";
import { api } from "@/lib/api-client";
import { messages } from "@/lib/messages";
import { formatDay } from "@/lib/messages/dates";
import type { InvitationView } from "@/lib/seminars/model";
import { ProjectInvitation } from "./project-invitation";
import { QrCode } from "./qr-code";
import { useOrigin } from "./use-origin";

const words = messages.people.invitations;

interface InvitationCardProps {
  invitation: InvitationView;
  seminarName: string;
  onRevoked: (id: string) => void;
}

export function InvitationCard({ invitation, seminarName, onRevoked }: InvitationCardProps) {
  const [projecting, setProjecting] = useState(false);
  const request = useRequest();
  const toast = useToast();
  const url = `${useOrigin()}/join/${invitation.code}`;
  const revoke = () =>
    request.run(async () => {
      await api("DELETE", `/invitations/${invitation.id}`);
      toast({ message: words.revoked });
      onRevoked(invitation.id);
    });
  const isOver =
    (invitation.uses !== null && invitation.usedCount >= invitation.uses) ||
    (invitation.expiresAt !== null && Date.parse(invitation.expiresAt) <= Date.now());
  return (
    <li className="invitation">
      <QrCode url={url} label={words.qr(url)} />
      <div>
        <p className="invitation-code">{invitation.code}</p>
        <p className="small muted" suppressHydrationWarning>
          {[
            words.asRole(messages.seminars.roles[invitation.role]),
            words.used(invitation.usedCount, invitation.uses),
            invitation.expiresAt ? words.until(formatDay(invitation.expiresAt)) : words.forever,
            ...(isOver ? [words.over] : []),
          ].join(" · ")}
        </p>
        <p className="invitation-url" suppressHydrationWarning>
          {url}
        </p>
        <FormProblem message={request.problem?.detail ?? null} />
        <div className="invitation-acts">
          <CopyButton text={url} label={words.copyLink} size="small" />
          <Button variant="plain" size="small" onClick={() => setProjecting(true)}>
            <Presentation size={16} strokeWidth={1.5} aria-hidden />
            {words.project}
          </Button>
          <Button variant="bare" size="small" busy={request.busy} onClick={revoke}>
            {words.revoke}
          </Button>
        </div>
      </div>
      <ProjectInvitation
        open={projecting}
        onOpenChange={setProjecting}
        url={url}
        code={invitation.code}
        seminarName={seminarName}
      />
    </li>
  );
}
