/**
 * A PostgreSQL that somebody else runs, named in `DATABASE_URL`: asked once before anything is
 * built on it, and given ten seconds. Every refusal is a sentence that names the place and never
 * the password.
 */
import pg from "pg";
import { codeOf, LaunchFailure, messageOf, oneLine } from "../failure";

const patienceMs = 10_000;
const oldestVersion = 150_000;

/** Asks the database at `url` whether it will do. @throws LaunchFailure where it will not. */
export async function checkExternal(url: string): Promise<void> {
  const client = clientFor(url);
  // a connection that breaks later is reported by the query that needs it
  client.on("error", () => undefined);
  try {
    await withinPatience(client.connect());
    const answer = await withinPatience(
      client.query<{ version: string; replica: boolean }>(
        "SELECT current_setting('server_version_num') AS version, pg_is_in_recovery() AS replica",
      ),
    );
    const row = answer.rows[0];
    if (Number(row?.version) < oldestVersion) {
      throw new LaunchFailure(
        `The database at ${placeOf(client)} is PostgreSQL ${Math.floor(Number(row?.version) / 10_000)}; Colloquy needs 15 or newer.`,
      );
    }
    if (row?.replica) {
      throw new LaunchFailure(
        `The database at ${placeOf(client)} is a read-only replica. Name the primary in DATABASE_URL.`,
      );
    }
  } catch (error) {
    throw error instanceof LaunchFailure ? error : new LaunchFailure(sentenceFor(error, client));
  } finally {
    client.end().catch(() => undefined); // nothing is lost with a connection that was only asked
  }
}

function clientFor(url: string): pg.Client {
  try {
    if (!/^(postgres(ql)?|socket):/.test(url)) throw new Error("no PostgreSQL address");
    return new pg.Client({ connectionString: url, connectionTimeoutMillis: patienceMs });
  } catch {
    throw new LaunchFailure(
      "DATABASE_URL is no address of a PostgreSQL. It looks like postgresql://user:password@host:5432/database; characters such as @ or / in the password are written as %40 or %2F.",
    );
  }
}

function placeOf(client: pg.Client): string {
  return `${client.host}:${client.port}`;
}

class Silence extends Error {}

async function withinPatience<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Silence()), patienceMs + 250);
  });
  try {
    return await Promise.race([work, silence]);
  } finally {
    clearTimeout(timer);
  }
}

function sentenceFor(error: unknown, client: pg.Client): string {
  const place = placeOf(client);
  const code = codeOf(error);
  if (error instanceof Silence || code === "ETIMEDOUT" || /timeout/i.test(messageOf(error))) {
    return `The database at ${place} did not answer within ${patienceMs / 1000} seconds. Check that it runs and that no firewall stands between, then start again.`;
  }
  switch (code) {
    case "ECONNREFUSED":
      return `Nobody answers at ${place}: the database of DATABASE_URL is not running there. Start it, or correct the address.`;
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `The host “${client.host}” of DATABASE_URL is not known to this machine. Correct the address, or check the network.`;
    case "28P01":
    case "28000":
      return `The database at ${place} refused the user “${client.user}”: wrong name or password. Correct DATABASE_URL.`;
    case "3D000":
      return `There is no database “${client.database}” at ${place}. Create it (createdb ${client.database}), or correct DATABASE_URL.`;
    case "53300":
      return `The database at ${place} has no connection left for Colloquy. Raise its max_connections, or stop what uses them.`;
    default:
      return `The database at ${place} cannot be used: ${oneLine(messageOf(error))}.`;
  }
}
