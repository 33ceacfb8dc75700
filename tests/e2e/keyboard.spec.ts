/**
 * The whole walk by keyboard alone: sign in, open the text, select, highlight with a theme,
 * comment, reply. No pointer is used anywhere here, and wherever the focus is, it can be seen.
 */
import { expect, type Page } from "@playwright/test";
import { bringIn, foundSeminar, join, mark, password } from "./support/house";
import { expectPainted, menu, say, thread, waitUntilLive } from "./support/reading";
import { dialogue } from "./support/texts";
import { test } from "./support/walk";

/** Presses Tab until the focus is on what is looked for; fails after a page's worth of stops. */
async function tabTo(page: Page, what: { role: string; name: RegExp | string }): Promise<void> {
  const wanted = page.getByRole(what.role as "link", { name: what.name, exact: true }).first();
  await expect(wanted).toBeVisible();
  for (let stops = 0; stops < 60; stops += 1) {
    await page.keyboard.press("Tab");
    await expectFocusSeen(page);
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab never comes to ${what.role} ${what.name}`);
}

/** Whatever has the focus is drawn with an outline, a shadow or a caret of its own. */
async function expectFocusSeen(page: Page): Promise<void> {
  const unseen = await page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    if (element.matches(".reader-words, input, textarea, [contenteditable]")) return null;
    const styles = [
      getComputedStyle(element),
      getComputedStyle(element, "::after"),
      ...(element.parentElement ? [getComputedStyle(element.parentElement)] : []),
    ];
    const shown = styles.some(
      ({ outlineStyle, outlineWidth, boxShadow }) =>
        (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none",
    );
    return shown ? null : element.outerHTML.slice(0, 200);
  });
  expect(unseen, "this has the focus, and one cannot see it").toBeNull();
}

test("sign in, read, highlight with a theme, comment and reply without a pointer", async ({
  owner,
  openBrowser,
}) => {
  const seminarId = await foundSeminar(owner, "Without a pointer");
  const text = await bringIn(owner, seminarId, dialogue, "A long watch");
  const member = await join(owner, seminarId, "Kay Keyboard");
  const browser = await openBrowser(null, { viewport: { width: 1440, height: 900 } });
  const page = await browser.newPage();
  const { keyboard } = page;

  await page.goto("/sign-in");
  await tabTo(page, { role: "textbox", name: say.auth.fields.email });
  await keyboard.type(member.email);
  await keyboard.press("Tab");
  await keyboard.type(password);
  await keyboard.press("Enter");
  await page.waitForURL("**/seminars");
  await tabTo(page, { role: "link", name: "Without a pointer" });
  await keyboard.press("Enter");
  await page.waitForURL(`**/seminars/${seminarId}`);
  await tabTo(page, { role: "link", name: "A long watch" });
  await keyboard.press("Enter");
  await page.waitForURL(`**${text.path}`);
  await waitUntilLive(page);

  // to the text: its own caret stands at the first words
  const words = page.getByRole("group", { name: say.reader.textKeys });
  await tabTo(page, { role: "group", name: say.reader.textKeys });
  await expect(page.locator(".reader-caret")).toBeVisible();
  await keyboard.press("ArrowRight");
  for (let word = 0; word < 3; word += 1) await keyboard.press("Shift+ArrowRight");
  await keyboard.press("Enter");
  await expect(menu(page)).toBeVisible();

  // Escape leaves the menu for the text, with the words still selected
  await keyboard.press("Escape");
  await expect(menu(page)).toHaveCount(0);
  await expect(words).toBeFocused();
  await keyboard.press("Enter");
  await expect(menu(page)).toBeVisible();

  // any letter that is not an act begins the name of a theme
  await keyboard.type("Watchfulness");
  await expect(
    page.getByRole("option", { name: say.highlights.themes.newTheme("Watchfulness") }),
  ).toBeVisible();
  await keyboard.press("Enter");
  await expectPainted(page, "lamp was lit");
  await expect(words).toBeFocused();

  // to the highlight by its key, and into its thread
  await keyboard.press("Home");
  await keyboard.press("]");
  await keyboard.press("Enter");
  const ours = thread(page, say.threads.label("lamp was lit"));
  await expect(ours).toBeVisible();
  await expect(ours.getByText("Watchfulness")).toBeVisible();
  await tabTo(page, { role: "button", name: say.threads.composer.first });
  await keyboard.press("Enter");
  const field = ours.getByRole("textbox", { name: say.threads.composer.first });
  await expect(field).toBeFocused();
  await keyboard.type("Lit by whom?");
  await keyboard.press("ControlOrMeta+Enter");
  await expect(ours.locator(".comment")).toHaveText(/Lit by whom\?/);

  // a second contribution to the same thread, sent by its button
  await expect(ours.locator(".thread-reply [role=textbox]")).toBeFocused();
  await keyboard.type("By the keeper, it seems.");
  await tabTo(page, { role: "button", name: say.threads.composer.reply });
  await keyboard.press("Enter");
  await expect(ours.locator(".comment")).toHaveCount(2);
  await expect(ours.locator(":focus")).toHaveCount(1);

  // Escape closes the thread and gives the focus back to the text
  await keyboard.press("Escape");
  await expect(ours).toHaveCount(0);
  await expect(words).toBeFocused();
  await expect(page.locator(".reader-caret")).toBeVisible();
});

test("C comments on what is selected at once, and Ctrl+Z takes a highlight back", async ({
  owner,
  openBrowser,
}) => {
  const seminarId = await foundSeminar(owner, "Keys that act at once");
  const text = await bringIn(owner, seminarId, dialogue);
  const page = await (await openBrowser(owner)).newPage();
  const { keyboard } = page;
  await page.goto(text.path);
  await waitUntilLive(page);
  await tabTo(page, { role: "group", name: say.reader.textKeys });
  await keyboard.press("Shift+ArrowRight");
  await keyboard.press("Shift+ArrowRight");
  await keyboard.press("c");
  const ours = thread(page, say.threads.label("The lamp"));
  await expect(ours.getByRole("textbox", { name: say.threads.composer.first })).toBeFocused();
  await keyboard.press("Escape");
  await expect(ours).toHaveCount(0);
  await expectPainted(page, "The lamp");
  await keyboard.press("ControlOrMeta+z");
  await expect(page.locator(".toast", { hasText: say.reader.toast.undone })).toBeVisible();
  await expect.poll(() => page.locator(".highlight-card").count()).toBe(0);
});

test("highlights that overlap are listed and chosen by keyboard", async ({
  owner,
  openBrowser,
}) => {
  const seminarId = await foundSeminar(owner, "Overlaps by keyboard");
  const text = await bringIn(owner, seminarId, dialogue);
  await mark(owner, text, "The lamp was lit before dusk");
  await mark(owner, text, "The lamp");
  const page = await (await openBrowser(owner)).newPage();
  const { keyboard } = page;
  await page.goto(text.path);
  await waitUntilLive(page);
  await expectPainted(page, "The lamp was lit before dusk");
  await tabTo(page, { role: "group", name: say.reader.textKeys });
  await keyboard.press("Enter");
  // the shortest opens, and names the other
  await expect(thread(page, say.threads.label("The lamp"))).toBeVisible();
  const others = page.getByRole("list", { name: say.highlights.overlaps.label });
  await expect(others.getByRole("button")).toHaveCount(1);
  await tabTo(page, {
    role: "button",
    name: (await others.getByRole("button").textContent()) ?? "",
  });
  await keyboard.press("Enter");
  await expect(thread(page, say.threads.label("The lamp was lit before dusk"))).toBeVisible();
});
