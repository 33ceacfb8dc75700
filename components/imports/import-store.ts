/**
 * One import in the browser: what the server said last, and the person's decisions, which count at
 * once here and are sent one request at a time. Nothing that was decided is lost by a rapid second
 * click, by somebody else's decision in between, or by a server that does not answer.
 */
import { ApiProblem } from "@/lib/api-client";
import type { DecisionInput, ImportView } from "@/lib/imports/model";
import {
  type DecisionEdit,
  deciding,
  inverseOf,
  isSame,
  takingBack,
  withEdit,
  withEdits,
} from "./decision-edits";
import type { ImportRequests } from "./import-requests";
import type { KeptEdits } from "./kept-edits";

export type Saving = "saved" | "saving" | "offline" | "gone";
type Found = NonNullable<ImportView["found"]>;

/** What the page draws. A new object whenever something of it changed. */
export interface ImportState {
  view: ImportView;
  /** What was found when it was last ready; stays while the file is read again. */
  found: Found | null;
  /** The list as it is for this person, unsent decisions included. */
  decisions: readonly DecisionInput[];
  /** How many acts are not sent yet. */
  unsent: number;
  saving: Saving;
  /** Something to be told once: a refusal's sentence, or that somebody else decided too. */
  notice: { kind: "refused" | "conflict"; detail: string } | null;
}

/** Milliseconds: between looks at a reading under way, and between tries of a silent server. */
const paces = { look: 700, retry: 4000 };
/** Conflicts in a row after which something is wrong on our side. */
const mostConflicts = 6;

export class ImportStore {
  readonly #requests: ImportRequests;
  readonly #kept: KeptEdits;
  readonly #listeners = new Set<() => void>();
  #edits: DecisionEdit[] = [];
  #undos: DecisionEdit[] = [];
  #sending = false;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #state: ImportState;

  constructor(view: ImportView, requests: ImportRequests, kept: KeptEdits) {
    this.#requests = requests;
    this.#kept = kept;
    this.#state = {
      view,
      found: view.found,
      decisions: view.decisions,
      unsent: 0,
      saving: "saved",
      notice: null,
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly current = (): ImportState => this.#state;

  /** Begins to send what waited, and to look after a reading under way. Gives the way to end it. */
  start(): () => void {
    const waited = this.#edits.length === 0 ? this.#kept.list() : [];
    if (waited.length > 0) {
      this.#edits = waited;
      this.#take(this.#state.view);
    }
    const again = () => void this.#send();
    window.addEventListener("online", again);
    void this.#send();
    this.#lookLater();
    return () => {
      window.removeEventListener("online", again);
      if (this.#timer !== null) clearTimeout(this.#timer);
      this.#timer = null;
    };
  }

  /** Decides; a newer word on the same matter takes the place of the older one. */
  decide(...decided: DecisionInput[]): void {
    this.#do(deciding(this.#state.decisions, decided));
  }

  /** Takes a decision out of the list. */
  takeBack(decision: DecisionInput): void {
    this.#do(takingBack(decision));
  }

  /** Undoes the last act of this page, else takes the newest decision back; what it undid. */
  undo(): DecisionInput | null {
    const edit = this.#undos.pop();
    const newest = this.#state.decisions.at(-1);
    if (edit !== undefined) this.#add(edit);
    else if (newest !== undefined) this.#add(takingBack(newest));
    return edit?.take[0] ?? edit?.give[0]?.decision ?? newest ?? null;
  }

  /** Resolves once every decision is with the server. @throws {ApiProblem} where it does not answer. */
  async settled(): Promise<void> {
    if (this.#edits.length > 0) await this.#send();
    while (this.#sending) await new Promise((resolve) => setTimeout(resolve, paces.look / 7));
    if (this.#edits.length > 0) throw new ApiProblem(0, {});
  }

  /** Has the file read once more with the same decisions. @throws {ApiProblem} */
  async readAgain(): Promise<void> {
    const { version, decisions } = this.#state.view;
    this.#take(await this.#requests.decide(version, decisions));
    this.#lookLater();
  }

  /** Nothing waits any more: the import was left out. */
  forget(): void {
    this.#edits = [];
    this.#kept.keep([]);
  }

  /** The notice was shown. */
  readonly forgetNotice = (): void => this.#set({ notice: null });

  #do(edit: DecisionEdit): void {
    const undo = inverseOf(this.#state.decisions, edit);
    if (undo.take.length === 0 && undo.give.length === 0) return;
    this.#undos.push(undo);
    this.#add(edit);
  }

  #add(edit: DecisionEdit): void {
    this.#edits.push(edit);
    this.#kept.keep(this.#edits);
    this.#set({
      decisions: withEdit(this.#state.decisions, edit),
      unsent: this.#edits.length,
      saving: this.#state.saving === "gone" ? "gone" : "saving",
    });
    void this.#send();
  }

  async #send(): Promise<void> {
    if (this.#sending || this.#state.saving === "gone") return;
    this.#sending = true;
    let conflicts = 0;
    try {
      while (this.#edits.length > 0) {
        const count = this.#edits.length;
        const { view } = this.#state;
        const list = withEdits(view.decisions, this.#edits);
        try {
          const same = isSameList(list, view.decisions);
          const answer = same ? view : await this.#requests.decide(view.version, list);
          this.#sent(count, answer);
        } catch (cause) {
          if (!(cause instanceof ApiProblem)) throw cause;
          if (cause.status === 409 && isImport(cause.current) && ++conflicts < mostConflicts) {
            this.#rebase(cause.current);
          } else if (!this.#refused(cause, count)) return;
        }
      }
      this.#set({ saving: "saved" });
    } finally {
      this.#sending = false;
      this.#lookLater();
    }
  }

  #sent(count: number, view: ImportView): void {
    this.#edits.splice(0, count);
    this.#kept.keep(this.#edits);
    this.#take(view);
  }

  #rebase(current: ImportView): void {
    const differs = !isSameList(current.decisions, this.#state.view.decisions);
    this.#take(current);
    if (differs) this.#set({ notice: { kind: "conflict", detail: "" } });
  }

  /** True where the rest may still be sent. */
  #refused(cause: ApiProblem, count: number): boolean {
    if (cause.status === 404 || cause.status === 410) {
      this.#edits = [];
      this.#kept.keep([]);
      this.#set({ saving: "gone", unsent: 0 });
      return false;
    }
    if (cause.status === 0 || cause.status === 429 || cause.status >= 500) {
      this.#set({ saving: "offline" });
      return false;
    }
    this.#edits.splice(0, count);
    this.#undos = [];
    this.#kept.keep(this.#edits);
    this.#take(this.#state.view);
    this.#set({ notice: { kind: "refused", detail: cause.detail } });
    return true;
  }

  #take(view: ImportView): void {
    this.#set({
      view,
      found: view.found ?? this.#state.found,
      decisions: withEdits(view.decisions, this.#edits),
      unsent: this.#edits.length,
    });
  }

  #lookLater(): void {
    const { view, saving } = this.#state;
    if (this.#timer !== null || saving === "gone" || this.#sending) return;
    const waits = saving === "offline" ? paces.retry : view.state === "reading" ? paces.look : null;
    if (waits === null) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      void (this.#edits.length > 0 ? this.#send() : this.#look());
    }, waits);
  }

  async #look(): Promise<void> {
    try {
      const view = await this.#requests.read();
      // decided meanwhile: the answer to that is newer
      if (!this.#sending) this.#take(view);
      if (this.#state.saving === "offline") this.#set({ saving: "saved" });
    } catch (cause) {
      if (!(cause instanceof ApiProblem)) throw cause;
      const isGone = cause.status === 404 || cause.status === 410;
      this.#set({ saving: isGone ? "gone" : "offline" });
    } finally {
      this.#lookLater();
    }
  }

  #set(part: Partial<ImportState>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
  }
}

function isSameList(a: readonly DecisionInput[], b: readonly DecisionInput[]): boolean {
  return (
    a.length === b.length &&
    a.every((one, index) => {
      const other = b[index];
      return other !== undefined && isSame(one, other);
    })
  );
}

function isImport(value: unknown): value is ImportView {
  return typeof value === "object" && value !== null && "decisions" in value && "state" in value;
}
