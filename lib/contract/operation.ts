/**
 * One operation of the HTTP contract: its address, what goes in, what comes out. Routes are made
 * of these and the OpenAPI document is generated from them, so that the two cannot differ.
 */
import { z } from "zod";

export interface Operation<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
> {
  method: "GET" | "PUT" | "POST" | "PATCH" | "DELETE";
  /** As in OpenAPI: `/api/v1/themes/{id}`. */
  path: string;
  summary: string;
  /** The subject in a sentence: 'There is no … here that you can see'. */
  what: string;
  params: P;
  query: Q;
  body: B;
  /** The fields beside the file where a multipart form is taken too. */
  form?: z.ZodType;
  /** The body's limit in bytes; 1 MB where absent. */
  maxBytes?: number;
  /** Whether nobody need be signed in. */
  isPublic: boolean;
  /** Whether `If-Match` must be sent. */
  needsVersion: boolean;
  /** What a success answers; absent for 204. */
  response?: z.ZodType;
  /** The media type of the response where it is not JSON. */
  mediaType?: string;
}

const nothing = z.object({});

interface Options<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> {
  params?: P;
  query?: Q;
  body?: B;
  form?: z.ZodType;
  maxBytes?: number;
  isPublic?: boolean;
  response?: z.ZodType;
  mediaType?: string;
}

/** States an operation; `address` is `GET /api/v1/…`. A PATCH always needs `If-Match`. */
export function operation<
  P extends z.ZodType = typeof nothing,
  Q extends z.ZodType = typeof nothing,
  B extends z.ZodType = z.ZodUndefined,
>(address: string, what: string, summary: string, options: Options<P, Q, B>): Operation<P, Q, B>;
export function operation(
  address: string,
  what: string,
  summary: string,
  options: Options<z.ZodType, z.ZodType, z.ZodType>,
): Operation {
  const [method, path = ""] = address.split(" ");
  const { params = nothing, query = nothing, body = z.undefined(), isPublic = false } = options;
  return {
    ...options,
    method: z.enum(["GET", "PUT", "POST", "PATCH", "DELETE"]).parse(method),
    path,
    what,
    summary,
    params,
    query,
    body,
    isPublic,
    needsVersion: method === "PATCH",
  };
}
