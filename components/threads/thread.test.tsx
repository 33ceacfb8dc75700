import { act, cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { useState } from "react";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import {
  makeComment,
  makeHighlight,
  makeMember,
  makeTheme,
} from "@/components/highlights/highlight-samples";
import { Toaster } from "@/components/ui/toaster";
import type { HighlightView } from "@/lib/highlights/model";
import { commentText } from "@/lib/threads/body";
import type { CommentView } from "@/lib/threads/model";
import type { CommentEditorProps } from "./comment-editor";
import { type Asked, fakeServer } from "./fake-server";
import { Thread, type ThreadProps } from "./thread";
// what opens is fetched when it is first wanted; here it is at hand
import "@/components/ui/menu-panel";

// a plain field in the place of the rich editor, whose own tests are walks in a real browser
vi.mock("./comment-editor", () => {
  function CommentEditor({ initial, label, onChange }: CommentEditorProps) {
    return (
      <textarea
        aria-label={label}
        defaultValue={typeof initial === "string" ? initial : commentText(initial)}
        onChange={(event) => onChange(doc(event.target.value))}
      />
    );
  }
  return { CommentEditor };
});

const doc = (text: string) => ({
  type: "doc",
  content: [{ type: "paragraph", ...(text ? { content: [{ type: "text", text }] } : {}) }],
});

const me = makeMember("Amara Okafor");
const other = makeMember("Noor Haddad");
const teacher = makeMember("Ilse Marchetti", "instructor");
const theme = makeTheme({ name: "Translation and voice", color: 10 });
const own = ["update", "delete", "reply"];

// the first fetch of a script takes its time, which is no matter of these tests
beforeAll(() => import("./thread-view"));
beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

interface Setup {
  comments?: CommentView[];
  highlight?: Partial<HighlightView>;
  answer?(asked: Asked): ReturnType<Parameters<typeof fakeServer>[0]>;
}

type Did = Pick<ThreadProps, "onRemove" | "onClose" | "onChange">;

/** A page that holds the highlight, as the reader does. */
function Page({ first, did }: { first: HighlightView; did: Did }) {
  const [highlight, setHighlight] = useState(first);
  return (
    <>
      <Thread
        highlight={highlight}
        themes={[theme]}
        members={[me, other, teacher]}
        me={{ id: me.personId, name: me.name }}
        seminarName="Close reading"
        overlapping={[]}
        onSelectOverlapping={() => {}}
        {...did}
        onChange={(next) => {
          did.onChange(next);
          setHighlight(next);
        }}
      />
      <Toaster />
    </>
  );
}

async function open({ comments = [], highlight: over, answer }: Setup = {}) {
  const first = makeHighlight({ themeIds: [theme.id], commentCount: comments.length, ...over });
  for (const comment of comments) comment.highlightId = first.id;
  const server = fakeServer((asked) => {
    const given = answer?.(asked);
    if (given !== undefined) return given;
    if (asked.method === "GET" && asked.path === `/highlights/${first.id}/comments`) {
      return { body: { items: comments, next: null } };
    }
    return undefined;
  });
  const did = { onRemove: vi.fn(), onClose: vi.fn(), onChange: vi.fn() };
  render(<Page first={first} did={did} />);
  await waitFor(() => expect(server.asked.length).toBeGreaterThan(0));
  await act(async () => {});
  return { ...did, ...server, highlight: first };
}

const by = (member: typeof me) => ({ author: { id: member.personId, name: member.name } });
const write = (label: string | RegExp, words: string) =>
  fireEvent.change(screen.getByRole("textbox", { name: label }), { target: { value: words } });
const press = (name: string | RegExp) =>
  act(async () => void fireEvent.click(screen.getByRole("button", { name })));

const openField = (words: string) =>
  act(async () => void fireEvent.click(screen.getByText(words, { selector: ".composer-closed" })));

test("shows themes, who wrote, their role, and replies under what they answer", async () => {
  const a = makeComment("Three hands", by(other));
  const b = makeComment("Good.", { ...by(teacher), parentId: a.id });
  await open({ comments: [a, b] });
  expect(screen.getByText("Translation and voice")).toBeDefined();
  expect(screen.getByText("Instructor")).toBeDefined();
  const articles = screen.getAllByRole("article", { name: /^Comment by/ });
  expect(articles.map((article) => article.dataset.reply ?? "no")).toEqual(["no", "true"]);
  expect(screen.getByText(/“the bridge stood open all night”/)).toBeDefined();
});

test("a reply is sent once under one id, answers the newest comment, and clears the field", async () => {
  const a = makeComment("Three hands", by(other));
  let tries = 0;
  const { asked, onChange } = await open({
    comments: [a],
    answer(request) {
      if (request.method !== "PUT") return undefined;
      tries += 1;
      if (tries === 1) return "unreachable";
      return {
        status: 201,
        body: makeComment("And the Chinese?", {
          ...by(me),
          id: request.path.slice(10),
          highlightId: a.highlightId,
          parentId: a.id,
        }),
      };
    },
  });
  await openField("Reply to Noor Haddad");
  write("Reply to Noor Haddad", "And the Chinese?");
  expect(screen.getByText("Seen by the seminar")).toBeDefined();
  await press(/^Reply$/);
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain("did not answer");
  expect(
    screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Reply to Noor Haddad" }).value,
  ).toBe("And the Chinese?");
  await press(/^Reply$/);
  await screen.findByRole("article", { name: /Comment by Amara Okafor/ });
  const puts = asked.filter((request) => request.method === "PUT");
  expect(puts).toHaveLength(2);
  expect(puts[0]?.path).toBe(puts[1]?.path);
  expect(puts[1]?.body).toEqual({
    highlightId: a.highlightId,
    parentId: a.id,
    body: doc("And the Chinese?"),
  });
  expect(screen.getByRole<HTMLTextAreaElement>("textbox").value).toBe("");
  expect(onChange.mock.lastCall?.[0].commentCount).toBe(2);
  expect(Object.keys(localStorage)).toEqual([]);
});

test("what got no answer is sent by itself when the connection is back, under the same id", async () => {
  const a = makeComment("Three hands", by(other));
  let isBack = false;
  const { asked } = await open({
    comments: [a],
    answer(request) {
      if (request.method !== "PUT") return undefined;
      if (!isBack) return "unreachable";
      const id = request.path.slice(10);
      return { status: 201, body: makeComment("Late", { ...by(me), id, parentId: a.id }) };
    },
  });
  await openField("Reply to Noor Haddad");
  write("Reply to Noor Haddad", "Late");
  await press(/^Reply$/);
  expect((await screen.findByRole("alert")).textContent).toContain("Not sent yet");
  isBack = true;
  await act(async () => void window.dispatchEvent(new Event("online")));
  await screen.findByRole("article", { name: /Comment by Amara Okafor/ });
  const puts = asked.filter((request) => request.method === "PUT");
  expect(new Set(puts.map((put) => put.path)).size).toBe(1);
  expect(puts).toHaveLength(2);
  expect(screen.queryByRole("alert")).toBeNull();
});

test("a text that is changed while it waits is not sent by itself", async () => {
  const a = makeComment("Three hands", by(other));
  const { asked } = await open({
    comments: [a],
    answer: (request) => (request.method === "PUT" ? "unreachable" : undefined),
  });
  await openField("Reply to Noor Haddad");
  write("Reply to Noor Haddad", "First");
  await press(/^Reply$/);
  await screen.findByRole("alert");
  write("Reply to Noor Haddad", "First, but better");
  await act(async () => void window.dispatchEvent(new Event("online")));
  expect(asked.filter((request) => request.method === "PUT")).toHaveLength(1);
  expect(screen.queryByRole("alert")).toBeNull();
});

test("an unsent text is there again when the thread is opened again", async () => {
  const a = makeComment("Three hands", by(other));
  const setup = { comments: [a], highlight: { id: "0191e0a4-0000-7000-8000-0000000000ff" } };
  await open(setup);
  await openField("Reply to Noor Haddad");
  write("Reply to Noor Haddad", "Half a thought");
  cleanup();
  await open(setup);
  expect(screen.getByRole<HTMLTextAreaElement>("textbox").value).toBe("Half a thought");
});

test("an empty comment is refused before it is sent", async () => {
  const { asked } = await open();
  await press("Write the first comment");
  await press(/^Comment$/);
  expect((await screen.findByRole("alert")).textContent).toBe("Write something first.");
  expect(asked.every((request) => request.method === "GET")).toBe(true);
});

test("an edit that was overtaken shows both texts and loses neither", async () => {
  const mine = makeComment("First words", { ...by(me), abilities: own });
  const elsewhere = {
    ...mine,
    version: 2,
    text: "From the other tab",
    body: doc("From the other tab"),
  };
  const { asked } = await open({
    comments: [mine],
    answer(request) {
      if (request.method !== "PATCH") return undefined;
      if (request.ifMatch === '"1"') {
        return { status: 409, body: { code: "conflict", detail: "Stale.", current: elsewhere } };
      }
      return {
        body: {
          ...elsewhere,
          version: 3,
          editedAt: elsewhere.updatedAt,
          text: "From this tab",
          body: doc("From this tab"),
        },
      };
    },
  });
  await press("Edit your comment");
  write("Edit your comment", "From this tab");
  await press("Save");
  const standing = await screen.findByRole("region", { name: "As it stands" });
  expect(within(standing).getByText("From the other tab")).toBeDefined();
  expect(
    screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Edit your comment" }).value,
  ).toBe("From this tab");
  await press("Save mine instead");
  expect(await screen.findByText("From this tab", { selector: "p" })).toBeDefined();
  expect(asked.filter((r) => r.method === "PATCH").map((r) => r.ifMatch)).toEqual(['"1"', '"2"']);
  expect(screen.getByRole("button", { name: /^Edited/ })).toBeDefined();
});

test("keeping what stands puts it in place of the old text", async () => {
  const mine = makeComment("First words", { ...by(me), abilities: own });
  const elsewhere = { ...mine, version: 2, text: "Theirs", body: doc("Theirs") };
  await open({
    comments: [mine],
    answer: (request) =>
      request.method === "PATCH"
        ? { status: 409, body: { code: "conflict", detail: "Stale.", current: elsewhere } }
        : undefined,
  });
  await press("Edit your comment");
  write("Edit your comment", "Mine");
  await press("Save");
  await press("Keep it as it stands");
  expect(screen.getByText("Theirs")).toBeDefined();
  expect(screen.queryByText("First words")).toBeNull();
});

test("a deleted comment leaves its place, and Undo brings it back", async () => {
  const mine = makeComment("Too quick", { ...by(me), abilities: own });
  const { asked } = await open({
    comments: [mine],
    answer(request) {
      if (request.method === "DELETE") return { status: 204 };
      if (request.path.endsWith("/restore")) return { body: { ...mine, version: 3 } };
      return undefined;
    },
  });
  await press("Delete your comment");
  expect(await screen.findByText("You deleted this comment.")).toBeDefined();
  expect(screen.queryByText("Too quick")).toBeNull();
  const toast = screen.getByText("The comment is deleted.").closest(".toast");
  await act(
    async () =>
      void fireEvent.click(within(toast as HTMLElement).getByRole("button", { name: "Undo" })),
  );
  expect(await screen.findByText("Too quick")).toBeDefined();
  expect(asked.map((r) => r.method)).toContain("POST");
});

test("history is asked for when it is wanted", async () => {
  const mine = makeComment("Now", { ...by(other), editedAt: "2026-11-17T22:00:00.000Z" });
  const { asked } = await open({
    comments: [mine],
    answer: (request) =>
      request.path.endsWith("/edits")
        ? {
            body: {
              items: [
                { version: 1, body: doc("Before"), text: "Before", writtenAt: mine.createdAt },
              ],
              next: null,
            },
          }
        : undefined,
  });
  expect(asked.some((r) => r.path.endsWith("/edits"))).toBe(false);
  await press(/^Edited/);
  expect(await screen.findByText("Before")).toBeDefined();
});

test("a highlight that others answered is withdrawn, not deleted", async () => {
  const a = makeComment("Three hands", by(other));
  const withdrawnAt = "2026-11-18T08:00:00.000Z";
  let current: HighlightView | undefined;
  const result = await open({
    comments: [a],
    highlight: { author: { id: me.personId, name: me.name } },
    answer(request) {
      if (request.method === "DELETE") return { status: 204 };
      if (request.method === "GET" && /^\/highlights\/[^/]+$/.test(request.path))
        return { body: current };
      return undefined;
    },
  });
  current = { ...result.highlight, withdrawnAt, abilities: ["restore", "comment"] };
  await act(
    async () =>
      void fireEvent.keyDown(screen.getByRole("button", { name: "More" }), { key: "Enter" }),
  );
  const withdraw = await screen.findByRole("menuitem", { name: "Withdraw highlight" });
  await act(async () => void fireEvent.click(withdraw));
  expect(await screen.findByText("Withdrawn by its author. The thread stays.")).toBeDefined();
  expect(result.onRemove).not.toHaveBeenCalled();
});

test("Escape closes the thread, but an open panel first", async () => {
  const { onClose } = await open();
  await act(
    async () =>
      void fireEvent.keyDown(screen.getByRole("button", { name: "More" }), { key: "Enter" }),
  );
  const whoSeesIt = await screen.findByRole("menuitem", { name: "Who sees it" });
  await act(async () => void fireEvent.click(whoSeesIt));
  const panel = await screen.findByRole("group", { name: "Who will see it" });
  fireEvent.keyDown(panel, { key: "Escape" });
  expect(onClose).not.toHaveBeenCalled();
  fireEvent.keyDown(screen.getByRole("button", { name: /Close the thread/ }), { key: "Escape" });
  expect(onClose).toHaveBeenCalledOnce();
});

test("Escape in the field closes the thread and keeps the text as a draft", async () => {
  const { onClose } = await open();
  await openField("Write the first comment");
  write("Write the first comment", "Not yet sent");
  fireEvent.keyDown(screen.getByRole("textbox"), { key: "Escape" });
  expect(onClose).toHaveBeenCalledOnce();
  cleanup();
  expect(Object.values(localStorage).join()).toContain("Not yet sent");
});

test("an observer reads and is told so", async () => {
  await open({ highlight: { abilities: [] } });
  expect(screen.queryByRole("textbox")).toBeNull();
  expect(screen.getByText(/observer/)).toBeDefined();
});
