"use client";
/** Takes in what others do, and sends what waited once the server answers again. */
import { useEffect, useRef, useState } from "react";
import { useLiveEvents, useLiveStatus } from "@/components/live/live-provider";
import { useToast } from "@/components/ui/toaster";
import { messages } from "@/lib/messages";
import { applyLiveEvent } from "./live-changes";
import { closeHighlight } from "./open-highlight";
import { useReader } from "./reader-context";

export interface RoomNotices {
  isRevised: boolean;
  isRemoved: boolean;
}

export function useLiveRoom(): RoomNotices {
  const reader = useReader();
  const { store, requests, bodies, page, attention } = reader;
  const toast = useToast();
  const [notices, setNotices] = useState<RoomNotices>({ isRevised: false, isRemoved: false });
  useLiveEvents((event) => {
    applyLiveEvent(event, {
      store,
      documentId: page.documentId,
      myId: page.me.id,
      take: (view) => requests.take(view),
      isStale: (id) => bodies.isStale(id),
      allStale: () => bodies.allStale(),
      onRevision: () => setNotices((before) => ({ ...before, isRevised: true })),
      onDocumentRemoved: () => setNotices((before) => ({ ...before, isRemoved: true })),
      onHighlightRemoved(id) {
        if (attention.now.openId !== id) return;
        closeHighlight(reader);
        toast({ message: messages.reader.toast.removed });
      },
    });
  });
  const status = useLiveStatus();
  const wasOffline = useRef(false);
  useEffect(() => {
    if (status === "offline") wasOffline.current = true;
    if (status !== "live" || !wasOffline.current) return;
    wasOffline.current = false;
    void requests.resume();
  }, [status, requests]);
  return notices;
}
