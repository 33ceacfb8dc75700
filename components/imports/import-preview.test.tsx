import {
  cleanup,
  configure,
  fireEvent,
  render,
  screen,
  waitFor,
  within,
} from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ImportView, PieceView } from "@/lib/imports/model";
import { messages } from "@/lib/messages";
import { type FakeServer, fakeImport, watch } from "./fake-import";
import { ImportPreview } from "./import-preview";

// what opens is fetched when it is first wanted; here it is at hand
import "@/components/ui/dialog-panel";
import "@/components/ui/menu-panel";
import "@/components/ui/popover-panel";

// the file is really read again with every decision
configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 30_000 });

const words = messages.imports;
const { decisions } = messages;

beforeEach(() => {
  window.localStorage.clear();
  Element.prototype.scrollIntoView = vi.fn();
});
afterEach(cleanup);

async function open(text = watch, over: Partial<ImportView> = {}): Promise<FakeServer> {
  const server = fakeImport(text, over);
  render(<ImportPreview view={server.view} requests={server.requests} />);
  if (over.state === undefined) await screen.findAllByRole("article");
  return server;
}

const row = (start: string): HTMLElement => {
  const found = screen
    .getAllByRole("article")
    .find((one) => one.querySelector(".piece-printed")?.textContent?.startsWith(start));
  if (found === undefined) throw new Error(`no row begins so: ${start}`);
  return found;
};
const label = (start: string) => row(start).querySelector(".piece-label b")?.textContent;

describe("the preview of an import", () => {
  it("shows the file beside what it was read as, each with its sign", async () => {
    await open();
    expect(label("Keeper: The lamp")).toBe(decisions.kinds.turn);
    expect(within(row("Keeper: The lamp")).getByText("Keeper")).toBeDefined();
    expect(label("[Translator's")).toBe(decisions.noteKinds.translator);
    expect(
      within(row("[Translator's")).getByText(words.rows.reason(decisions.whys["names-itself"])),
    ).toBeDefined();
    expect(row("Visitor: The rule").querySelector(".insertion")?.textContent).toMatch(/^\[which/);
    expect(screen.getByText(new RegExp(words.nothingYet))).toBeDefined();
  });

  it("keeps markup inert, on both sides", async () => {
    await open('<img src=x onerror="alert(1)"> & <b>loud</b>\n\nAnother paragraph.');
    const first = row("<img");
    expect(first.querySelector("img, b > b")).toBeNull();
    expect(first.querySelector(".block")?.textContent).toContain("<b>loud</b>");
  });

  it("decides by a key, shows it at once, and undoes it", async () => {
    const server = await open();
    fireEvent.keyDown(row("[Translator's"), { key: "m" });
    expect(label("[Translator's")).toBe(decisions.kinds.stamp);
    await waitFor(() => expect(server.view.decisions).toHaveLength(1));
    await within(row("[Translator's")).findByText(words.rows.decided);
    fireEvent.keyDown(document.body, { key: "z", ctrlKey: true });
    await waitFor(() => expect(label("[Translator's")).toBe(decisions.noteKinds.translator));
    expect(server.view.decisions).toEqual([]);
  });

  it("decides by the menu, from the pointer", async () => {
    const server = await open();
    const change = within(row("Keeper: Then let")).getByText(words.rows.change);
    fireEvent.click(change);
    fireEvent.click(await screen.findByRole("menuitem", { name: /^Heading/ }));
    await waitFor(() =>
      expect(server.view.decisions).toMatchObject([{ do: "type", type: "heading" }]),
    );
    await waitFor(() => expect(label("Keeper: Then let")).toBe(decisions.kinds.heading));
  });

  it("leaves out, lists what is left out, and puts it back without a trace", async () => {
    const server = await open();
    fireEvent.keyDown(row("Visitor: A lighthouse"), { key: "x" });
    await waitFor(() => expect(label("Visitor: A lighthouse")).toBe(decisions.kinds.removed));
    expect(row("Visitor: A lighthouse").querySelector("del")).not.toBeNull();
    const list = screen.getByRole("region", { name: words.removed.title });
    const line = await within(list).findByText(/A lighthouse that argues/);
    expect(line).toBeDefined();
    fireEvent.click(within(list).getByRole("button", { name: words.rows.putBack }));
    await waitFor(() => expect(label("Visitor: A lighthouse")).toBe(decisions.kinds.turn));
    expect(server.view.decisions).toEqual([]);
  });

  it("names who speaks, newly, and merges two", async () => {
    const server = await open();
    fireEvent.keyDown(row("[Translator's"), { key: "s" });
    const dialog = await screen.findByRole("dialog", {
      name: messages.importDialogs.name.saidTitle,
    });
    fireEvent.change(within(dialog).getByLabelText("Name"), { target: { value: "The Pilot" } });
    fireEvent.click(within(dialog).getByText(messages.importDialogs.name.asNew("The Pilot")));
    const speakers = await screen.findByRole("region", { name: words.speakers.title });
    await within(speakers).findByText("The Pilot");

    fireEvent.click(within(speakers).getByLabelText(words.speakers.choose("Keeper")));
    fireEvent.click(within(speakers).getByLabelText(words.speakers.choose("The Pilot")));
    fireEvent.click(within(speakers).getByRole("button", { name: words.speakers.merge(2) }));
    fireEvent.click(await screen.findByRole("button", { name: words.speakers.submitMerge }));
    await waitFor(() => expect(within(speakers).queryByText("Keeper")).toBeNull());
    expect(server.view.decisions.at(-1)).toMatchObject({ do: "merge-speakers", into: "The Pilot" });
  });

  it("corrects the description where it stands, and takes it back", async () => {
    const server = await open();
    const panel = screen.getByRole("region", { name: words.describe.title });
    fireEvent.click(within(panel).getByRole("button", { name: "Place" }));
    fireEvent.change(within(panel).getByLabelText("Place"), { target: { value: "The quay" } });
    fireEvent.click(within(panel).getByRole("button", { name: words.describe.save }));
    await waitFor(() =>
      expect(server.view.decisions).toEqual([
        { do: "describe", field: "place", value: "The quay" },
      ]),
    );
    expect(within(panel).getByText("The quay")).toBeDefined();
    fireEvent.click(within(panel).getByRole("button", { name: words.describe.takeBack("Place") }));
    await waitFor(() => expect(server.view.decisions).toEqual([]));
  });

  it("asks, counts, leads there and takes the answer by a digit", async () => {
    const server = fakeImport(watch);
    const asked: PieceView | undefined = server.pieces[3];
    if (asked === undefined || server.view.found === null) throw new Error("no such piece");
    asked.doubt = "maybe-heading";
    server.view.found.doubts = 1;
    server.view.found.doubtsAt = [asked.at];
    render(<ImportPreview view={server.view} requests={server.requests} />);
    await screen.findByText(decisions.doubts["maybe-heading"].question);
    expect(screen.getByText(words.tools.doubts(1))).toBeDefined();
    fireEvent.keyDown(document.body, { key: "n" });
    await waitFor(() => expect(document.activeElement).toBe(row("[Translator's")));
    fireEvent.keyDown(row("[Translator's"), { key: "1" });
    expect(screen.getByText(words.tools.doubts(0))).toBeDefined();
    await waitFor(() =>
      expect(server.view.decisions).toEqual([{ do: "type", at: asked.at, type: "heading" }]),
    );
  });

  it("lists the decisions, each with its way back", async () => {
    const server = await open(watch, {
      decisions: [{ do: "describe", field: "title", value: "A watch" }],
    });
    expect(screen.getByRole("heading", { level: 1 }).textContent).toContain("A watch");
    fireEvent.click(screen.getByRole("button", { name: words.tools.history(1) }));
    fireEvent.click(
      await screen.findByRole("button", { name: words.history.takeBackOf("Title: A watch") }),
    );
    await waitFor(() => expect(server.view.decisions).toEqual([]));
  });
});

describe("an import that is not ready", () => {
  it("says how far its reading is, in words", async () => {
    await open(watch, {
      state: "reading",
      found: null,
      progress: { step: "recognise", done: 0.4 },
    });
    expect(screen.getByText(words.progress.steps["recognise"] ?? "")).toBeDefined();
    expect(screen.getByRole("button", { name: words.progress.cancel })).toBeDefined();
  });

  it("says why it failed and what to do next", async () => {
    await open(watch, {
      state: "failed",
      found: null,
      failure: { code: "too-large", detail: "The text is longer than 5,000,000 characters." },
    });
    expect(screen.getByText(/longer than 5,000,000/)).toBeDefined();
    expect(screen.getByText(words.failed.next["too-large"] ?? "")).toBeDefined();
  });

  it("says that the same file is there already, and where", async () => {
    await open(watch, {
      duplicates: [{ id: "d1", title: "The watch of March", createdAt: "2026-11-20T08:00:00Z" }],
    });
    const link = screen.getByRole("link", { name: words.duplicate.open("The watch of March") });
    expect(link.getAttribute("href")).toMatch(/documents\/d1$/);
    fireEvent.click(screen.getByRole("button", { name: words.duplicate.again }));
    expect(screen.queryByRole("link", { name: /The watch of March/ })).toBeNull();
  });
});
