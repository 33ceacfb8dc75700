import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { makeTheme } from "./highlight-samples";
import { SelectionMenu } from "./selection-menu";

afterEach(cleanup);

const themes = [
  makeTheme({ name: "Latin American parties", color: 6 }),
  makeTheme({ name: "Translation and voice", color: 10 }),
  makeTheme({ name: "Honour and grievance", color: 5 }),
];

function open(over: Partial<Parameters<typeof SelectionMenu>[0]> = {}) {
  const did = {
    onVisibility: vi.fn(),
    onHighlight: vi.fn(),
    onTheme: vi.fn(),
    onComment: vi.fn(),
    onCopyCitation: vi.fn(),
    onClose: vi.fn(),
  };
  render(
    <SelectionMenu
      quote="the bridge stood open all night"
      themes={themes}
      counts={{ [themes[1]?.id ?? ""]: 5 }}
      visibility="seminar"
      canCreateTheme
      canAnnotate
      {...did}
      {...over}
    />,
  );
  return did;
}

const field = () => screen.getByRole<HTMLInputElement>("combobox", { name: "Tag a theme" });
const rows = () => screen.queryAllByRole("option").map((row) => row.textContent);
const active = () => screen.queryByRole("option", { selected: true })?.textContent;
function type(words: string) {
  field().focus();
  fireEvent.change(field(), { target: { value: words } });
}

test("H, C and Y act at once, wherever the page's focus is", () => {
  const did = open();
  fireEvent.keyDown(document.body, { key: "h" });
  fireEvent.keyDown(document.body, { key: "c" });
  fireEvent.keyDown(document.body, { key: "y" });
  expect(did.onHighlight).toHaveBeenCalledOnce();
  expect(did.onComment).toHaveBeenCalledOnce();
  expect(did.onCopyCitation).toHaveBeenCalledOnce();
});

test("they act in the empty field too, and are letters once a name has begun", () => {
  const did = open();
  field().focus();
  fireEvent.keyDown(field(), { key: "h" });
  expect(did.onHighlight).toHaveBeenCalledOnce();
  type("la");
  fireEvent.keyDown(field(), { key: "h" });
  expect(did.onHighlight).toHaveBeenCalledOnce();
});

test("any other letter goes to the field; combinations with Ctrl stay the page's", () => {
  const did = open();
  fireEvent.keyDown(document.body, { key: "h", ctrlKey: true });
  fireEvent.keyDown(document.body, { key: "C", metaKey: true });
  expect(document.activeElement).not.toBe(field());
  fireEvent.keyDown(document.body, { key: "l" });
  expect(document.activeElement).toBe(field());
  expect(did.onHighlight).not.toHaveBeenCalled();
});

test("letters typed in another field of the page are that field's", () => {
  const did = open();
  const other = document.createElement("textarea");
  document.body.append(other);
  fireEvent.keyDown(other, { key: "h" });
  expect(did.onHighlight).not.toHaveBeenCalled();
  other.remove();
});

test("keys on a control elsewhere are that control's", () => {
  const did = open();
  const dialog = document.createElement("div");
  dialog.setAttribute("role", "dialog");
  dialog.append(document.createElement("button"));
  document.body.append(dialog);
  fireEvent.keyDown(dialog.firstElementChild ?? dialog, { key: "Escape" });
  fireEvent.keyDown(dialog, { key: "Escape" });
  expect(did.onClose).not.toHaveBeenCalled();
  dialog.remove();
});

test("parts of words match and are marked; arrows and Enter choose", () => {
  const did = open();
  type("lat");
  expect(rows()).toEqual(["Latin American parties", "Translation and voice5", "New theme “lat”"]);
  expect(screen.getAllByText("lat", { selector: "mark" })[0]?.textContent).toBe("lat");
  expect(active()).toBe("Latin American parties");
  fireEvent.keyDown(field(), { key: "ArrowDown" });
  expect(active()).toBe("Translation and voice5");
  expect(field().getAttribute("aria-activedescendant")).toBe(
    screen.getByRole("option", { selected: true }).id,
  );
  fireEvent.keyDown(field(), { key: "Enter" });
  expect(did.onTheme).toHaveBeenCalledWith({ id: themes[1]?.id });
});

test("the last row makes a new theme, unless one has that name", () => {
  const did = open();
  type("lat");
  fireEvent.keyDown(field(), { key: "ArrowUp" });
  fireEvent.keyDown(field(), { key: "Enter" });
  expect(did.onTheme).toHaveBeenCalledWith({ newName: "lat" });
  type("  TRANSLATION and voice");
  expect(rows()).toEqual(["Translation and voice5"]);
  fireEvent.keyDown(field(), { key: "Enter" });
  expect(did.onTheme).toHaveBeenLastCalledWith({ id: themes[1]?.id });
});

test("where themes are the instructors' no new one is offered", () => {
  open({ canCreateTheme: false });
  type("zz");
  expect(rows()).toEqual([]);
  expect(screen.getByText(/Only an instructor/)).toBeDefined();
});

test("with nothing typed no theme is chosen by accident", () => {
  const did = open();
  field().focus();
  fireEvent.keyDown(field(), { key: "Enter" });
  expect(did.onTheme).not.toHaveBeenCalled();
  fireEvent.keyDown(field(), { key: "ArrowDown" });
  expect(active()).toBe("Translation and voice5");
});

test("Escape clears the name first, then leaves", () => {
  const did = open();
  type("lat");
  fireEvent.keyDown(field(), { key: "Escape" });
  expect(field().value).toBe("");
  expect(did.onClose).not.toHaveBeenCalled();
  fireEvent.keyDown(field(), { key: "Escape" });
  expect(did.onClose).toHaveBeenCalledOnce();
});

test("who will see it is shown before anything is saved and can be changed", () => {
  const did = open();
  const group = screen.getByRole("group", { name: "Who will see it" });
  expect(within(group).getByRole<HTMLInputElement>("radio", { name: "Seminar" }).checked).toBe(
    true,
  );
  fireEvent.click(within(group).getByRole("radio", { name: "Only me" }));
  expect(did.onVisibility).toHaveBeenCalledWith("private");
});

// where Tab really goes is the browser's; here only that nothing lies between in its order
test("after the field the next stop of Tab is the chosen visibility, however many themes", () => {
  const many = Array.from({ length: 12 }, (_, index) => makeTheme({ name: `Theme ${index}` }));
  open({ themes: many });
  act(() => field().focus());
  expect(rows()).toHaveLength(12);
  const stops = [...document.querySelectorAll<HTMLElement>("button, input, [tabindex]")].filter(
    (element) =>
      element.tabIndex >= 0 && !(element instanceof HTMLInputElement && isPassedOver(element)),
  );
  expect(stops[stops.indexOf(field()) + 1]).toBe(
    screen.getByRole<HTMLInputElement>("radio", { name: "Seminar" }),
  );
  expect(screen.getByRole("listbox").tabIndex).toBe(-1);
  expect(screen.getByRole("listbox").hasAttribute("tabindex")).toBe(true);
});

/** Of a group of radio buttons only the checked one is a stop. */
const isPassedOver = (input: HTMLInputElement) => input.type === "radio" && !input.checked;

test("an observer can copy and nothing else", () => {
  const did = open({ canAnnotate: false });
  fireEvent.keyDown(document.body, { key: "h" });
  fireEvent.keyDown(document.body, { key: "y" });
  expect(did.onHighlight).not.toHaveBeenCalled();
  expect(did.onCopyCitation).toHaveBeenCalledOnce();
  expect(screen.queryByRole("combobox")).toBeNull();
});
