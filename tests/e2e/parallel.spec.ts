/**
 * Two witnesses side by side, a footnote opened where its mark stands, only what somebody says, and
 * what is known of the document: by pointer, by keys, and without a script.
 */
import { expect, type Page } from "@playwright/test";
import { bringIn, foundSeminar, mark } from "./support/house";
import { menu, openText, painted, say, selectByMouse } from "./support/reading";
import { annotated, bilingual } from "./support/texts";
import { test } from "./support/walk";

const room = say.reader;
const rows = (page: Page) => page.locator(".pair");
const top = async (page: Page, selector: string): Promise<number> =>
  (await page.locator(selector).boundingBox())?.y ?? Number.NaN;

test("both witnesses stand in rows, and a mark in one echoes in the other", async ({
  owner,
  openBrowser,
}) => {
  const seminarId = await foundSeminar(owner, "Side by side");
  const text = await bringIn(owner, seminarId, bilingual, "A letter from the lighthouse");
  await mark(owner, text, "масла осталось на одну неделю");
  const browser = await openBrowser(owner, { viewport: { width: 1440, height: 900 } });
  const page = await browser.newPage();
  const response = await page.goto(`${text.path}?witness=both`);
  const html = (await response?.text()) ?? "";
  expect(html.split("does not think of leaving")).toHaveLength(2);
  expect(html.split("не думает уходить")).toHaveLength(2);
  await openText(page, `${text.path}?witness=both`);
  await expect(rows(page)).toHaveCount(5);
  await expect(rows(page).nth(1)).toContainText("Лампа горит");
  await expect(rows(page).nth(1)).toContainText("The lamp burns");
  const [left, right] = ['[data-row="2"] [data-side="0"]', '[data-row="2"] [data-side="1"]'];
  expect(await top(page, left)).toBe(await top(page, right));

  // the whole counterpart echoes: its words are not guessed at
  await expect
    .poll(() => painted(page))
    .toEqual([
      expect.stringMatching(/^The lamp burns as it should.*to this day\.$/),
      "масла осталось на одну неделю",
    ]);

  // what is selected in one column leaves out the other, and is marked in its own text
  await selectByMouse(page, "two barrels and a new assistant");
  await menu(page).getByRole("button", { name: say.highlights.menu.highlight }).click();
  await expect.poll(async () => (await painted(page)).join("|")).toContain("two barrels and a new");
  await expect.poll(async () => (await painted(page)).join("|")).toContain("Прошу прислать");

  // the view is remembered, and each text alone is a click away
  await page.goto(text.path);
  await expect(rows(page)).toHaveCount(5);
  await page.getByRole("navigation", { name: room.witness }).getByText("English").first().click();
  await expect(page.locator(".reader-words")).toContainText("The lamp burns");
  await expect(rows(page)).toHaveCount(0);
  await expect.poll(() => painted(page)).toEqual(["two barrels and a new assistant"]);
});

test("on a phone the translation comes first, the original under it; without a script too", async ({
  owner,
  openBrowser,
}) => {
  const seminarId = await foundSeminar(owner, "Block by block");
  const text = await bringIn(owner, seminarId, bilingual, "A letter from the lighthouse");
  const browser = await openBrowser(owner, {
    viewport: { width: 390, height: 844 },
    javaScriptEnabled: false,
  });
  const page = await browser.newPage();
  await page.goto(`${text.path}?witness=both`);
  const [ru, en] = ['[data-row="2"] [data-side="0"]', '[data-row="2"] [data-side="1"]'];
  expect(await top(page, en)).toBeLessThan(await top(page, ru));
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(390);
});

test("keys stay in one text and cross to the other", async ({ owner, openBrowser }) => {
  const seminarId = await foundSeminar(owner, "Crossing");
  const text = await bringIn(owner, seminarId, bilingual, "A letter from the lighthouse");
  const browser = await openBrowser(owner, { viewport: { width: 1440, height: 900 } });
  const page = await browser.newPage();
  await openText(page, `${text.path}?witness=both`);
  const words = page.locator(".reader-words");
  await words.focus();
  await page.keyboard.press("Control+ArrowDown");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("h");
  await expect.poll(async () => (await painted(page)).join("|")).toContain("Лампа");
  await page.keyboard.press("x");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("h");
  await expect
    .poll(async () => (await painted(page)).join("|"))
    .toMatch(/The lamp burns[^|]*day\./);
});

test("a footnote opens under its turn and gives the focus back", async ({ owner, openBrowser }) => {
  const seminarId = await foundSeminar(owner, "In place");
  const text = await bringIn(owner, seminarId, annotated, "A talk with a note");
  const browser = await openBrowser(owner);
  const page = await browser.newPage();
  await openText(page, text.path);
  const link = page.locator(".footnote-mark a");
  await link.focus();
  await page.keyboard.press("Enter");
  const note = page.getByRole("note", { name: room.note.label("1") });
  await expect(note).toBeFocused();
  await expect(note).toContainText("revised in the year of the long winter");
  await expect(link).toHaveAttribute("aria-expanded", "true");
  await page.keyboard.press("Escape");
  await expect(note).toHaveCount(0);
  await expect(link).toBeFocused();
  await link.click();
  await expect(note).toBeVisible();
  await link.click();
  await expect(note).toHaveCount(0);

  const plain = await openBrowser(owner, { javaScriptEnabled: false });
  const bare = await plain.newPage();
  await bare.goto(text.path);
  await bare.locator(".footnote-mark a").click();
  await expect(bare).toHaveURL(/#b-/);
  await bare.locator(".footnote-number a").click();
  await expect(bare).toHaveURL(/#ref-/);
});

test("only what somebody says: folded, found, opened, undone", async ({ owner, openBrowser }) => {
  const seminarId = await foundSeminar(owner, "Only one voice");
  const text = await bringIn(owner, seminarId, annotated, "A talk with a note");
  await mark(owner, text, "no concern of ours");
  const browser = await openBrowser(owner, { viewport: { width: 1440, height: 900 } });
  const page = await browser.newPage();
  await openText(page, text.path);
  const article = page.locator(".reader-words");
  const visitor = page.getByRole("button", { name: /^Visitor/ });
  await visitor.click();
  await expect(page).toHaveURL(/speaker=Visitor/);
  await expect(page.getByText(room.said.only(["Visitor"])).first()).toBeVisible();
  await expect(article.getByText("what does the new rule say")).toBeVisible();
  await expect(article.getByText("The lamp was lit")).toBeHidden();
  const fold = article.getByRole("button", { name: room.said.turns(2) });
  await expect(fold).toHaveAttribute("aria-expanded", "false");
  await fold.focus();
  await page.keyboard.press("Enter");
  await expect(article.getByText("no concern of ours")).toBeVisible();
  await expect.poll(() => painted(page)).toContain("no concern of ours");
  await page.reload();
  await expect(article.getByText("The lamp was lit")).toBeHidden();
  // a link into what is folded, and the browser's search, open it
  await page.evaluate(() => {
    window.location.hash = document.querySelector("[data-block]")?.id ?? "";
  });
  await expect(article.getByText("The lamp was lit")).toBeVisible();
  await page.getByRole("button", { name: room.said.showAll }).click();
  await expect(article.getByText("The lamp was lit")).toBeVisible();
  await expect(page).not.toHaveURL(/speaker=/);

  // by the name in the margin, and by a key at the caret
  await article.locator(".speaker").first().click();
  await expect(article.getByText("what does the new rule say")).toBeHidden();
  await article.focus();
  await page.keyboard.press("o");
  await expect(article.getByText("what does the new rule say")).toBeVisible();
});

test("what is known of a document, with a citation to copy over plain http", async ({
  owner,
  openBrowser,
}) => {
  const seminarId = await foundSeminar(owner, "About");
  const text = await bringIn(owner, seminarId, annotated, "A talk with a note");
  const browser = await openBrowser(owner);
  const page = await browser.newPage();
  await openText(page, text.path);
  await page.getByRole("link", { name: room.about.title }).first().click();
  const dialog = page.getByRole("dialog", { name: room.about.title });
  await expect(dialog).toContainText("“A talk with a note.”");
  await expect(dialog).toContainText("utf-8");
  await dialog.getByRole("button", { name: room.about.copy }).click();
  await expect(dialog.getByRole("button", { name: say.shell.copied })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
});

test("a passage is shown as its file prints it", async ({ owner, openBrowser }) => {
  const seminarId = await foundSeminar(owner, "As printed");
  const text = await bringIn(owner, seminarId, annotated, "A talk with a note");
  const browser = await openBrowser(owner);
  const page = await browser.newPage();
  await openText(page, text.path);
  await selectByMouse(page, "the new rule say of the fog");
  await menu(page).getByRole("button", { name: say.highlights.menu.printed }).click();
  const dialog = page.getByRole("dialog", { name: room.printed.title });
  await expect(dialog).toContainText("Visitor: And what does the new rule say of the fog?");
  await expect(dialog.getByRole("listitem")).toHaveAttribute("value", "3");
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
});
