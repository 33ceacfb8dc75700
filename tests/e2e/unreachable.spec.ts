/**
 * While the server cannot be reached nothing that was written is lost: a highlight stays as not
 * saved, with its words, over a reload too; a comment stays in its field.
 */
import { type BrowserContext, expect } from "@playwright/test";
import { bringIn, foundSeminar, mark } from "./support/house";
import {
  clickWords,
  expectPainted,
  menu,
  openText,
  say,
  selectByMouse,
  thread,
} from "./support/reading";
import { dialogue } from "./support/texts";
import { test } from "./support/walk";

const highlightsApi = /\/api\/v1\/highlights\/[^/]+$/;
const commentsApi = /\/api\/v1\/comments\//;
const words = "Bread is at six";

/** Lets no request of this kind out of the browser until it is told to. */
async function cut(browser: BrowserContext, api: RegExp): Promise<() => Promise<void>> {
  await browser.route(api, (route) => route.abort("connectionrefused"));
  return () => browser.unroute(api);
}

test("a highlight that could not be saved keeps its words and is saved when tried again", async ({
  owner,
  openBrowser,
}) => {
  const seminarId = await foundSeminar(owner, "Unreachable");
  const text = await bringIn(owner, seminarId, dialogue);
  const browser = await openBrowser(owner);
  const page = await browser.newPage();
  await openText(page, text.path);
  const mend = await cut(browser, highlightsApi);
  await selectByMouse(page, words);
  await menu(page).getByRole("button", { name: say.highlights.menu.highlight }).click();
  const unsaved = page.getByRole("region", { name: say.reader.unsaved.label(words) });
  await expect(unsaved).toContainText(say.reader.unsaved.title);
  await expect(unsaved).toContainText(words);
  await expectPainted(page, words);

  // it waits in the browser, not in the page
  await page.reload();
  await expect(unsaved).toBeVisible();
  expect((await owner.api("GET", `/documents/${text.documentId}/highlights`)).items).toEqual([]);

  await mend();
  await unsaved.getByRole("button", { name: say.reader.unsaved.retry }).click();
  await expect(unsaved).toHaveCount(0);
  await expect(page.locator(".highlight-card", { hasText: words })).toBeVisible();
  const { items } = await owner.api("GET", `/documents/${text.documentId}/highlights`);
  expect(items).toHaveLength(1);
  await page.reload();
  await expectPainted(page, words);
  await expect(unsaved).toHaveCount(0);
});

test("what waited is sent by itself at the next visit, and once", async ({
  owner,
  openBrowser,
}) => {
  const seminarId = await foundSeminar(owner, "Sent later");
  const text = await bringIn(owner, seminarId, dialogue);
  const browser = await openBrowser(owner);
  const page = await browser.newPage();
  await openText(page, text.path);
  const mend = await cut(browser, highlightsApi);
  await selectByMouse(page, words);
  await expect(menu(page)).toBeVisible();
  await page.keyboard.press("h");
  await expect(page.getByRole("region", { name: say.reader.unsaved.label(words) })).toBeVisible();
  await mend();
  await page.reload();
  await expect(page.locator(".toast", { hasText: say.reader.toast.sent(1) })).toBeVisible();
  const { items } = await owner.api("GET", `/documents/${text.documentId}/highlights`);
  expect(items).toHaveLength(1);
});

test("a comment that could not be sent stays in its field, over a reload too", async ({
  owner,
  openBrowser,
}) => {
  const seminarId = await foundSeminar(owner, "A comment waits");
  const text = await bringIn(owner, seminarId, dialogue);
  const browser = await openBrowser(owner);
  const page = await browser.newPage();
  await openText(page, text.path);
  const mend = await cut(browser, commentsApi);
  await selectByMouse(page, words);
  await expect(menu(page)).toBeVisible();
  await page.keyboard.press("c");
  const ours = thread(page, say.threads.label(words));
  const field = ours.getByRole("textbox", { name: say.threads.composer.first });
  await expect(field).toBeFocused();
  await page.keyboard.type("And no earlier?");
  const send = ours.getByRole("button", { name: say.threads.composer.comment, exact: true });
  await send.click();
  await expect(ours.getByRole("alert")).toBeVisible();
  await expect(field).toHaveText("And no earlier?");
  await page.reload();
  await page.locator(".highlight-card", { hasText: words }).click();
  await expect(field).toHaveText("And no earlier?");
  await mend();
  await send.click();
  await expect(ours.locator(".comment")).toHaveText(/And no earlier\?/);
});

test("what is typed while the editor is still on its way is all there, blanks too", async ({
  owner,
  openBrowser,
}) => {
  const seminarId = await foundSeminar(owner, "A slow editor");
  const text = await bringIn(owner, seminarId, dialogue);
  await mark(owner, text, words);
  const page = await (await openBrowser(owner)).newPage();
  await openText(page, text.path);
  await clickWords(page, words);
  const ours = thread(page, say.threads.label(words));
  await expect(ours).toBeVisible();
  let arrive: () => void = () => undefined;
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await arrived;
    await route.continue();
  });
  await ours.getByRole("button", { name: say.threads.composer.first }).click();
  await expect(ours.locator("textarea")).toBeFocused();
  const sentence = "one two three four five six seven eight nine ten eleven twelve ".repeat(4);
  await page.keyboard.type("first ");
  arrive();
  await page.keyboard.type(sentence, { delay: 4 });
  const field = ours.locator("[contenteditable=true]");
  await expect(field).toBeFocused();
  await page.keyboard.type("last");
  expect((await field.textContent())?.replaceAll("\u00a0", " ")).toBe(`first ${sentence}last`);
});
