/**
 * People of a contract test, entered into the running app's database by the product's own
 * commands (the first owner has no other way in), and a client that speaks HTTP as one of them.
 */
import { v7 } from "uuid";
import { installation } from "@/lib/policy/actor";
import type { Role } from "@/lib/seminars/model";
import { appDatabaseUrl, appUrl } from "@/tests/support/running-app";

/** What the assertions look into; everything else is `unknown` and compared as it is. */
export interface Body {
  [key: string]: unknown;
  id?: string;
  code?: string;
  token?: string;
  withdrawnAt?: string | null;
  current: { [key: string]: unknown };
  items: { [key: string]: unknown }[];
  witnesses: { id: string; text: string; language: string; blocks: unknown[] }[];
}

export interface Reply {
  status: number;
  body: Body;
  text: string;
  headers: Headers;
}

/** Speaks HTTP as one person; what a reply holds is for the assertions to say. */
export interface Client {
  personId: string;
  token: string;
  email: string;
  send(method: string, path: string, body?: unknown, headers?: HeadersInit): Promise<Reply>;
}

/** Sends one request to the running app (or another at `base`). */
export async function send(
  method: string,
  path: string,
  body?: unknown,
  headers: HeadersInit = {},
  base = appUrl(),
): Promise<Reply> {
  const all = new Headers(headers);
  const isRaw = body === undefined || typeof body === "string" || body instanceof FormData;
  if (!isRaw && !all.has("content-type")) all.set("content-type", "application/json");
  const response = await fetch(`${base}${path}`, {
    method,
    headers: all,
    body: isRaw ? body : JSON.stringify(body),
    redirect: "manual",
  });
  const text = await response.text();
  const isJson = /json/.test(response.headers.get("content-type") ?? "");
  return {
    status: response.status,
    body: isJson && text !== "" ? JSON.parse(text) : {},
    text,
    headers: response.headers,
  };
}

let count = 0;

/** Adds a person to the database behind `base` and gives a client with a token of theirs. */
export async function enter(
  name: string,
  options: { isOwner?: boolean; base?: string; databaseUrl?: string } = {},
): Promise<Client> {
  process.env.DATABASE_URL = options.databaseUrl ?? appDatabaseUrl();
  const { addPerson } = await import("@/lib/people/commands");
  const { getActorByEmail } = await import("@/lib/people/queries");
  const { createToken } = await import("@/lib/people/tokens");
  count += 1;
  const email = `${name.toLowerCase()}-${process.pid}-${count}@example.org`;
  await addPerson(installation, { email, name, isOwner: options.isOwner ?? false });
  const actor = await getActorByEmail(email);
  const { token } = await createToken(actor, { name: "contract test" });
  return {
    personId: actor.personId ?? "",
    token,
    email,
    send: (method, path, body, headers) =>
      send(
        method,
        path,
        body,
        { ...Object.fromEntries(new Headers(headers)), authorization: `Bearer ${token}` },
        options.base,
      ),
  };
}

/** Gives somebody a role by the door that the class uses: an invitation that they redeem. */
export async function join(
  instructor: Client,
  seminarId: string,
  person: Client,
  role: Role,
): Promise<void> {
  const { body } = await instructor.send("PUT", `/api/v1/invitations/${v7()}`, { seminarId, role });
  const joined = await person.send("POST", "/api/v1/invitations/redeem", { code: body.code });
  if (joined.status !== 200) throw new Error(`could not join: ${joined.text}`);
}

export interface Room {
  seminarId: string;
  documentId: string;
  witnessId: string;
  text: string;
  instructor: Client;
  member: Client;
  classmate: Client;
  outsider: Client;
}

export const roomText =
  "Keeper: the lamp was lit before dusk, as the rule demands.\n\nVisitor: the rule says nothing of fog.\n\nKeeper: then let the 𝔉og speak for itself.";

/** A seminar with a document and four people. */
export async function furnish(
  options: { base?: string; databaseUrl?: string } = {},
): Promise<Room> {
  const [instructor, member, classmate, outsider] = [
    await enter("Ines", options),
    await enter("Mina", options),
    await enter("Cato", options),
    await enter("Otto", options),
  ];
  const seminarId = v7();
  await instructor.send("PUT", `/api/v1/seminars/${seminarId}`, { name: `Room ${v7()}` });
  await join(instructor, seminarId, member, "member");
  await join(instructor, seminarId, classmate, "member");
  const documentId = v7();
  const made = await instructor.send("PUT", `/api/v1/documents/${documentId}`, {
    seminarId,
    text: roomText,
    format: "plain-text",
    title: "At the lighthouse",
  });
  if (made.status !== 201) throw new Error(`no document: ${made.text}`);
  const witness = made.body.witnesses[0];
  if (!witness) throw new Error("no witness");
  return {
    seminarId,
    documentId,
    witnessId: String(witness.id),
    text: String(witness.text),
    instructor,
    member,
    classmate,
    outsider,
  };
}
