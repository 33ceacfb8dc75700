/**
 * The browser, as `live-link` wants it: storage, channel, stream, and the page's comings and
 * goings. Each thing that a browser or a privacy setting may deny is asked for and done without.
 */
import { makeId } from "@/lib/api-client";
import { openEventStream } from "./event-stream";
import type { LiveSurroundings, PageChange } from "./live-link";

/** To be called in the browser only. */
export function browserSurroundings(): LiveSurroundings {
  return {
    tab: makeId(),
    now: Date.now,
    random: Math.random,
    isVisible: () => document.visibilityState === "visible",
    lease: openLease(),
    openChannel(name, onMessage) {
      if (typeof BroadcastChannel === "undefined") return null;
      const channel = new BroadcastChannel(name);
      channel.onmessage = (message: MessageEvent<unknown>) => onMessage(message.data);
      return {
        post: (message) => channel.postMessage(message),
        close: () => channel.close(),
      };
    },
    openStream: (options) =>
      openEventStream({ ...options, fetch: window.fetch.bind(window), random: Math.random }),
    watch: watchPage,
  };
}

function openLease(): LiveSurroundings["lease"] {
  try {
    const storage = window.localStorage;
    const probe = "colloquy-live:probe";
    storage.setItem(probe, "1");
    storage.removeItem(probe);
    return {
      read: (name) => storage.getItem(name),
      write(name, value) {
        try {
          if (value === null) storage.removeItem(name);
          else storage.setItem(name, value);
          return true;
        } catch (error) {
          if (error instanceof DOMException) return false;
          throw error;
        }
      },
    };
  } catch (error) {
    // storage is denied or full: this tab goes alone
    if (error instanceof DOMException) return null;
    throw error;
  }
}

function watchPage(onChange: (change: PageChange) => void): () => void {
  const onVisibility = () => onChange(document.visibilityState === "visible" ? "shown" : "hidden");
  const onHide = () => onChange("left");
  const onShow = (event: PageTransitionEvent) => event.persisted && onChange("woken");
  const onResume = () => onChange("woken");
  const onOnline = () => onChange("online");
  document.addEventListener("visibilitychange", onVisibility);
  document.addEventListener("resume", onResume);
  window.addEventListener("pagehide", onHide);
  window.addEventListener("pageshow", onShow);
  window.addEventListener("online", onOnline);
  return () => {
    document.removeEventListener("visibilitychange", onVisibility);
    document.removeEventListener("resume", onResume);
    window.removeEventListener("pagehide", onHide);
    window.removeEventListener("pageshow", onShow);
    window.removeEventListener("online", onOnline);
  };
}
