/**
 * People and seminars for the walks, made quickly: the first owner by the shell (there is no other
 * way in), everybody else as a class enters, by an invitation over HTTP. Sessions are real ones.
 */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { type APIRequestContext, type APIResponse, expect, request } from "@playwright/test";
import { v7 } from "uuid";
import { projectRoot } from "@/launch/paths";
import type { Role } from "@/lib/seminars/model";
import { appDatabaseUrl, appUrl } from "@/tests/support/running-app";

const run = promisify(execFile);
export const password = "four quiet words here";

/** Somebody who is signed in; `state` puts a browser context into their session. */
export interface Person {
  id: string;
  name: string;
  email: string;
  state: Awaited<ReturnType<APIRequestContext["storageState"]>>;
  /** Sends a request of theirs to the API and fails the walk where it is refused. */
  api(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Body>;
}

/** What an answer holds; the walks read single fields of it. */
export type Body = Record<string, unknown> & {
  id: string;
  version: number;
  items: Record<string, unknown>[];
  witnesses: { id: string; text: string }[];
};

let count = 0;
/** An e-mail address that nobody else has. */
export const freshEmail = (name: string): string =>
  `${name.toLowerCase().replace(/\W+/g, ".")}.${process.pid}.${++count}@example.org`;

/** Adds a person by the shell; the path of the one-time link that it prints. */
export async function addPersonByShell(
  email: string,
  name: string,
  isOwner = false,
): Promise<string> {
  const args = ["cli/colloquy.mjs", "user", "add", email, "--name", name];
  const { stdout } = await run(process.execPath, isOwner ? [...args, "--owner"] : args, {
    cwd: projectRoot,
    env: { ...process.env, DATABASE_URL: appDatabaseUrl() },
  });
  const [link] = /https?:\/\/\S+/.exec(stdout) ?? [];
  if (!link) throw new Error(`no link in: ${stdout}`);
  return new URL(link).pathname;
}

/** Signs in over HTTP, as the page's own form does. */
export async function signIn(email: string, secret = password): Promise<Person> {
  const origin = appUrl();
  const http = await request.newContext({ baseURL: origin, extraHTTPHeaders: { origin } });
  const { csrfToken } = await (await http.get("/api/auth/csrf")).json();
  const entered = await http.post("/api/auth/callback/credentials", {
    form: { csrfToken, email, password: secret, json: "true" },
  });
  expect(entered.status(), await entered.text()).toBe(200);
  const me = await (await http.get("/api/v1/me")).json();
  return {
    id: me.id,
    name: me.name,
    email,
    state: await http.storageState(),
    async api(method, path, body, headers) {
      const options = { method, headers, ...(body === undefined ? {} : { data: body }) };
      return answer(await http.fetch(`/api/v1${path}`, options));
    },
  };
}

async function answer(response: APIResponse): Promise<Body> {
  const text = await response.text();
  expect(response.ok(), `${response.status()} ${response.url()}: ${text}`).toBe(true);
  return JSON.parse(text === "" ? "{}" : text);
}

/** The owner of the installation, entered by the shell and the link that it prints. */
export async function enterOwner(name = "Ada Owner"): Promise<Person> {
  const email = freshEmail(name);
  const path = await addPersonByShell(email, name, true);
  await spendLink(path);
  return signIn(email);
}

/** Sets the password by a one-time link. */
export async function spendLink(path: string, secret = password): Promise<void> {
  const http = await request.newContext({ extraHTTPHeaders: { origin: appUrl() } });
  const token = path.split("/").at(-1);
  const data = { token, password: secret };
  await answer(await http.post(`${appUrl()}/api/v1/links/spend`, { data }));
  await http.dispose();
}

/** A seminar of this instructor; its id. */
export async function foundSeminar(instructor: Person, name: string): Promise<string> {
  const id = v7();
  await instructor.api("PUT", `/seminars/${id}`, { name });
  return id;
}

/** Somebody new, who joins by an invitation. */
export async function join(
  instructor: Person,
  seminarId: string,
  name: string,
  role: Role = "member",
): Promise<Person> {
  const { code } = await instructor.api("PUT", `/invitations/${v7()}`, { seminarId, role });
  const email = freshEmail(name);
  const http = await request.newContext({ extraHTTPHeaders: { origin: appUrl() } });
  const data = { code, name, email, password };
  await answer(await http.post(`${appUrl()}/api/v1/people/register`, { data }));
  await http.dispose();
  return signIn(email);
}

export interface Text {
  documentId: string;
  witnessId: string;
  text: string;
  /** The reading page's path. */
  path: string;
}

/** Brings a text in. */
export async function bringIn(
  instructor: Person,
  seminarId: string,
  text: string,
  title = "At the lighthouse",
): Promise<Text> {
  const documentId = v7();
  const body = { seminarId, text, format: "plain-text", title };
  const made = await instructor.api("PUT", `/documents/${documentId}`, body);
  const [witness] = made.witnesses;
  if (!witness) throw new Error("the document has no witness");
  const path = `/seminars/${seminarId}/documents/${documentId}`;
  return { documentId, witnessId: witness.id, text: witness.text, path };
}

interface Marking {
  visibility?: "private" | "instructors" | "seminar";
  themeIds?: string[];
}

/** Highlights these words of a text; the highlight's id. */
export async function mark(
  person: Person,
  text: Text,
  words: string,
  { visibility = "seminar", themeIds = [] }: Marking = {},
): Promise<string> {
  const start = text.text.indexOf(words);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  const id = v7();
  await person.api("PUT", `/highlights/${id}`, {
    witnessId: text.witnessId,
    revision: 1,
    passages: [{ start, end: start + words.length }],
    themeIds,
    visibility,
  });
  return id;
}

/** Makes a theme; its id. */
export async function makeTheme(person: Person, seminarId: string, name: string): Promise<string> {
  const id = v7();
  await person.api("PUT", `/themes/${id}`, { seminarId, name });
  return id;
}
