/**
 * Eight tabs of one browser share one stream over HTTP/1.1; overlapping highlights under a click;
 * a finger's selection on a telephone.
 */
import { type BrowserContext, expect, type Page, type Request } from "@playwright/test";
import { bringIn, foundSeminar, join, mark } from "./support/house";
import { clickWords, expectPainted, menu, openText, say, thread } from "./support/reading";
import { dialogue } from "./support/texts";
import { test } from "./support/walk";

/** The event streams that this browser holds at the moment. */
function watchStreams(browser: BrowserContext): { open: Set<Request> } {
  const open = new Set<Request>();
  const isStream = (request: Request) => new URL(request.url()).pathname.endsWith("/events");
  browser.on("request", (request) => {
    if (isStream(request)) open.add(request);
  });
  browser.on("requestfinished", (request) => open.delete(request));
  browser.on("requestfailed", (request) => open.delete(request));
  browser.on("page", (page) => {
    page.on("close", () => {
      for (const request of open) if (request.frame().page() === page) open.delete(request);
    });
  });
  return { open };
}

test("eight tabs all hear of a highlight over one stream, which outlives the tab that held it", async ({
  owner,
  openBrowser,
}) => {
  test.setTimeout(120_000);
  const seminarId = await foundSeminar(owner, "Eight tabs");
  const text = await bringIn(owner, seminarId, dialogue);
  const member = await join(owner, seminarId, "Otto Octo");
  const browser = await openBrowser(member);
  const { open } = watchStreams(browser);
  const tabs: Page[] = [];
  for (let tab = 0; tab < 8; tab += 1) {
    const page = await browser.newPage();
    await openText(page, text.path);
    tabs.push(page);
  }
  await expect.poll(() => open.size).toBe(1);
  await mark(owner, text, "the log is written");
  for (const tab of tabs) await expectPainted(tab, "the log is written");
  // two for a moment while one tab takes the stream over from another, never for longer
  await expect.poll(() => open.size).toBe(1);

  const [held] = open;
  const leading = held?.frame().page();
  expect(tabs).toContain(leading);
  await leading?.close();
  // while nobody holds the stream something is written, which the next holder catches up with
  await mark(owner, text, "floor since five");
  const left = tabs.filter((tab) => tab !== leading);
  for (const tab of left) await expectPainted(tab, "floor since five");
  await expect.poll(() => open.size).toBe(1);
  await mark(owner, text, "Bread is at six");
  for (const tab of left) await expectPainted(tab, "Bread is at six");
  await expect.poll(() => open.size).toBe(1);
});

test("a click on highlights that overlap opens one and lists the others", async ({
  owner,
  openBrowser,
}) => {
  const seminarId = await foundSeminar(owner, "Overlaps");
  const text = await bringIn(owner, seminarId, dialogue);
  const member = await join(owner, seminarId, "Ora Over");
  await mark(owner, text, "The rule says nothing about the fog");
  await mark(member, text, "nothing about the fog [which lay");
  await mark(member, text, "the fog");
  const page = await (await openBrowser(member)).newPage();
  await openText(page, text.path);
  await expectPainted(page, "nothing about the fog [which lay");
  await clickWords(page, "fog [which");
  await expect(thread(page, say.threads.label("the fog"))).toBeVisible();
  const others = page.getByRole("list", { name: say.highlights.overlaps.label });
  await expect(others.getByRole("button")).toHaveCount(2);
  await others.getByRole("button", { name: /The rule says/ }).click();
  const longest = thread(page, say.threads.label("The rule says nothing about the fog"));
  await expect(longest).toBeVisible();
  await expect(page.getByRole("article", { name: say.threads.label("the fog") })).toHaveCount(0);
});

test("a finger selects on a telephone, and the menu stands at the foot", async ({
  owner,
  openBrowser,
}) => {
  const seminarId = await foundSeminar(owner, "By touch");
  const text = await bringIn(owner, seminarId, dialogue);
  const browser = await openBrowser(owner, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await browser.newPage();
  await openText(page, text.path);
  const turn = page.locator(".reader-words p", { hasText: "nobody at sea complained" }).first();
  const box = await turn.boundingBox();
  if (!box) throw new Error("the turn is not on the page");
  // the browser's own handles are no part of a page: the finger goes down, the selection comes
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
  await turn.evaluate((element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = walker.currentNode.nodeValue?.indexOf("nobody at sea") ?? -1;
      if (at < 0) continue;
      const selection = document.getSelection();
      selection?.setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + 13);
    }
  });
  await expect(menu(page)).toBeVisible();
  const foot = await page.locator(".reader-pick").boundingBox();
  expect((foot?.y ?? 0) + (foot?.height ?? 0)).toBeGreaterThan(800);
  await menu(page).getByText(say.highlights.visibility.short.private).tap();
  await menu(page).getByRole("button", { name: say.highlights.menu.comment }).tap();
  await expectPainted(page, "nobody at sea");
  const sheet = page.getByRole("complementary", { name: say.reader.sheet.label });
  await expect(sheet.getByRole("textbox", { name: say.threads.composer.first })).toBeFocused();
  await page.keyboard.type("Nobody was asked.");
  await sheet.getByRole("button", { name: say.threads.composer.comment, exact: true }).tap();
  await expect(sheet.locator(".comment")).toContainText("Nobody was asked.");
  await sheet.getByRole("button", { name: say.threads.close }).tap();
  await expect(sheet).toHaveCount(0);
});
