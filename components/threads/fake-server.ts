/**
 * A server for the tests of components: answers by method and path, remembers what it was asked.
 * Test support only; nothing of the product imports it.
 */
import { vi } from "vitest";

export interface Asked {
  method: string;
  /** Without `/api/v1` and query. */
  path: string;
  body: unknown;
  ifMatch: string | null;
}

type Answer = { status?: number; body?: unknown } | "unreachable";

/** Puts itself in the place of fetch; what `answer` gives undefined for is a 404. */
export function fakeServer(answer: (asked: Asked) => Answer | undefined): { asked: Asked[] } {
  const asked: Asked[] = [];
  vi.stubGlobal("fetch", async (url: string, init: RequestInit = {}) => {
    const request: Asked = {
      method: init.method ?? "GET",
      path: String(url).replace("/api/v1", "").replace(/\?.*$/, ""),
      body: typeof init.body === "string" ? JSON.parse(init.body) : undefined,
      ifMatch: new Headers(init.headers).get("If-Match"),
    };
    asked.push(request);
    const given = answer(request) ?? { status: 404, body: { code: "not-found", detail: "No." } };
    if (given === "unreachable") throw new TypeError("unreachable");
    const status = given.status ?? 200;
    return new Response(status === 204 ? null : JSON.stringify(given.body), { status });
  });
  return { asked };
}
