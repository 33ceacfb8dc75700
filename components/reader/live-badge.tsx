"use client";
/** Whether what others write appears by itself. Said in words; the dot repeats it. */
import { useLiveStatus } from "@/components/live/live-provider";
import { messages } from "@/lib/messages";

const text = messages.reader.live;

export function LiveBadge() {
  const status = useLiveStatus();
  return (
    <span className="live-badge" data-status={status} role="status" title={text.title[status]}>
      <i aria-hidden />
      <span>{text[status]}</span>
    </span>
  );
}
