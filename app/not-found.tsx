/** What does not exist and what may not be seen are answered alike. */
import { Brand } from "@/components/shell/brand";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { messages } from "@/lib/messages";

const words = messages.errors.notFound;

export default function NotFoundPage() {
  return (
    <>
      <header className="bar">
        <Brand />
      </header>
      <main id="main" tabIndex={-1} className="page narrow">
        <title>{`${words.title} · ${messages.shell.product}`}</title>
        <Notice
          tone="closed"
          heading="h1"
          title={words.title}
          actions={
            <>
              <ButtonLink variant="plain" href="/seminars">
                {words.seminars}
              </ButtonLink>
              <ButtonLink variant="bare" href="/sign-in">
                {words.signIn}
              </ButtonLink>
            </>
          }
        >
          <p>{words.body}</p>
        </Notice>
      </main>
    </>
  );
}
