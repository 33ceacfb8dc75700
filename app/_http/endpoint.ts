/**
 * The only wrapper around a route: who asks, what is asked (checked by the contract's schemas),
 * one call, one response. A route says which operation of the contract it is and nothing twice.
 */
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { actorOfRequest } from "@/lib/auth/actor";
import { addressOf } from "@/lib/auth/address";
import type { Operation } from "@/lib/contract/operation";
import { AppError, notFound } from "@/lib/errors";
import type { Actor } from "@/lib/policy/actor";
import { readForm, readJson, requireCleanText } from "./read-body";
import { invalidInput, problem } from "./respond";

/** What a handler is given; everything in it has been checked. */
export interface Call<Params, Query, Body> {
  actor: Actor;
  params: Params;
  query: Query;
  body: Body;
  /** The multipart form, where the operation takes one and one was sent. */
  form: FormData | null;
  /** From `If-Match`; only edits have one. */
  version: number;
  /** Scheme and host that the caller asked, such as `http://seminar.test:3000`. */
  origin: string;
  /** The caller's network address, for throttling. */
  address: string;
  request: Request;
}

/** `params` is undefined where the address has none. */
type RouteContext = { params: Promise<Record<string, string | string[] | undefined> | undefined> };

const megabyte = 1024 * 1024;

/** Makes a route of an operation. */
export function endpoint<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  operation: Operation<P, Q, B>,
  handle: (call: Call<z.output<P>, z.output<Q>, z.output<B>>) => Promise<Response>,
): (request: Request, context: RouteContext) => Promise<Response> {
  return async (request, context) => {
    const requestId = randomUUID();
    const response = await respond().catch((error: unknown) => problem(error, requestId));
    response.headers.set("X-Request-Id", requestId);
    return response;

    async function respond(): Promise<Response> {
      requireSameOrigin(request);
      const actor = await actorOfRequest(request.headers);
      if (actor.kind === "anonymous" && !operation.isPublic) throw unauthenticated();
      const params = readParams(operation, (await context.params) ?? {});
      const query = readQuery(operation, request);
      const version = operation.needsVersion ? readVersion(request) : 0;
      const { body, form } = await readBody(operation, request);
      const origin = originOf(request);
      const address = addressOf(request.headers);
      return handle({ actor, params, query, body, form, version, origin, address, request });
    }
  };
}

function unauthenticated(): AppError {
  return new AppError(
    "unauthenticated",
    "You are not signed in, or your session has ended. Sign in, or send Authorization: Bearer with a personal token.",
  );
}

/** A browser's change must come from our own pages; a token cannot be sent by another site. */
function requireSameOrigin(request: Request): void {
  if (["GET", "HEAD", "OPTIONS"].includes(request.method)) return;
  if (request.headers.has("authorization")) return;
  const site = request.headers.get("sec-fetch-site");
  const origin = request.headers.get("origin");
  const isForeignSite = site !== null && site !== "same-origin" && site !== "none";
  if (!isForeignSite && (origin === null || hostOf(origin) === new URL(originOf(request)).host))
    return;
  throw new AppError(
    "forbidden",
    "This request came from another site's page, so it was not carried out. Open Colloquy itself and try there.",
  );
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

/** The scheme and host that the caller asked, so that a link made for them works for them. */
export function originOf(request: Request): string {
  const host =
    request.headers.get("x-forwarded-host") ?? request.headers.get("host") ?? "localhost";
  const scheme = request.headers.get("x-forwarded-proto")?.split(",")[0]?.trim() ?? "http";
  return `${scheme === "https" ? "https" : "http"}://${host}`;
}

function readParams<P extends z.ZodType>(
  operation: Operation<P, z.ZodType, z.ZodType>,
  raw: Record<string, string | string[] | undefined>,
): z.output<P> {
  requireCleanText(raw);
  const parsed = operation.params.safeParse(raw);
  if (parsed.success) return parsed.data;
  // an id of a thing to be made is an input; an id of a thing to be found just finds nothing
  if (operation.method === "PUT") throw invalidInput(parsed.error, "address");
  throw notFound(operation.what);
}

function readQuery<Q extends z.ZodType>(
  operation: Operation<z.ZodType, Q, z.ZodType>,
  request: Request,
): z.output<Q> {
  const raw: Record<string, string | string[]> = {};
  const { searchParams } = new URL(request.url);
  for (const key of new Set(searchParams.keys())) {
    const values = searchParams.getAll(key);
    raw[key] = values.length === 1 ? (values[0] ?? "") : values;
  }
  requireCleanText(raw);
  const parsed = operation.query.safeParse(raw);
  if (!parsed.success) throw invalidInput(parsed.error, "query");
  return parsed.data;
}

function readVersion(request: Request): number {
  const header = request.headers.get("if-match");
  if (header === null) {
    throw new AppError(
      "precondition-required",
      'An edit says which version it is based on. Send If-Match: "VERSION" with the version that you read.',
    );
  }
  const version = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header.trim())?.[1];
  if (version !== undefined) return Number(version);
  throw new AppError("invalid-input", 'If-Match is not a version. Send it as If-Match: "3".', {
    errors: [{ path: "If-Match", detail: "not a version" }],
  });
}

async function readBody<B extends z.ZodType>(
  operation: Operation<z.ZodType, z.ZodType, B>,
  request: Request,
): Promise<{ body: z.output<B>; form: FormData | null }> {
  const type = request.headers.get("content-type") ?? "";
  if (operation.form && type.startsWith("multipart/form-data")) {
    // the parts' headers and the other fields need room beside the file
    const form = await readForm(request, operation.maxBytes ?? megabyte);
    const fields = Object.fromEntries([...form].filter(([, value]) => typeof value === "string"));
    requireCleanText(fields);
    const parsed = operation.form.safeParse(fields);
    if (!parsed.success) throw invalidInput(parsed.error, "form");
    return { body: operation.body.parse({ ...Object(parsed.data), text: "" }), form };
  }
  if (operation.body instanceof z.ZodUndefined) {
    return { body: operation.body.parse(undefined), form: null };
  }
  const raw = await readJson(request, operation.maxBytes ?? megabyte);
  requireCleanText(raw);
  const parsed = operation.body.safeParse(raw);
  if (!parsed.success) throw invalidInput(parsed.error, "body");
  return { body: parsed.data, form: null };
}
