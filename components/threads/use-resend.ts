"use client";
/**
 * Sends again by itself what the server did not answer: when the browser or the live stream says
 * that the connection is back, and in between after growing pauses. What is sent must be safe to
 * repeat; when nothing waits any more nothing is sent.
 */
import { useEffect, useRef } from "react";
import { useLiveStatus } from "@/components/live/live-provider";

/** Milliseconds before the first try again, doubled for each further one. */
const firstPause = 3000;
const longestPause = 30_000;

/** `failures`: how often the server did not answer in a row; 0 where nothing waits to be sent. */
export function useResend(failures: number, send: () => void): void {
  const latest = useRef(send);
  const isWaiting = failures > 0;
  const status = useLiveStatus();
  useEffect(() => {
    latest.current = send;
  });
  useEffect(() => {
    if (failures === 0) return;
    const pause = Math.min(firstPause * 2 ** (failures - 1), longestPause);
    const timer = setTimeout(() => latest.current(), pause);
    return () => clearTimeout(timer);
  }, [failures]);
  useEffect(() => {
    if (!isWaiting) return;
    const onOnline = () => latest.current();
    window.addEventListener("online", onOnline);
    return () => window.removeEventListener("online", onOnline);
  }, [isWaiting]);
  const before = useRef(status);
  useEffect(() => {
    const isBack = status === "live" && before.current !== "live";
    before.current = status;
    if (isBack && isWaiting) latest.current();
  }, [status, isWaiting]);
}
