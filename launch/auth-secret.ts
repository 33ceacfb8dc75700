/**
 * The secret that signs cookies and cursors. It lives in the database, so that several instances
 * over one database agree and a restart signs nobody out; `NEXTAUTH_SECRET` overrides it.
 */
import { randomBytes } from "node:crypto";
import pg from "pg";
import type { Environment } from "./environment";

const key = "auth.secret";

/** The secret; the first to ask makes it. */
export async function readAuthSecret(
  databaseUrl: string,
  env: Environment = process.env,
): Promise<string> {
  const given = env.NEXTAUTH_SECRET?.trim();
  if (given) return given;
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query(
      'INSERT INTO "Setting" (key, value) VALUES ($1, to_jsonb($2::text)) ON CONFLICT (key) DO NOTHING',
      [key, randomBytes(32).toString("base64url")],
    );
    const found = await client.query<{ secret: string }>(
      `SELECT value #>> '{}' AS secret FROM "Setting" WHERE key = $1`,
      [key],
    );
    const secret = found.rows[0]?.secret;
    if (!secret) throw new Error(`the setting ${key} is not in the database`);
    return secret;
  } finally {
    await client.end();
  }
}
