/** Database and migrations are there: 200, else 503 with what is missing. */
import { findUnreadiness } from "@/lib/readiness";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const missing = await findUnreadiness();
  const headers = { "Cache-Control": "no-store" };
  if (missing === null) return Response.json({ status: "ok" }, { headers });
  return Response.json({ status: "unavailable", detail: missing }, { status: 503, headers });
}
