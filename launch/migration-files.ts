/**
 * The migrations as files, in Prisma's layout: `prisma/migrations/NAME/migration.sql`, applied in
 * the order of their names, each known by the SHA-256 of its bytes.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { inProject } from "./paths";

export interface MigrationFile {
  name: string;
  sql: string;
  /** Hex SHA-256 of the file, as Prisma stores it. */
  checksum: string;
}

/** All migrations of a folder, in order. */
export function readMigrations(directory = inProject("prisma", "migrations")): MigrationFile[] {
  return readdirSync(directory)
    .filter((name) => existsSync(path.join(directory, name, "migration.sql")))
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(directory, name, "migration.sql"), "utf8");
      return { name, sql, checksum: checksumOf(sql) };
    });
}

/** True where the file is the one that was applied; line ends may have changed on the way. */
export function isUnedited(file: MigrationFile, appliedChecksum: string): boolean {
  const unix = file.sql.replaceAll("\r\n", "\n");
  const candidates = [file.sql, unix, unix.replaceAll("\n", "\r\n")];
  return candidates.some((sql) => checksumOf(sql) === appliedChecksum);
}

function checksumOf(sql: string): string {
  return createHash("sha256").update(sql).digest("hex");
}
