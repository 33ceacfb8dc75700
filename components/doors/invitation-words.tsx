/** Who invites to what, and as what one will be there. */
import { messages } from "@/lib/messages";
import type { InvitationPreview } from "@/lib/seminars/model";

const words = messages.auth.join;

/** The heading of the page that an invitation opens. */
export function InvitationWords({ invitation }: { invitation: InvitationPreview }) {
  return (
    <div>
      <p className="second">
        {invitation.invitedBy ? words.invited(invitation.invitedBy) : words.invitedByNobody}
      </p>
      <h1 className="page-title">{invitation.seminarName}</h1>
      <p className="second">{words.role[invitation.role]}</p>
    </div>
  );
}
