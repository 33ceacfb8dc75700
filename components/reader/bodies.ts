/**
 * Fetches whole highlights for the cards that are seen, many in one request. Positions came first;
 * a body is asked for once, and again only when it is known to be stale.
 */
import { ApiProblem, type api } from "@/lib/api-client";
import type { Page } from "@/lib/contract/primitives";
import type { HighlightView } from "@/lib/highlights/model";
import type { TextOnPage } from "./entry";
import type { HighlightStore } from "./highlight-store";

/** The contract's most per request. */
const most = 200;
/** Milliseconds to gather what a scroll brings into view. */
const patience = 40;
/** Milliseconds before an unreachable server is asked again. */
const pause = 4_000;

interface BodySurroundings {
  store: HighlightStore;
  documentId: string;
  texts: readonly TextOnPage[];
  api: typeof api;
  take: (view: HighlightView) => void;
}

export class Bodies {
  readonly #at: BodySurroundings;
  readonly #asked = new Set<string>();
  readonly #stale = new Set<string>();
  #wanted: readonly string[] = [];
  readonly #alsoWanted = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(surroundings: BodySurroundings) {
    this.#at = surroundings;
  }

  /** These are seen now; what is missing of them is fetched soon. Earlier wishes lapse. */
  want(ids: readonly string[]): void {
    this.#wanted = ids;
    this.#later(patience);
  }

  /** These are needed besides what is seen, until they have come. */
  alsoWant(ids: readonly string[]): void {
    for (const id of ids) this.#alsoWanted.add(id);
    this.#later(patience);
  }

  /** The view of this highlight is known to be old. */
  isStale(id: string): void {
    this.#stale.add(id);
    this.#later(patience);
  }

  /** All views may be old, such as after a gap in the stream. */
  allStale(): void {
    for (const entry of this.#at.store.entries()) if (entry.view) this.#stale.add(entry.id);
    this.#later(patience);
  }

  #later(milliseconds: number): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      void this.#fetch();
    }, milliseconds);
  }

  async #fetch(): Promise<void> {
    const { store, documentId, texts, api } = this.#at;
    const ids = [...new Set([...this.#alsoWanted, ...this.#wanted])]
      .filter((id) => {
        const entry = store.get(id);
        if (entry?.saving !== "saved" || this.#asked.has(id)) return false;
        return entry.view === null || this.#stale.has(id);
      })
      .slice(0, most);
    if (ids.length === 0) return;
    for (const id of ids) this.#asked.add(id);
    // of two texts the newest revisions are asked for: the answer knows only one older one
    const [text, other] = texts;
    const at = text && !other ? `&witness=${text.witnessId}&revision=${text.revision}` : "";
    const query = `ids=${ids.join(",")}${at}`;
    try {
      const answer = await api<Page<HighlightView>>(
        "GET",
        `/documents/${documentId}/highlights?${query}&limit=${most}`,
      );
      for (const id of ids) {
        this.#stale.delete(id);
        this.#asked.delete(id);
        this.#alsoWanted.delete(id);
      }
      for (const view of answer.items) this.#at.take(view);
      const here = new Set(answer.items.map((view) => view.id));
      // hidden or deleted meanwhile, and the event is still on its way
      for (const id of ids) if (!here.has(id)) store.remove(id);
      this.#later(patience);
    } catch (problem) {
      if (!(problem instanceof ApiProblem)) throw problem;
      for (const id of ids) this.#asked.delete(id);
      this.#later(pause);
    }
  }
}
