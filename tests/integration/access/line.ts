/**
 * A line of the access table: one command or query, and what becomes of it for each of the cast.
 * `ok` is any result; everything else is the code of the refusal.
 */
import type { ErrorCode } from "@/lib/errors";
import type { Actor } from "@/lib/policy/actor";
import { type CastName, castNames, type Makers, type World } from "@/tests/support/cast";

export type Outcome = "ok" | ErrorCode;
export type Outcomes = Record<CastName, Outcome>;

export interface Line {
  /** Makes a fresh subject where the act needs one; runs before anything is compared. */
  arrange?: (world: World, make: Makers, actor: Actor) => Promise<string>;
  act: (actor: Actor, subject: string, world: World) => Promise<unknown>;
  outcomes: Outcomes;
}

/** Everyone alike but those named. */
export function all(outcome: Outcome, but: Partial<Outcomes> = {}): Outcomes {
  const same = Object.fromEntries(castNames.map((name) => [name, outcome])) as Outcomes;
  return { ...same, ...but };
}

const strangers = {
  nobody: "unauthenticated",
  outsider: "not-found",
  owner: "not-found",
} as const;

/** Whoever belongs to the seminar, and the command line. */
export const members = (but: Partial<Outcomes> = {}): Outcomes =>
  all("ok", { ...strangers, ...but });

/** Only those named; other members are forbidden, strangers find nothing. */
export const only = (...names: CastName[]): Outcomes =>
  all("forbidden", { ...strangers, ...Object.fromEntries(names.map((name) => [name, "ok"])) });

/** Only those named; nobody else finds anything. */
export const onlySeenBy = (...names: CastName[]): Outcomes =>
  all("not-found", {
    nobody: "unauthenticated",
    ...Object.fromEntries(names.map((name) => [name, "ok"])),
  });

/** Any person who is signed in. */
export const signedIn = (but: Partial<Outcomes> = {}): Outcomes =>
  all("ok", { nobody: "unauthenticated", installation: "forbidden", ...but });

/** The owners of the installation. */
export const owners = (): Outcomes =>
  all("forbidden", { nobody: "unauthenticated", owner: "ok", installation: "ok" });
