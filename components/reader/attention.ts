/**
 * What the reader attends to: the open highlight, the one pointed at, the theme pointed at in the
 * legend. Apart from the store, since it changes with every move of the pointer.
 */

export interface Attention {
  readonly openId: string | null;
  /** Where the focus goes in the thread that opens; it stays where it is unless told. */
  readonly openFocus: "reply" | "close" | undefined;
  readonly hoverId: string | null;
  readonly themeColor: number | null;
}

export class AttentionStore {
  #now: Attention = { openId: null, openFocus: undefined, hoverId: null, themeColor: null };
  #listeners = new Set<() => void>();

  get now(): Attention {
    return this.#now;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Tells nobody where nothing changes. */
  set(part: Partial<Attention>): void {
    const next = { ...this.#now, ...part };
    if (
      next.openId === this.#now.openId &&
      next.openFocus === this.#now.openFocus &&
      next.hoverId === this.#now.hoverId &&
      next.themeColor === this.#now.themeColor
    ) {
      return;
    }
    this.#now = next;
    for (const listener of this.#listeners) listener();
  }
}
