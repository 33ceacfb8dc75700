/**
 * Seminars, memberships and invitations: shapes of the HTTP contract and limits; safe for the
 * browser. A role is held in one seminar; *owner* is no role but a right over the installation.
 */
import { z } from "zod";
import { anyId, line, thingFields, time } from "@/lib/contract/primitives";

export const roles = ["instructor", "assistant", "member", "observer"] as const;
export type Role = (typeof roles)[number];
export const role = z.enum(roles, {
  error: "A role is one of instructor, assistant, member, observer.",
});

export const visibilities = ["private", "instructors", "seminar"] as const;
export type Visibility = (typeof visibilities)[number];
export const visibility = z.enum(visibilities, {
  error: "A visibility is one of private, instructors, seminar.",
});

export const themeCreations = ["members", "proposals", "instructors"] as const;
export type ThemeCreation = (typeof themeCreations)[number];

const timeZone = z
  .string()
  .max(60)
  .refine(isTimeZone, { error: "That is not a time zone. Name one as in Europe/Madrid or UTC." });

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

export const createSeminarInput = z.object({
  name: line(200, "The seminar's name"),
  term: line(120, "The term").nullable().default(null),
  timeZone: timeZone.default("UTC"),
  defaultVisibility: visibility.default("seminar"),
  themeCreation: z.enum(themeCreations).default("members"),
});
export type CreateSeminarInput = z.infer<typeof createSeminarInput>;

export const updateSeminarInput = z
  .object({
    name: line(200, "The seminar's name"),
    term: line(120, "The term").nullable(),
    timeZone,
    defaultVisibility: visibility,
    themeCreation: z.enum(themeCreations),
  })
  .partial();
export type UpdateSeminarInput = z.infer<typeof updateSeminarInput>;

export const seminarView = z.object({
  ...thingFields,
  name: z.string(),
  term: z.string().nullable(),
  timeZone: z.string(),
  defaultVisibility: visibility,
  themeCreation: z.enum(themeCreations),
  role,
});
export type SeminarView = z.infer<typeof seminarView>;

export const memberView = z.object({
  /** The person's id, as every thing has one. */
  id: z.string(),
  personId: z.string(),
  seminarId: z.string(),
  name: z.string(),
  /** Shown to instructors only. */
  email: z.string().optional(),
  role,
  version: z.number().int(),
  createdAt: z.string(),
  updatedAt: z.string(),
  abilities: z.array(z.string()),
});
export type MemberView = z.infer<typeof memberView>;

export const updateMemberInput = z.object({ role });
export type UpdateMemberInput = z.infer<typeof updateMemberInput>;

export const createInvitationInput = z.strictObject({
  seminarId: anyId,
  role: role.default("member"),
  expiresAt: time.nullable().default(null),
  uses: z.number().int().min(1).max(10_000).nullable().default(null),
});
export type CreateInvitationInput = z.infer<typeof createInvitationInput>;

export const updateInvitationInput = z
  .object({
    role,
    expiresAt: time.nullable(),
    uses: z.number().int().min(1).max(10_000).nullable(),
  })
  .partial();
export type UpdateInvitationInput = z.infer<typeof updateInvitationInput>;

export const invitationView = z.object({
  ...thingFields,
  seminarId: z.string(),
  role,
  expiresAt: z.string().nullable(),
  uses: z.number().int().nullable(),
  usedCount: z.number().int(),
  code: z.string(),
  url: z.string(),
});
export type InvitationView = z.infer<typeof invitationView>;

/** What a person who holds a code is told before they join. */
export const invitationPreview = z.object({
  code: z.string(),
  seminarName: z.string(),
  role,
  invitedBy: z.string(),
});
export type InvitationPreview = z.infer<typeof invitationPreview>;

export const redeemInput = z.object({ code: z.string().trim().min(1).max(200) });
export type RedeemInput = z.infer<typeof redeemInput>;
