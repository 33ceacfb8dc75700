"use client";
/** That the same bytes are in the library already, and what can be done about it. */
import { useState } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { messages } from "@/lib/messages";
import { formatDay } from "@/lib/messages/dates";
import type { UsedImport } from "./use-import";

const words = messages.imports.duplicate;

/** Nothing where it is new, or where it is a document of the library that is read again. */
export function Duplicates({ used }: { used: UsedImport }) {
  const { view } = used.state;
  const [isSettled, setIsSettled] = useState(false);
  const first = view.duplicates[0];
  if (first === undefined || view.documentId !== null || isSettled) return null;
  const path = (id: string) => `/seminars/${view.seminarId}/documents/${id}`;
  return (
    <div className="section">
      <Notice
        tone="waits"
        heading="h2"
        title={words.title(view.duplicates.length)}
        actions={
          <>
            <ButtonLink variant="plain" href={path(first.id)}>
              {words.open(first.title)}
            </ButtonLink>
            <Button variant="bare" onClick={() => setIsSettled(true)}>
              {words.again}
            </Button>
          </>
        }
      >
        <ul>
          {view.duplicates.map(({ id, title, createdAt }) => (
            <li key={id}>
              <a href={path(id)} dir="auto">
                {title}
              </a>
              , {words.since(formatDay(createdAt))}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
