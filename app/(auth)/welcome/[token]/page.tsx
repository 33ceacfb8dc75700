/** Where a one-time link leads. Opening it spends nothing: a mail scanner may look as often as it likes. */
import type { Metadata } from "next";
import { Door } from "@/components/doors/door";
import { WelcomeForm } from "@/components/doors/welcome-form";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { messages } from "@/lib/messages";
import { passwordLimits } from "@/lib/people/model";
import { findLink } from "@/lib/people/queries";

export const metadata: Metadata = {
  title: messages.auth.welcome.ownerTitle,
  // the address holds a secret; it is told to nobody
  referrer: "no-referrer",
};

export default async function WelcomePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const link = await findLink(token);
  return (
    <Door>
      {link ? (
        <WelcomeForm
          token={token}
          purpose={link.purpose}
          name={link.name}
          email={link.email}
          leastLength={passwordLimits.min}
        />
      ) : (
        <Notice
          tone="closed"
          heading="h1"
          title={messages.auth.welcome.spentTitle}
          actions={
            <ButtonLink variant="plain" href="/sign-in">
              {messages.shell.signIn}
            </ButtonLink>
          }
        >
          <p>{messages.auth.welcome.spentBody}</p>
        </Notice>
      )}
    </Door>
  );
}
