/**
 * Whether this process can serve: the database answers and bears every migration that this
 * checkout has. Answers in a sentence; throws nothing.
 */
import "server-only";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { db } from "@/lib/db";

/** Null when ready, else what is missing. */
export async function findUnreadiness(): Promise<string | null> {
  try {
    const applied = await db().$queryRaw<{ name: string }[]>`
      SELECT migration_name AS name FROM _prisma_migrations
       WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
    const names = new Set(applied.map((row) => row.name));
    const missing = migrationNames().filter((name) => !names.has(name));
    if (missing.length === 0) return null;
    return `The database lacks the migration ${missing[0]}. Start Colloquy with npm start, which applies it.`;
  } catch {
    // the reason names hosts and users; whoever operates this finds it in the database's own log
    return "The database does not answer, or has not been prepared. Try again in a moment.";
  }
}

let names: string[] | undefined;

/** The server runs in the project's folder; its migrations do not change while it runs. */
function migrationNames(): string[] {
  const folder = path.join(process.cwd(), "prisma", "migrations");
  names ??= readdirSync(folder).filter((name) =>
    existsSync(path.join(folder, name, "migration.sql")),
  );
  return names;
}
