/**
 * The environment, checked where it is read. Nothing else in `lib` or `app` reads `process.env`.
 */

/** PostgreSQL's address. @throws {Error} where the launcher or the operator gave none. */
export function databaseUrl(): string {
  const url = process.env.DATABASE_URL;
  if (!url) {
    throw new Error(
      "DATABASE_URL is not set. Start Colloquy with `npm start`, which sets it, or name a PostgreSQL yourself.",
    );
  }
  return url;
}

/** The secret that signs cookies and cursors; the launcher keeps one in the database. */
export function authSecret(): string {
  const secret = process.env.NEXTAUTH_SECRET;
  if (!secret) {
    throw new Error(
      "NEXTAUTH_SECRET is not set. Start Colloquy with `npm start`, which keeps one in the database.",
    );
  }
  return secret;
}

/** The address that the operator has set for links, or null: then the host that was asked. */
export function configuredUrl(): string | null {
  return process.env.COLLOQUY_URL?.replace(/\/+$/, "") ?? null;
}

/** The address that links are made with where no request tells the host (the command line). */
export function publicUrl(): string {
  return configuredUrl() ?? `http://localhost:${process.env.PORT ?? "3000"}`;
}

export function isProduction(): boolean {
  return process.env.NODE_ENV === "production";
}
