/** What an invitation opens: the seminar's name and one's role, then a way in. Opening it spends nothing. */
import type { Metadata } from "next";
import { decoded } from "@/app/_pages/search-params";
import { Door } from "@/components/doors/door";
import { InvitationWords } from "@/components/doors/invitation-words";
import { JoinAsMyself } from "@/components/doors/join-as-myself";
import { JoinAsNew } from "@/components/doors/join-as-new";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { findPageActor } from "@/lib/auth/page-actor";
import { messages } from "@/lib/messages";
import { passwordLimits } from "@/lib/people/model";
import { findInvitationPreview } from "@/lib/seminars/queries";

export const metadata: Metadata = { title: messages.auth.join.title };

const words = messages.auth.join;

export default async function InvitationPage({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params;
  const [invitation, actor] = await Promise.all([
    findInvitationPreview(decoded(code)),
    findPageActor(),
  ]);
  if (!invitation) {
    return (
      <Door>
        <Notice
          tone="closed"
          heading="h1"
          title={words.closedTitle}
          actions={
            <ButtonLink variant="plain" href="/join">
              {words.again}
            </ButtonLink>
          }
        >
          <p>{words.closedBody}</p>
        </Notice>
      </Door>
    );
  }
  return (
    <Door>
      <div className="form">
        <InvitationWords invitation={invitation} />
        {actor.kind === "person" ? (
          <JoinAsMyself code={invitation.code} name={actor.name ?? ""} />
        ) : (
          <JoinAsNew code={invitation.code} leastLength={passwordLimits.min} />
        )}
      </div>
    </Door>
  );
}
