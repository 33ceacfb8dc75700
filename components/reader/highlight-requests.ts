/**
 * What this reader does to highlights: make, try again, take back, delete, restore. Shown at once,
 * sent after; what the server refuses or never answers stays on the page as not saved, with its
 * words. Goes through the HTTP API alone; everything from outside is handed in, so that it can be
 * tested without a browser.
 */
import { findOrCreateTheme } from "@/components/highlights/edit-highlight";
import type { ThemeChoice } from "@/components/highlights/theme-matches";
import type { ToastInput } from "@/components/ui/toast-store";
import { ApiProblem, type api } from "@/lib/api-client";
import type { PersonRef } from "@/lib/contract/primitives";
import type { TextRange } from "@/lib/doc-model/types";
import type { HighlightView } from "@/lib/highlights/model";
import { messages } from "@/lib/messages";
import type { Visibility } from "@/lib/seminars/model";
import type { ThemeView } from "@/lib/themes/model";
import { colorOf, type Entry, entryOfView, placeInText, type TextOnPage, textOf } from "./entry";
import type { HighlightStore } from "./highlight-store";
import type { UnsentHighlight, UnsentHighlights } from "./unsent";

export interface RequestSurroundings {
  store: HighlightStore;
  unsent: UnsentHighlights;
  page: { seminarId: string; texts: readonly TextOnPage[] };
  me: PersonRef;
  api: typeof api;
  makeId: () => string;
  toast: (input: ToastInput) => void;
}

export interface NewHighlight {
  /** In the page's offsets; all of one text. @throws {Error} from `make` where there is none. */
  passages: TextRange[];
  theme: ThemeChoice | null;
  visibility: Visibility;
  words: string;
}

interface Undoable {
  id: string;
  kind: "made" | "deleted";
}

const text = messages.reader.toast;
/** As many steps as one can still remember. */
const remembered = 50;

export class HighlightRequests {
  readonly #at: RequestSurroundings;
  readonly #undoable: Undoable[] = [];
  readonly #underWay = new Map<string, Promise<boolean>>();

  constructor(surroundings: RequestSurroundings) {
    this.#at = surroundings;
  }

  /** Shows the highlight at once and sends it; resolves to whether the server has it. */
  make(input: NewHighlight): { id: string; sent: Promise<boolean> } {
    const { page, makeId } = this.#at;
    const places = input.passages.flatMap((passage) => placeInText(page.texts, passage) ?? []);
    const [first] = places;
    if (!first) throw new Error("A highlight has at least one passage of a text on the page.");
    const unsent: UnsentHighlight = {
      id: makeId(),
      witnessId: first.text.witnessId,
      revision: first.text.revision,
      passages: places.map((place) => place.range),
      themeIds: input.theme && "id" in input.theme ? [input.theme.id] : [],
      newTheme: input.theme && "newName" in input.theme ? input.theme.newName : null,
      visibility: input.visibility,
      words: input.words,
    };
    this.#show(unsent, "sending", null);
    // kept after it was painted: writing to storage takes longer than everything else here
    setTimeout(() => {
      if (this.#underWay.has(unsent.id)) this.#at.unsent.keep(unsent);
    });
    const sent = this.#send(unsent).then((saved) => {
      if (saved) this.#remember({ id: unsent.id, kind: "made" });
      return saved;
    });
    return { id: unsent.id, sent };
  }

  /** Sends again what could not be saved. */
  retry(id: string): Promise<boolean> {
    const unsent = this.#at.unsent.list().find((one) => one.id === id);
    return unsent ? this.#send(unsent) : Promise.resolve(false);
  }

  /** What an earlier visit could not send comes back on the page and is sent. */
  async resume(): Promise<void> {
    const { page, unsent } = this.#at;
    let saved = 0;
    for (const one of unsent.list()) {
      const isHere = page.texts.some((text) => text.witnessId === one.witnessId);
      if (!isHere || this.#underWay.has(one.id)) continue;
      this.#show(one, "sending", null);
      if (await this.#send(one)) saved += 1;
    }
    if (saved > 0) this.#at.toast({ message: text.sent(saved) });
  }

  /** Gives up a highlight that was never saved. */
  discard(id: string): void {
    this.#at.unsent.drop(id);
    this.#at.store.remove(id);
  }

  /** The page heard that a highlight was deleted by this reader; Ctrl+Z brings it back. */
  deleted(id: string): void {
    this.#at.store.remove(id);
    this.#remember({ id, kind: "deleted" });
  }

  /** Puts in what the server answered; places of another revision do not replace ours. */
  take(view: HighlightView): void {
    const { store, page, me } = this.#at;
    const known = store.get(view.id);
    if (known?.view && known.view.version > view.version) return;
    const entry = entryOfView(view, page.texts, store.themes, me.id);
    if (!entry) return;
    const isOther = view.passages.every((one) => !textOf(page.texts, one));
    const places = known && isOther ? { passages: known.passages, unplaced: known.unplaced } : {};
    store.put({ ...entry, ...places, unread: known?.unread ?? false });
  }

  /** Takes the last make or deletion back; says so. */
  async undo(): Promise<void> {
    const last = this.#undoable.pop();
    if (!last) return this.#at.toast({ message: text.nothingToUndo });
    await (last.kind === "made" ? this.takeBack(last.id) : this.restore(last.id));
  }

  /** Deletes a highlight that was just made. */
  async takeBack(id: string): Promise<void> {
    this.#forget(id);
    await this.#underWay.get(id);
    const entry = this.#at.store.remove(id);
    try {
      await this.#at.api("DELETE", `/highlights/${id}`);
      this.#at.toast({
        message: text.undone,
        action: { label: text.undo, onAction: () => void this.restore(id) },
      });
    } catch (problem) {
      if (entry) this.#at.store.put(entry);
      this.#say(problem, () => this.takeBack(id));
    }
  }

  /** Brings a deleted highlight back. */
  async restore(id: string): Promise<void> {
    this.#forget(id);
    try {
      this.take(await this.#at.api<HighlightView>("POST", `/highlights/${id}/restore`));
      this.#at.toast({ message: text.restored });
    } catch (problem) {
      this.#say(problem, () => this.restore(id));
    }
  }

  #send(unsent: UnsentHighlight): Promise<boolean> {
    const running = this.#underWay.get(unsent.id);
    if (running) return running;
    const sending = this.#put(unsent).finally(() => this.#underWay.delete(unsent.id));
    this.#underWay.set(unsent.id, sending);
    return sending;
  }

  async #put(unsent: UnsentHighlight): Promise<boolean> {
    const { store, page } = this.#at;
    store.patch(unsent.id, { saving: "sending", failure: null });
    try {
      const themeIds = [...unsent.themeIds];
      if (unsent.newTheme !== null) {
        const choice = { newName: unsent.newTheme };
        const theme = await findOrCreateTheme(page.seminarId, store.themes, choice);
        this.learn(theme);
        themeIds.push(theme.id);
        store.patch(unsent.id, { themeIds, color: theme.color });
      }
      const { witnessId, revision, passages, visibility } = unsent;
      const body = { witnessId, revision, passages, themeIds, visibility };
      this.take(await this.#at.api<HighlightView>("PUT", `/highlights/${unsent.id}`, { body }));
      this.#at.unsent.drop(unsent.id);
      return true;
    } catch (problem) {
      if (!(problem instanceof ApiProblem)) throw problem;
      this.#at.unsent.keep(unsent);
      store.patch(unsent.id, { saving: "failed", failure: problem.detail });
      return false;
    }
  }

  /** A theme that was made a moment ago, before the page hears of it live. */
  learn(theme: ThemeView): void {
    const { store } = this.#at;
    if (store.themes.some((one) => one.id === theme.id)) return;
    store.setThemes([...store.themes, theme]);
  }

  #show(unsent: UnsentHighlight, saving: Entry["saving"], failure: string | null): void {
    const { store, me, page } = this.#at;
    const text = textOf(page.texts, unsent);
    const shift = ({ start, end }: TextRange) => ({
      start: start + (text?.base ?? 0),
      end: end + (text?.base ?? 0),
    });
    store.put({
      id: unsent.id,
      author: me,
      color: colorOf(unsent.themeIds, store.themes),
      themeIds: unsent.themeIds,
      visibility: unsent.visibility,
      mine: true,
      hasComments: false,
      // a place on another revision would be a guess here
      passages: text ? unsent.passages.map(shift) : [],
      unplaced: text ? 0 : unsent.passages.length,
      saving,
      failure,
      unread: false,
      view: null,
      words: unsent.words,
    });
  }

  #remember(act: Undoable): void {
    this.#undoable.push(act);
    if (this.#undoable.length > remembered) this.#undoable.shift();
  }

  #forget(id: string): void {
    const at = this.#undoable.findLastIndex((act) => act.id === id);
    if (at >= 0) this.#undoable.splice(at, 1);
  }

  #say(problem: unknown, again: () => Promise<void>): void {
    if (!(problem instanceof ApiProblem)) throw problem;
    this.#at.toast({
      message: problem.detail,
      action: { label: messages.reader.unsaved.retry, onAction: () => void again() },
    });
  }
}
