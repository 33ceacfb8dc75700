import { beforeEach, describe, expect, it, vi } from "vitest";
import type { ToastInput } from "@/components/ui/toast-store";
import { ApiProblem } from "@/lib/api-client";
import type { HighlightView } from "@/lib/highlights/model";
import { HighlightRequests } from "./highlight-requests";
import { HighlightStore } from "./highlight-store";
import { UnsentHighlights } from "./unsent";

const me = { id: "ada", name: "Ada" };
const page = { seminarId: "s", texts: [{ witnessId: "en", revision: 1, base: 0 }] };

function memory() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

/** What the server would answer to a PUT. */
function viewOf(id: string, revision = 1): HighlightView {
  const place = { witnessId: "en", revision, start: 4, end: 9, exact: "words", prefix: "" };
  return {
    id,
    version: 1,
    createdAt: "",
    updatedAt: "",
    abilities: ["update"],
    seminarId: "s",
    documentId: "d",
    witnessId: "en",
    revision,
    author: me,
    visibility: "seminar",
    assignmentId: null,
    themeIds: [],
    passages: [{ ...place, suffix: "", status: "exact", score: 1 }],
    commentCount: 0,
    firstComment: null,
    withdrawnAt: null,
  };
}

let store: HighlightStore;
let unsent: UnsentHighlights;
let toasts: ToastInput[];
let answers: ((method: string, path: string) => unknown)[];
let sent: string[];
let requests: HighlightRequests;

function makeRequests(): HighlightRequests {
  let count = 0;
  return new HighlightRequests({
    store,
    unsent,
    page,
    me,
    makeId: () => `h${++count}`,
    toast: (input) => void toasts.push(input),
    api: async <Answer>(method: string, path: string) => {
      sent.push(`${method} ${path}`);
      return (answers.shift() ?? (() => undefined))(method, path) as Answer;
    },
  });
}

beforeEach(() => {
  store = new HighlightStore([]);
  unsent = new UnsentHighlights("d", me.id, memory());
  toasts = [];
  sent = [];
  answers = [];
  requests = makeRequests();
});

const passage = { passages: [{ start: 4, end: 9 }], theme: null, words: "words" };
const make = () => requests.make({ ...passage, visibility: "seminar" });
const unreachable = () => {
  throw new ApiProblem(0, {});
};

describe("HighlightRequests", () => {
  it("shows a highlight before the server has it, and keeps its place when it has", async () => {
    answers = [() => viewOf("h1")];
    const { id, sent: saving } = make();
    expect(store.get(id)).toMatchObject({ saving: "sending", words: "words", mine: true });
    expect(await saving).toBe(true);
    expect(store.get(id)).toMatchObject({ saving: "saved", passages: [{ start: 4, end: 9 }] });
    expect(unsent.list()).toEqual([]);
  });

  it("keeps what could not be sent, with its words, and sends it once more when asked", async () => {
    answers = [unreachable, () => viewOf("h1")];
    const { id, sent: saving } = make();
    expect(await saving).toBe(false);
    expect(store.get(id)).toMatchObject({ saving: "failed", words: "words" });
    expect(unsent.list().map((one) => one.id)).toEqual([id]);
    expect(await requests.retry(id)).toBe(true);
    expect(sent).toEqual(["PUT /highlights/h1", "PUT /highlights/h1"]);
    expect(unsent.list()).toEqual([]);
  });

  it("sends on a later visit what an earlier one could not", async () => {
    answers = [unreachable];
    await make().sent;
    store = new HighlightStore([]);
    requests = makeRequests();
    answers = [() => viewOf("h1")];
    await requests.resume();
    expect(store.get("h1")?.saving).toBe("saved");
    expect(toasts).toHaveLength(1);
  });

  it("leaves the highlight where it was made when the server carried it to another revision", async () => {
    answers = [() => viewOf("h1", 2)];
    await make().sent;
    expect(store.get("h1")).toMatchObject({ passages: [{ start: 4, end: 9 }], unplaced: 0 });
  });

  it("takes the last make back, and that back again", async () => {
    answers = [() => viewOf("h1")];
    await make().sent;
    await requests.undo();
    expect(store.get("h1")).toBeUndefined();
    expect(sent.at(-1)).toBe("DELETE /highlights/h1");
    answers = [() => viewOf("h1")];
    toasts.at(-1)?.action?.onAction();
    await vi.waitFor(() => expect(store.get("h1")).toBeDefined());
    expect(sent.at(-1)).toBe("POST /highlights/h1/restore");
  });

  it("puts the highlight back where taking it back failed", async () => {
    answers = [() => viewOf("h1"), unreachable];
    await make().sent;
    await requests.undo();
    expect(store.get("h1")?.saving).toBe("saved");
    expect(toasts.at(-1)?.action).toBeDefined();
  });

  it("ignores an older view than the one it has", async () => {
    requests.take({ ...viewOf("h1"), version: 3, commentCount: 2 });
    requests.take({ ...viewOf("h1"), version: 2 });
    expect(store.get("h1")?.view?.version).toBe(3);
  });

  it("says that there is nothing to undo", async () => {
    await requests.undo();
    expect(sent).toEqual([]);
    expect(toasts).toHaveLength(1);
  });
});
