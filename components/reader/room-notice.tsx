"use client";
/** What happened to the whole document while it was read: another revision, or its end. */
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { messages } from "@/lib/messages";
import { useReader } from "./reader-context";
import { useLiveRoom } from "./use-live-room";

const words = messages.reader.revision;

export function RoomNotice() {
  const { page } = useReader();
  const { isRevised, isRemoved } = useLiveRoom();
  const [text, other] = page.texts;
  const witness = other ? "both" : (text?.witnessId ?? "");
  const address = `/seminars/${page.seminarId}/documents/${page.documentId}?witness=${witness}`;
  const old = page.texts.find((one) => !one.isCurrent);
  if (!isRevised && !isRemoved && !old) return null;
  return (
    <div className="reader-notice">
      {isRemoved ? (
        <Notice tone="closed" title={words.removed} alert>
          {words.removedBody}
        </Notice>
      ) : (
        <Notice
          tone="waits"
          title={isRevised || !old ? words.published : words.old(old.revision)}
          actions={
            <ButtonLink variant="plain" size="small" href={address}>
              {isRevised ? words.reload : words.newest}
            </ButtonLink>
          }
          alert={isRevised}
        >
          {isRevised ? words.publishedBody : null}
        </Notice>
      )}
    </div>
  );
}
