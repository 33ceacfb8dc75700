/**
 * The database client and transactions. One pool per process; only stores make queries with it,
 * commands open transactions. A transaction that loses a race (serialisation, deadlock) is tried
 * again as a whole; what a transaction changed is announced only after it has committed.
 */
import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { databaseUrl } from "@/lib/env";
import { type Prisma, PrismaClient } from "@/lib/generated/prisma/client";

/** What a store function queries with: the pool, or the transaction that its caller opened. */
export type Db = PrismaClient | Prisma.TransactionClient;

const shared = globalThis as typeof globalThis & { colloquyDb?: PrismaClient };

/** The process's client. Connects when the first query is made. */
export function db(): PrismaClient {
  shared.colloquyDb ??= new PrismaClient({
    adapter: new PrismaPg({ connectionString: databaseUrl(), max: 20 }),
  });
  return shared.colloquyDb;
}

/** Ends the pool, so that a command-line process or a test can stop. */
export async function closeDb(): Promise<void> {
  await shared.colloquyDb?.$disconnect();
  shared.colloquyDb = undefined;
}

const afterCommit = new WeakMap<object, (() => void)[]>();

/** Runs `announce` once the transaction has committed; never if it was rolled back. */
export function onCommit(tx: Db, announce: () => void): void {
  const list = afterCommit.get(tx);
  if (!list) throw new Error("onCommit needs the client that inTransaction handed out");
  list.push(announce);
}

const attempts = 4;

/**
 * Runs `work` in one transaction (read committed) and gives its result after the commit.
 * `work` may run up to four times where PostgreSQL reports a deadlock or a serialisation failure,
 * so it must have no effect outside its transaction but through `onCommit`.
 */
export async function inTransaction<Result>(
  work: (tx: Prisma.TransactionClient) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    let announcements: (() => void)[] = [];
    try {
      const result = await db().$transaction(
        async (tx) => {
          announcements = [];
          afterCommit.set(tx, announcements);
          return work(tx);
        },
        { maxWait: 20_000, timeout: 60_000 },
      );
      for (const announce of announcements) announce();
      return result;
    } catch (error) {
      if (attempt >= attempts || !isLostRace(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 10 * attempt * attempt));
    }
  }
}

/** 40001 serialisation failure, 40P01 deadlock; Prisma's P2034, which may come without a code. */
function isLostRace(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? error.code : undefined;
  return (
    code === "P2034" || /40001|40P01|deadlock detected|could not serialize/.test(error.message)
  );
}
