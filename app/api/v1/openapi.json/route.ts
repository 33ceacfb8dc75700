/** The contract as OpenAPI 3.1; public, so that a script's author need not sign in to read it. */
import { openApiDocument } from "@/lib/contract/openapi";

let document: string | undefined;

export function GET(): Response {
  document ??= JSON.stringify(openApiDocument());
  return new Response(document, { headers: { "Content-Type": "application/json" } });
}
