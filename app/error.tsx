"use client";
/** A page that failed while it was made: says so, keeps its number, offers another try. */
import { Brand } from "@/components/shell/brand";
import { Button, ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { messages } from "@/lib/messages";

const words = messages.errors.failed;

export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <>
      <header className="bar">
        <Brand />
      </header>
      <main id="main" tabIndex={-1} className="page narrow">
        <Notice
          tone="bad"
          heading="h1"
          alert
          title={words.title}
          actions={
            <>
              <Button variant="plain" onClick={reset}>
                {words.again}
              </Button>
              <ButtonLink variant="bare" href="/seminars">
                {words.seminars}
              </ButtonLink>
            </>
          }
        >
          <p>{words.body}</p>
          {error.digest ? <p className="kept num">{words.digest(error.digest)}</p> : null}
        </Notice>
      </main>
    </>
  );
}
