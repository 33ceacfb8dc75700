/**
 * The bar over every page: where you are, the seminar's parts, comfort, yourself. The reading page
 * gives its own `where` and `tools`.
 */
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { messages } from "@/lib/messages";
import { AccountMenu } from "./account-menu";
import { Brand } from "./brand";
import { ComfortMenu } from "./comfort-menu";
import { type SeminarPart, SeminarTabs } from "./seminar-tabs";

interface SiteHeaderProps {
  /** Who is signed in; null shows a way to sign in. */
  me: { name: string; isOwner: boolean } | null;
  seminar?: { id: string; name: string };
  /** The seminar's part that this page is. */
  current?: SeminarPart;
  /** Whether the settings tab is shown. */
  showsSettings?: boolean;
  /** Stands in place of the seminar's name and tabs. */
  where?: ReactNode;
  /** Stands before comfort and account. */
  tools?: ReactNode;
  /** Adds to the comfort menu what only a text with marks has. */
  reading?: boolean;
}

/** The bar. A page renders it itself, so that nothing is decided in a layout. */
export function SiteHeader(props: SiteHeaderProps) {
  const { me, seminar } = props;
  return (
    <header className="bar">
      <Brand />
      {props.where ??
        (seminar ? (
          <>
            <div className="bar-where">
              <strong dir="auto">{seminar.name}</strong>
            </div>
            <SeminarTabs
              seminarId={seminar.id}
              current={props.current}
              showsSettings={props.showsSettings ?? false}
            />
          </>
        ) : null)}
      <span className="bar-push" />
      {props.tools}
      <ComfortMenu reading={props.reading} />
      {me ? (
        <AccountMenu name={me.name} isOwner={me.isOwner} />
      ) : (
        <ButtonLink variant="plain" size="small" href="/sign-in">
          {messages.shell.signIn}
        </ButtonLink>
      )}
    </header>
  );
}
