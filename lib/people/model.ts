/**
 * People: who signs in, their tokens and one-time links. Shapes of the HTTP contract and limits;
 * safe for the browser. A password or a token's secret is never part of a view.
 */
import { z } from "zod";
import { line, thingFields, time } from "@/lib/contract/primitives";

export const passwordLimits = { min: 10, max: 200 };

export const email = z
  .string({ error: "The e-mail address is missing." })
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email({ error: "That is not an e-mail address. Write it as name@example.org." }));

export const newPassword = z
  .string({ error: "The password is missing." })
  .min(passwordLimits.min, {
    error: `Choose a password of at least ${passwordLimits.min} characters.`,
  })
  .max(passwordLimits.max, { error: `A password has at most ${passwordLimits.max} characters.` });

export const personName = line(120, "The name");

export const spendLinkInput = z.object({
  token: z.string().min(1).max(200),
  password: newPassword,
  name: personName.optional(),
  email: email.optional(),
});
export type SpendLinkInput = z.infer<typeof spendLinkInput>;
export const spentLinkView = z.object({ email: z.string(), name: z.string() });
export type SpentLinkView = z.infer<typeof spentLinkView>;

export const registerInput = z.object({
  code: z.string().min(1).max(40),
  name: personName,
  email,
  password: newPassword,
});
export type RegisterInput = z.infer<typeof registerInput>;

export const changePasswordInput = z.object({
  current: z.string({ error: "The present password is missing." }).max(200),
  password: newPassword,
});
export type ChangePasswordInput = z.infer<typeof changePasswordInput>;

export const updateMeInput = z.object({ name: personName });
export type UpdateMeInput = z.infer<typeof updateMeInput>;

export const meView = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  isOwner: z.boolean(),
  version: z.number().int(),
  memberships: z.array(
    z.object({ seminarId: z.string(), seminarName: z.string(), role: z.string() }),
  ),
  abilities: z.array(z.string()),
});
export type MeView = z.infer<typeof meView>;

/** A person as an owner of the installation sees them. */
export const personView = z.object({
  ...thingFields,
  name: z.string(),
  email: z.string(),
  isOwner: z.boolean(),
  hasPassword: z.boolean(),
});
export type PersonView = z.infer<typeof personView>;

export const updatePersonInput = z.object({ isOwner: z.boolean() });
export type UpdatePersonInput = z.infer<typeof updatePersonInput>;

export const oneTimeLinkView = z.object({ url: z.string(), expiresAt: z.string() });
export type OneTimeLinkView = z.infer<typeof oneTimeLinkView>;

export const createTokenInput = z.object({
  name: line(120, "The token's name"),
  expiresAt: time.nullable().optional(),
});
export type CreateTokenInput = z.infer<typeof createTokenInput>;
export const tokenView = z.object({
  ...thingFields,
  name: z.string(),
  expiresAt: z.string().nullable(),
  lastUsedAt: z.string().nullable(),
});
export type TokenView = z.infer<typeof tokenView>;
export const createdTokenView = tokenView.extend({ token: z.string() });
export type CreatedTokenView = z.infer<typeof createdTokenView>;

/** Who may create seminars: a setting of the owners. */
export const settingsView = z.object({ seminarCreation: z.enum(["everyone", "owners"]) });
export type SettingsView = z.infer<typeof settingsView>;
