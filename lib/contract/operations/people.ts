/** Operations on accounts, one-time links, tokens and the installation's settings. */
import { z } from "zod";
import { operation } from "@/lib/contract/operation";
import { page, pageQuery } from "@/lib/contract/primitives";
import {
  changePasswordInput,
  createdTokenView,
  createTokenInput,
  meView,
  oneTimeLinkView,
  personView,
  registerInput,
  settingsView,
  spendLinkInput,
  spentLinkView,
  tokenView,
  updateMeInput,
  updatePersonInput,
} from "@/lib/people/model";
import { memberView } from "@/lib/seminars/model";
import { toFind } from "./shared";

export const people = {
  getMe: operation("GET /api/v1/me", "account", "Oneself", { response: meView }),
  updateMe: operation("PATCH /api/v1/me", "account", "Change one's name", {
    body: updateMeInput,
    response: meView,
  }),
  changePassword: operation("POST /api/v1/me/password", "account", "Set a new password", {
    body: changePasswordInput,
  }),
  signOutEverywhere: operation(
    "POST /api/v1/me/sign-out-everywhere",
    "account",
    "End all of one's sessions",
    {},
  ),
  spendLink: operation("POST /api/v1/links/spend", "link", "Spend a one-time link", {
    body: spendLinkInput,
    response: spentLinkView,
    isPublic: true,
  }),
  register: operation(
    "POST /api/v1/people/register",
    "invitation",
    "Make an account with an invitation and join",
    { body: registerInput, response: memberView, isPublic: true },
  ),
  listPeople: operation("GET /api/v1/people", "list of people", "Everyone here, for owners", {
    query: pageQuery,
    response: page(personView),
  }),
  getPerson: operation("GET /api/v1/people/{id}", "person", "One person, for owners", {
    params: toFind,
    response: personView,
  }),
  updatePerson: operation("PATCH /api/v1/people/{id}", "person", "Make or unmake an owner", {
    params: toFind,
    body: updatePersonInput,
    response: personView,
  }),
  createResetLink: operation(
    "POST /api/v1/people/{id}/reset-link",
    "person",
    "Make a one-time link for a forgotten password",
    { params: toFind, response: oneTimeLinkView },
  ),
  getSettings: operation("GET /api/v1/settings", "settings", "The owners' settings", {
    response: settingsView,
  }),
  updateSettings: operation("PUT /api/v1/settings", "settings", "Set the owners' settings", {
    body: settingsView,
    response: settingsView,
  }),
  listTokens: operation("GET /api/v1/tokens", "list of tokens", "One's personal tokens", {
    query: pageQuery,
    response: page(tokenView),
  }),
  createToken: operation("POST /api/v1/tokens", "token", "Make a personal token; shown once", {
    body: createTokenInput,
    response: createdTokenView,
  }),
  getToken: operation("GET /api/v1/tokens/{id}", "token", "One of one's tokens", {
    params: toFind,
    response: tokenView,
  }),
  deleteToken: operation("DELETE /api/v1/tokens/{id}", "token", "Revoke a token", {
    params: toFind,
  }),
  health: operation("GET /api/health", "health", "Whether the process lives", {
    response: z.object({ status: z.literal("ok") }),
    isPublic: true,
  }),
  ready: operation("GET /api/ready", "readiness", "Whether database and migrations are ready", {
    response: z.object({ status: z.literal("ok") }),
    isPublic: true,
  }),
};
