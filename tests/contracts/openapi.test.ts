/** The contract and the routes are one: every operation is served, every route is an operation. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { allOperations } from "@/lib/contract/operations";
import { send } from "./support/people";

const root = path.resolve(import.meta.dirname, "../..");

describe("GET /api/v1/openapi.json", () => {
  it("is public and lists every operation", async () => {
    const { status, body } = await send("GET", "/api/v1/openapi.json");
    expect(status).toBe(200);
    expect(body.openapi).toBe("3.1.0");
    const paths = Object(body.paths);
    for (const [name, operation] of allOperations) {
      expect(paths[operation.path]?.[operation.method.toLowerCase()]?.operationId).toBe(name);
    }
  });
});

describe("every operation", () => {
  it.each(allOperations.filter(([, operation]) => !operation.isPublic))(
    "%s refuses nobody with 401",
    async (_name, { method, path: address }) => {
      const where = address.replace("{number}", "1").replace(/\{\w+\}/g, () => v7());
      const reply = await send(
        method,
        where,
        method === "GET" || method === "DELETE" ? undefined : {},
      );
      expect(reply.status).toBe(401);
      expect(reply.body.code).toBe("unauthenticated");
    },
  );
});

describe("every route", () => {
  const files = readRoutes();
  it.each(files)("%s serves operations of the contract only", (file) => {
    const source = readFileSync(path.join(root, file), "utf8");
    const address = `/${path
      .dirname(file)
      .replace(/^app\//, "")
      .replace(/\[(\w+)\]/g, "{$1}")}`;
    const served = [...source.matchAll(/export const (GET|PUT|POST|PATCH|DELETE)/g)].map(
      ([, method]) => `${method} ${address}`,
    );
    const stated = allOperations.map(([, operation]) => `${operation.method} ${operation.path}`);
    for (const one of served) expect(stated).toContain(one);
    const missing = stated.filter((one) => one.endsWith(` ${address}`) && !served.includes(one));
    expect(missing).toEqual([]);
  });
});

/** Route files of the contract; next-auth's mount, the list itself and the catch-all are none. */
function readRoutes(): string[] {
  return walk("app/api").filter(
    (file) => !/nextauth|openapi\.json|\[\.\.\.|api\/(health|ready)\//.test(file),
  );
}

function walk(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return walk(name);
    return entry.name === "route.ts" ? [name] : [];
  });
}
