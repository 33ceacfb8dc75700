/**
 * Who asks: a snapshot taken once per request (or per stream check) and never queried again.
 * `installation` is the command line without `--as`: it brings documents in and sees what every
 * member of a seminar sees, nobody's private things.
 */
import type { Role } from "@/lib/seminars/model";

export interface Actor {
  kind: "anonymous" | "person" | "installation";
  personId: string | null;
  name: string | null;
  isOwner: boolean;
  /** The session row behind the cookie, or null for a token and the command line. */
  sessionId: string | null;
  tokenId: string | null;
  /** Roles in seminars that stand. */
  memberships: ReadonlyMap<string, Role>;
  /** Roles in seminars that were deleted and can be restored. */
  formerMemberships: ReadonlyMap<string, Role>;
}

const none: ReadonlyMap<string, Role> = new Map();

/** Nobody signed in. */
export const anonymous: Actor = {
  kind: "anonymous",
  personId: null,
  name: null,
  isOwner: false,
  sessionId: null,
  tokenId: null,
  memberships: none,
  formerMemberships: none,
};

/** The command line acting for the installation itself. */
export const installation: Actor = { ...anonymous, kind: "installation", isOwner: true };
