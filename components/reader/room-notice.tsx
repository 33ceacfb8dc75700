"use client";
/** What happened to the whole document while it was read: another revision, or its end. */
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { messages } from "@/lib/messages";
import { useReader } from "./reader-context";
import { useLiveRoom } from "./use-live-room";

const text = messages.reader.revision;

export function RoomNotice() {
  const { page } = useReader();
  const { isRevised, isRemoved } = useLiveRoom();
  const address = `/seminars/${page.seminarId}/documents/${page.documentId}?witness=${page.witnessId}`;
  if (!isRevised && !isRemoved && page.isCurrent) return null;
  return (
    <div className="reader-notice">
      {isRemoved ? (
        <Notice tone="closed" title={text.removed} alert>
          {text.removedBody}
        </Notice>
      ) : (
        <Notice
          tone="waits"
          title={isRevised ? text.published : text.old(page.revision)}
          actions={
            <ButtonLink variant="plain" size="small" href={address}>
              {isRevised ? text.reload : text.newest}
            </ButtonLink>
          }
          alert={isRevised}
        >
          {isRevised ? text.publishedBody : null}
        </Notice>
      )}
    </div>
  );
}
