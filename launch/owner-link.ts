/**
 * Prints, as JSON, the token of a fresh one-time link for the first visitor, or null once there is
 * an owner. A process of its own: the code that makes it is server code, which runs under Node's
 * `react-server` condition, and the launcher does not.
 */
import { closeDb } from "@/lib/db";
import { createOwnerLink } from "@/lib/people/commands";

try {
  const link = await createOwnerLink();
  process.stdout.write(JSON.stringify(link === null ? null : { token: link.token }));
} finally {
  await closeDb();
}
