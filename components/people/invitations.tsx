"use client";
/** A seminar's invitations: made in a moment, shown to the class, revoked by one press. */
import { useState } from "react";
import { messages } from "@/lib/messages";
import type { InvitationView } from "@/lib/seminars/model";
import { InvitationCard } from "./invitation-card";
import { InviteForm } from "./invite-form";
import { isOfThisComputer, useOrigin } from "./use-origin";

const words = messages.people.invitations;

interface InvitationsProps {
  seminar: { id: string; name: string };
  invitations: readonly InvitationView[];
}

/** The form to make one, and those that stand, newest first. */
export function Invitations({ seminar, invitations: initial }: InvitationsProps) {
  const [invitations, setInvitations] = useState(initial);
  const origin = useOrigin();
  return (
    <>
      <InviteForm
        seminarId={seminar.id}
        onCreated={(created) => setInvitations((before) => [created, ...before])}
      />
      {isOfThisComputer(origin) ? <p className="kept">{words.localOnly(location.host)}</p> : null}
      {invitations.length === 0 ? <p className="second hint">{words.none}</p> : null}
      <ul className="invitations">
        {invitations.map((invitation) => (
          <InvitationCard
            key={invitation.id}
            invitation={invitation}
            seminarName={seminar.name}
            onRevoked={(id) =>
              setInvitations((before) => before.filter((standing) => standing.id !== id))
            }
          />
        ))}
      </ul>
    </>
  );
}
