/**
 * Fetches an import's pieces, part by part, as somebody reads on, goes back or jumps. One fetch at
 * a time; a jump or a new reading makes what is on its way stale.
 */
import { ApiProblem } from "@/lib/api-client";
import type { DecisionInput, PieceView } from "@/lib/imports/model";
import type { ImportRequests } from "./import-requests";
import {
  emptyWindow,
  holds,
  type PieceWindow,
  reusing,
  withEarlier,
  withLater,
} from "./piece-window";

/** Pieces in one answer; and units of the file that a look back begins before. */
const portion = 200;
const largest = 1000;
const lookBack = 40_000;

export interface PieceState extends PieceWindow {
  loading: "later" | "earlier" | "jump" | "again" | null;
  /** A sentence where the last fetch failed. */
  problem: string | null;
  /** Counts the readings of the file that were fetched. */
  reading: number;
  /** The decisions that the pieces were read with; pieces name them by their index. */
  readWith: readonly DecisionInput[];
}

export class PieceStore {
  readonly #requests: ImportRequests;
  readonly #listeners = new Set<() => void>();
  #task = 0;
  #state: PieceState;

  constructor(requests: ImportRequests, readWith: readonly DecisionInput[] = []) {
    this.#requests = requests;
    this.#state = { ...emptyWindow, loading: null, problem: null, reading: 0, readWith };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly current = (): PieceState => this.#state;

  /** Fetches the window that begins at a unit of the file, 0 for its beginning. */
  async jump(at: number): Promise<void> {
    if (this.#state.pieces.length > 0 && holds(this.#state, at)) return;
    await this.#run("jump", async () => {
      const page = await this.#requests.pieces({ from: at, limit: portion });
      return { pieces: page.items, fromStart: at === 0, next: page.next };
    });
  }

  /** What follows the last. */
  async later(): Promise<void> {
    const { next, loading } = this.#state;
    if (next === null || loading !== null) return;
    await this.#run("later", async (before) =>
      withLater(before, await this.#requests.pieces({ cursor: next, limit: portion })),
    );
  }

  /** What stands before the first. */
  async earlier(): Promise<void> {
    const first = this.#state.pieces[0];
    if (first === undefined || this.#state.fromStart || this.#state.loading !== null) return;
    await this.#run("earlier", async (before) => {
      const from = Math.max(0, first.at - lookBack);
      const found = await this.#upTo(from, first.at);
      return withEarlier(before, found, from === 0);
    });
  }

  /** Fetches what is held once more: the file was read again, with these decisions. */
  async again(readWith: readonly DecisionInput[] = this.#state.readWith): Promise<void> {
    const { pieces, fromStart } = this.#state;
    const from = fromStart ? 0 : (pieces[0]?.at ?? 0);
    const wanted = Math.max(portion, pieces.length);
    await this.#run("again", async () => {
      const fresh: PieceView[] = [];
      let cursor: string | undefined;
      let next: string | null = null;
      do {
        const limit = Math.min(largest, wanted - fresh.length);
        const page = await this.#requests.pieces({ from, cursor, limit });
        fresh.push(...page.items);
        next = page.next;
        cursor = next ?? undefined;
      } while (next !== null && fresh.length < wanted);
      const reading = this.#state.reading + 1;
      return { pieces: reusing(pieces, fresh), fromStart, next, readWith, reading };
    });
  }

  async #upTo(from: number, end: number): Promise<PieceView[]> {
    const found: PieceView[] = [];
    let cursor: string | undefined;
    for (;;) {
      const page = await this.#requests.pieces({ from, cursor, limit: largest });
      found.push(...page.items.filter((one) => one.at <= end));
      if (page.next === null || (page.items.at(-1)?.at ?? end) >= end) return found;
      cursor = page.next;
    }
  }

  async #run(
    loading: NonNullable<PieceState["loading"]>,
    work: (before: PieceWindow) => Promise<PieceWindow & Partial<PieceState>>,
  ): Promise<void> {
    const task = ++this.#task;
    this.#set({ loading, problem: null });
    try {
      const after = await work(this.#state);
      if (task === this.#task) this.#set({ ...after, loading: null });
    } catch (cause) {
      if (!(cause instanceof ApiProblem)) throw cause;
      if (task !== this.#task) return;
      this.#set({ loading: null, problem: cause.detail });
      // read anew since the cursor was made: what is held is fetched anew, with a cursor of its own
      if (cause.status === 409 && loading !== "again") await this.again();
    }
  }

  #set(part: Partial<PieceState>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
  }
}
