/**
 * Throttling of guesses: failed sign-ins and codes, counted in PostgreSQL so that all instances
 * agree. Only failures count, and the bound per address is wide, so that thirty people of a class
 * behind one address never feel it; the bound per account is what stops guessing.
 */
import "server-only";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { addFailure, clearFailures, findFailures } from "./store";

interface Bound {
  /** Failures within the window after which the next try must wait. */
  failures: number;
  windowSeconds: number;
}

const bounds = {
  /** One account, from one address: somebody who mistypes. */
  accountFromAddress: { failures: 10, windowSeconds: 600 },
  /** One account, from anywhere: guessing spread over addresses. */
  account: { failures: 60, windowSeconds: 3600 },
  /** One address, any account or code: a class of thirty that all mistype a few times stays below. */
  address: { failures: 300, windowSeconds: 600 },
} satisfies Record<string, Bound>;

/** What a guess is counted under. `account` is an e-mail address, or undefined for a code. */
export interface Guess {
  purpose: "sign-in" | "code" | "link";
  address: string;
  account?: string;
}

function keysOf(guess: Guess): [string, Bound][] {
  const keys: [string, Bound][] = [[`${guess.purpose}|${guess.address}`, bounds.address]];
  if (guess.account !== undefined) {
    keys.push([`${guess.purpose}|${guess.address}|${guess.account}`, bounds.accountFromAddress]);
    keys.push([`${guess.purpose}||${guess.account}`, bounds.account]);
  }
  return keys;
}

/** @throws {AppError} rate-limited, with `retryAfter` in seconds. */
export async function requireNotThrottled(guess: Guess, now = new Date()): Promise<void> {
  for (const [key, bound] of keysOf(guess)) {
    const failures = await findFailures(db(), key);
    if (!failures) continue;
    const ageSeconds = (now.getTime() - failures.windowStart.getTime()) / 1000;
    if (ageSeconds < bound.windowSeconds && failures.count >= bound.failures) {
      const retryAfter = Math.ceil(bound.windowSeconds - ageSeconds);
      throw new AppError(
        "rate-limited",
        `Too many failed tries. Wait ${Math.ceil(retryAfter / 60)} minutes and try again, or ask an owner of this Colloquy for a one-time link.`,
        { retryAfter },
      );
    }
  }
}

/** Counts one failure. */
export async function countFailure(guess: Guess, now = new Date()): Promise<void> {
  for (const [key, bound] of keysOf(guess)) await addFailure(db(), key, bound.windowSeconds, now);
}

/** Forgets the failures of an account once its person has entered. */
export async function forgetFailures(guess: Guess): Promise<void> {
  const [, ...ofAccount] = keysOf(guess);
  await clearFailures(
    db(),
    ofAccount.map(([key]) => key),
  );
}
