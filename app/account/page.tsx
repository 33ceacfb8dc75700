/** One's own account: name, password, sessions, tokens. */
import type { Metadata } from "next";
import { NameForm } from "@/components/account/name-form";
import { PasswordForm } from "@/components/account/password-form";
import { SignOutEverywhere } from "@/components/account/sign-out-everywhere";
import { Tokens } from "@/components/account/tokens";
import { SiteHeader } from "@/components/shell/site-header";
import { requirePageActor } from "@/lib/auth/page-actor";
import { messages } from "@/lib/messages";
import { passwordLimits } from "@/lib/people/model";
import { getMe, listTokens } from "@/lib/people/queries";

const words = messages.account;

export const metadata: Metadata = { title: words.title };

export default async function AccountPage() {
  const actor = await requirePageActor();
  const [me, tokens] = await Promise.all([getMe(actor), listTokens(actor, { limit: 1000 })]);
  return (
    <>
      <SiteHeader me={me} />
      <main id="main" tabIndex={-1} className="page narrow">
        <div className="page-head">
          <div>
            <h1 className="page-title">{words.title}</h1>
            <p className="page-sub">{words.email(me.email)}</p>
          </div>
        </div>
        <section className="section">
          <NameForm name={me.name} version={me.version} />
        </section>
        <section className="section stacked" aria-labelledby="password">
          <div className="section-head">
            <h2 id="password">{words.passwordTitle}</h2>
          </div>
          <PasswordForm email={me.email} leastLength={passwordLimits.min} />
        </section>
        <section className="section stacked" aria-labelledby="sessions">
          <div className="section-head">
            <h2 id="sessions">{words.sessionsTitle}</h2>
          </div>
          <p className="second">{words.sessionsBody}</p>
          <SignOutEverywhere />
        </section>
        <section className="section stacked" aria-labelledby="tokens">
          <div className="section-head">
            <h2 id="tokens">{words.tokens.title}</h2>
          </div>
          <p className="second">{words.tokens.body}</p>
          <Tokens tokens={tokens.items} />
        </section>
      </main>
    </>
  );
}
