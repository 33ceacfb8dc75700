/**
 * Which tab of a browser holds a seminar's stream: a lease in localStorage that its holder renews.
 * Pure decisions over the lease, a tab and a clock. Invariants: a tab that is looked at outranks a
 * hidden one; a holder that stopped renewing is replaced; two holders for a moment do no harm,
 * since events are dropped by cursor. Needs neither Web Locks nor a worker.
 */

/**
 * Milliseconds. A looked-at holder that is gone is replaced within 3 s (`visibleLasts` and a
 * tick). Browsers let a hidden page's timers run once a minute, so that a hidden holder's lease
 * must outlast that; a looked-at tab does not wait for it but takes over.
 */
export const leaseTimes = { tick: 600, visibleLasts: 2_400, hiddenLasts: 90_000, settle: 120 };

export interface Lease {
  tab: string;
  /** Milliseconds of Date.now, the one clock that tabs share. */
  at: number;
  isVisible: boolean;
}

/** What this tab should do: renew what it holds, take the lease, or leave it to its holder. */
export type Decision = "hold" | "claim" | "follow";

/** The lease as it stands in storage; null where there is none or it is not one. */
export function readLease(raw: string | null): Lease | null {
  if (raw === null) return null;
  const [tab, at, state] = raw.split(" ");
  const time = Number(at);
  if (!tab || at === undefined || !Number.isFinite(time)) return null;
  return { tab, at: time, isVisible: state === "visible" };
}

/** The lease as it is stored. */
export function writeLease(lease: Lease): string {
  return `${lease.tab} ${lease.at} ${lease.isVisible ? "visible" : "hidden"}`;
}

/** Has its holder stopped renewing it? A time in the future means that the clock was set back. */
export function isExpired(lease: Lease, now: number): boolean {
  const lasts = lease.isVisible ? leaseTimes.visibleLasts : leaseTimes.hiddenLasts;
  return now - lease.at > lasts || lease.at - now > leaseTimes.visibleLasts;
}

/**
 * The decision for tab `me` at `now`. `mayHaveMissed`: it was asleep, or its page is older than
 * the holder's stream; then it takes over, since only its own cursor brings what it missed.
 */
export function decide(
  lease: Lease | null,
  me: { tab: string; isVisible: boolean; mayHaveMissed: boolean },
  now: number,
): Decision {
  if (lease === null || isExpired(lease, now)) return "claim";
  if (lease.tab === me.tab) return "hold";
  if (me.isVisible && (!lease.isVisible || me.mayHaveMissed)) return "claim";
  return "follow";
}
