"use client";
/** The address as this browser reaches the server, which is how the class may reach it too. */
import { useSyncExternalStore } from "react";

const noSubscription = () => () => undefined;

/** Scheme, host and port, such as `http://seminar.test:3000`; empty while the server renders. */
export function useOrigin(): string {
  return useSyncExternalStore(
    noSubscription,
    () => location.origin,
    () => "",
  );
}

/** Whether an address reaches only the computer that it is typed on. */
export function isOfThisComputer(origin: string): boolean {
  return /^https?:\/\/(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/.test(origin);
}
