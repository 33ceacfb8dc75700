/**
 * Every page as axe, the browser's console and four widths of a window find it: no violation in
 * light and in dark, no complaint, nothing wider than the window.
 */

import { type BrowserContext, expect, type Page } from "@playwright/test";
import type { AxeResults, RunOptions } from "axe-core";
import { v7 } from "uuid";
import { inProject } from "@/launch/paths";
import {
  addPersonByShell,
  bringIn,
  foundSeminar,
  freshEmail,
  join,
  makeTheme,
  mark,
  type Person,
  type Text,
} from "./support/house";
import { clickWords, menu, openText, say, selectByMouse, thread } from "./support/reading";
import { annotated, bilingual, dialogue, harbour } from "./support/texts";
import { listen, type OpenBrowser, test } from "./support/walk";

declare global {
  interface Window {
    axe: { run(options: RunOptions): Promise<AxeResults> };
  }
}

test.describe.configure({ mode: "default" });

const widths = [320, 390, 768, 1440];
const marked = "a rule that is silent cannot be kept";

interface House {
  owner: Person;
  seminarId: string;
  text: Text;
  code: string;
}
let house: House;

test.beforeAll(async ({ owner }) => {
  const seminarId = await foundSeminar(owner, "A seminar that everybody can use");
  const text = await bringIn(owner, seminarId, dialogue, "At the lighthouse, by day and by night");
  const member = await join(owner, seminarId, "Mo Member");
  const theme = await makeTheme(owner, seminarId, "Silence of rules");
  const id = await mark(member, text, marked, { themeIds: [theme] });
  await mark(owner, text, "cannot be kept");
  await mark(owner, text, "let the fog speak", { visibility: "private" });
  await member.api("PUT", `/comments/${v7()}`, { highlightId: id, body: "Nor broken." });
  const made = await owner.api("PUT", `/invitations/${v7()}`, { seminarId, role: "member" });
  await owner.api("POST", "/tokens", { name: "Export on Mondays" });
  house = { owner, seminarId, text, code: String(made.code) };
});

/** A page of a browser into which axe comes before the page's own policy can refuse it. */
async function openPage(
  openBrowser: OpenBrowser,
  person: Person | null,
  width = 1440,
): Promise<{ page: Page; complaints: string[] }> {
  const browser: BrowserContext = await openBrowser(person, {
    viewport: { width, height: 900 },
    reducedMotion: "reduce",
  });
  await browser.addInitScript({ path: inProject("node_modules", "axe-core", "axe.min.js") });
  const page = await browser.newPage();
  const complaints: string[] = [];
  listen(page, complaints);
  return { page, complaints };
}

/** The scripts have taken over: what React had against the server's HTML is said by now. */
async function expectAwake(page: Page): Promise<void> {
  const comfort = page.getByRole("button", { name: say.shell.comfort.open });
  await expect(async () => {
    await comfort.click();
    await expect(page.locator(".comfort")).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await page.keyboard.press("Escape");
  await expect(page.locator(".comfort")).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
}

async function expectNoViolation(page: Page, where: string): Promise<void> {
  const violations = await page.evaluate(async () => {
    const results = await window.axe.run({ resultTypes: ["violations"] });
    return results.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`,
    );
  });
  expect(violations, where).toEqual([]);
}

const paperOf = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.body).backgroundColor);

/** Light and dark, which must differ. */
async function expectAccessible(page: Page, where: string): Promise<void> {
  await page.emulateMedia({ colorScheme: "light" });
  const light = await paperOf(page);
  await expectNoViolation(page, `${where}, light`);
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(() => paperOf(page)).not.toBe(light);
  await expectNoViolation(page, `${where}, dark`);
  await page.emulateMedia({ colorScheme: "light" });
}

async function expectFitting(page: Page, where: string): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    const wider = await page.evaluate(() => {
      const room = document.documentElement.clientWidth;
      if (document.documentElement.scrollWidth <= room) return [];
      return [...document.body.querySelectorAll("*")]
        .filter((element) => element.getBoundingClientRect().right > room + 1)
        .slice(0, 5)
        .map((element) => `${element.tagName}.${element.className}`);
    });
    expect(wider, `${where} at ${width} pixels`).toEqual([]);
  }
}

const pages: { name: string; isOpen?: boolean; address(): string | Promise<string> }[] = [
  { name: "sign-in", isOpen: true, address: () => "/sign-in" },
  { name: "welcome", isOpen: true, address: () => addPersonByShell(freshEmail("New"), "New One") },
  { name: "join", isOpen: true, address: () => "/join" },
  { name: "an invitation", isOpen: true, address: () => `/join/${house.code}` },
  { name: "a closed invitation", isOpen: true, address: () => "/join/AAA-AAA" },
  { name: "seminars", address: () => "/seminars" },
  { name: "library", address: () => `/seminars/${house.seminarId}` },
  { name: "details", address: () => `${house.text.path}/details` },
  { name: "a document's passages", address: () => `${house.text.path}/passages` },
  {
    name: "the preview of an import",
    address: async () => {
      const id = v7();
      const body = { seminarId: house.seminarId, text: harbour, format: "plain-text" };
      await house.owner.api("PUT", `/imports/${id}`, body);
      return `/seminars/${house.seminarId}/imports/${id}`;
    },
  },
  { name: "people", address: () => `/seminars/${house.seminarId}/people` },
  { name: "themes", address: () => `/seminars/${house.seminarId}/themes` },
  { name: "passages", address: () => `/seminars/${house.seminarId}/passages` },
  { name: "settings", address: () => `/seminars/${house.seminarId}/settings` },
  { name: "account", address: () => "/account" },
  { name: "the installation's people", address: () => "/people" },
];

for (const { name, isOpen = false, address } of pages) {
  test(`${name}: axe, console and widths find nothing`, async ({ openBrowser }) => {
    const { page, complaints } = await openPage(openBrowser, isOpen ? null : house.owner);
    const response = await page.goto(await address());
    expect(response?.status()).toBe(200);
    await expectAwake(page);
    await expectAccessible(page, name);
    await expectFitting(page, name);
    expect(complaints).toEqual([]);
  });
}

test("the reading page: plain, with its menu, with a thread", async ({ openBrowser }) => {
  const { page, complaints } = await openPage(openBrowser, house.owner);
  await openText(page, house.text.path);
  await expect(page.locator(".highlight-card").first()).toBeVisible();
  await expectAccessible(page, "reading");
  await expectFitting(page, "reading");
  await page.setViewportSize({ width: 1440, height: 900 });
  await selectByMouse(page, "It is a seminar");
  await expect(menu(page)).toBeVisible();
  await menu(page).getByRole("combobox").focus();
  await expectAccessible(page, "reading with its menu");
  await page.keyboard.press("Escape");
  await clickWords(page, "a rule that is");
  const open = thread(page, say.threads.label(marked));
  await expect(open.getByText("Nor broken.")).toBeVisible();
  await open.locator(".composer-closed").click();
  await expect(open.getByRole("toolbar")).toBeVisible();
  await expectAccessible(page, "reading with a thread");
  expect(complaints).toEqual([]);
});

test("the reading page at 390 pixels: menu, thread and filters", async ({ openBrowser }) => {
  const { page, complaints } = await openPage(openBrowser, house.owner, 390);
  await openText(page, house.text.path);
  await selectByMouse(page, "no longer a lighthouse");
  await expect(menu(page)).toBeVisible();
  await expectAccessible(page, "reading at 390 with its menu");
  await page.keyboard.press("Escape");
  await clickWords(page, "a rule that is");
  await expect(thread(page, say.threads.label(marked))).toBeVisible();
  await expectAccessible(page, "reading at 390 with a thread");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: say.reader.rail.open }).click();
  await expect(page.getByRole("button", { name: /^Silence of rules/ })).toBeVisible();
  await expectAccessible(page, "reading at 390 with filters");
  await expectFitting(page, "reading with filters");
  expect(complaints).toEqual([]);
});

test("two texts side by side, and all that opens in the room", async ({ openBrowser }) => {
  const { page, complaints } = await openPage(openBrowser, house.owner);
  const letter = await bringIn(house.owner, house.seminarId, bilingual, "A letter of the keeper");
  await mark(house.owner, letter, "масла осталось на одну неделю");
  await openText(page, `${letter.path}?witness=both`);
  await expect(page.locator(".highlight-card").first()).toBeVisible();
  await expectAccessible(page, "both texts");
  await expectFitting(page, "both texts");
  await page.setViewportSize({ width: 1440, height: 900 });

  const talk = await bringIn(house.owner, house.seminarId, annotated, "A talk with a note");
  await openText(page, `${talk.path}?speaker=Keeper`);
  await page.locator(".footnote-mark a").click();
  await expect(page.getByRole("note")).toBeVisible();
  await expect(page.getByRole("button", { name: say.reader.said.showAll })).toBeVisible();
  await expectAccessible(page, "folded turns and an open note");
  await expectFitting(page, "folded turns and an open note");
  await page.evaluate(() => {
    document.documentElement.dataset.apparatus = "dimmed";
  });
  await expectAccessible(page, "a dimmed apparatus");
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole("link", { name: say.reader.about.title }).first().click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectAccessible(page, "about the document");
  await expectFitting(page, "about the document");
  expect(complaints).toEqual([]);
});
