/**
 * The first seminar, from the one-time link to the export: an owner at a desk, and a second person
 * who joined by code on a telephone, at an address that gives a browser no secure context.
 */
import { readFile } from "node:fs/promises";
import { type BrowserContext, expect, type Page } from "@playwright/test";
import { appUrl } from "@/tests/support/running-app";
import { addPersonByShell, freshEmail, password } from "./support/house";
import {
  addFromPreview,
  clickWords,
  dropFile,
  expectNotPainted,
  expectPainted,
  menu,
  openComposer,
  openText,
  say,
  selectByMouse,
  thread,
} from "./support/reading";
import { dialogue, letter, minutes } from "./support/texts";
import { listen, test } from "./support/walk";

test.describe.configure({ mode: "serial" });

const words = "a rule that is silent cannot be kept";
const theme = "Silence of rules";
const instructorEmail = freshEmail("Ines Instructor");
const memberEmail = freshEmail("Mina Member");

let desk: BrowserContext;
let phone: BrowserContext;
let ines: Page;
let mina: Page;
const complaints: string[] = [];
let seminarPath = "";
let documentPath = "";
let code = "";

test.beforeAll(async ({ browser }) => {
  const insecure = appUrl().replace("127.0.0.1", "seminar.test");
  desk = await browser.newContext({ baseURL: appUrl(), viewport: { width: 1440, height: 900 } });
  phone = await browser.newContext({ baseURL: insecure, viewport: { width: 390, height: 844 } });
  ines = await desk.newPage();
  mina = await phone.newPage();
  listen(ines, complaints);
  listen(mina, complaints);
});

test.afterAll(async () => {
  await desk.close();
  await phone.close();
});

test("a one-time link is spent by its button, not by looking at it", async () => {
  const link = await addPersonByShell(instructorEmail, "Ines Instructor", true);
  for (const _scanner of [1, 2]) expect((await ines.request.get(link)).status()).toBe(200);
  await ines.goto(link);
  await ines.getByLabel(say.auth.fields.newPassword).fill(password);
  await ines.getByRole("button", { name: say.auth.welcome.passwordSubmit }).click();
  await expect(ines).toHaveURL(`${appUrl()}/seminars`);

  const late = await desk.newPage();
  await late.goto(link);
  await expect(late.getByRole("heading", { level: 1 })).toHaveText(say.auth.welcome.spentTitle);
  await late.close();
});

test("a seminar is founded, and texts come in by dialogue, by drop and by paste", async () => {
  await ines.getByRole("button", { name: say.seminars.found }).first().click();
  await ines.getByLabel(say.seminars.name, { exact: true }).fill("The lighthouse and its rules");
  await ines.getByRole("button", { name: say.seminars.create }).click();
  await ines.waitForURL(/\/seminars\/[0-9a-f-]{36}$/);
  seminarPath = new URL(ines.url()).pathname;

  const chooser = ines.waitForEvent("filechooser");
  await ines.getByRole("button", { name: say.library.chooseFiles }).click();
  const buffer = Buffer.from(dialogue);
  await (await chooser).setFiles({ name: "watch.txt", mimeType: "text/plain", buffer });
  await addFromPreview(ines, "The lamp was lit before dusk");

  await ines.goto(seminarPath);
  await dropFile(ines, "oil.md", letter);
  await addFromPreview(ines, "the third one leaked");

  await ines.goto(seminarPath);
  await ines.getByRole("button", { name: say.library.pasteText }).click();
  const dialog = ines.getByRole("dialog", { name: say.library.paste.title });
  await dialog.getByLabel(say.library.paste.text).fill(minutes);
  await dialog.getByLabel(say.library.paste.name).fill("Minutes about the oil");
  await dialog.getByRole("button", { name: say.library.paste.submit }).click();
  await addFromPreview(ines, "The oil is counted twice");

  await ines.goto(seminarPath);
  const rows = ines.locator(".document-rows");
  await expect(
    rows.getByRole("link", { name: "A letter about the oil", exact: true }),
  ).toBeVisible();
  await expect(
    rows.getByRole("link", { name: "Minutes about the oil", exact: true }),
  ).toBeVisible();
  // read anew from the server, the list is the same
  await ines.reload();
  await expect(rows.getByRole("listitem")).toHaveCount(3);
  const watch = rows.getByRole("link", { name: /watch|lamp/i }).first();
  documentPath = new URL((await watch.getAttribute("href")) ?? "", appUrl()).pathname;

  // the file that was brought in comes back byte for byte
  const id = documentPath.split("/").at(-1);
  const original = await ines.request.get(`/api/v1/documents/${id}/original`);
  expect(await original.text()).toBe(dialogue);
});

test("an invitation shows its link, its code and a QR code", async () => {
  await ines.goto(`${seminarPath}/people`);
  await ines.getByRole("button", { name: say.people.invitations.create, exact: true }).click();
  await ines.getByRole("button", { name: say.people.invitations.submit }).click();
  const card = ines.locator(".invitation");
  await expect(card).toHaveCount(1);
  code = (await card.locator(".invitation-code").textContent())?.trim() ?? "";
  expect(code).toMatch(/^[0-9A-Z]{3}-[0-9A-Z]{3}$/);
  const address = `${appUrl()}/join/${code}`;
  await expect(card.getByText(address)).toBeVisible();
  await expect(card.getByRole("img", { name: say.people.invitations.qr(address) })).toBeVisible();
});

test("a second person joins by typing the code, without a secure context, at 390 pixels", async () => {
  await mina.goto("/join");
  expect(await mina.evaluate(() => window.isSecureContext)).toBe(false);
  expect(await mina.evaluate(() => "randomUUID" in crypto)).toBe(false);
  await mina.getByLabel(say.auth.join.code).fill(code.replace("-", "").toLowerCase());
  await mina.getByRole("button", { name: say.auth.join.submit }).click();
  await expect(mina.getByRole("heading", { level: 1 })).toHaveText("The lighthouse and its rules");
  await mina.getByLabel(say.auth.fields.name).fill("Mina Member");
  await mina.getByLabel(say.auth.fields.email).fill(memberEmail);
  await mina.getByLabel(say.auth.fields.newPassword).fill(password);
  await mina.getByRole("button", { name: say.auth.join.asNewSubmit }).click();
  await mina.waitForURL(`**${seminarPath}`);
  expect(new URL(mina.url()).hostname).toBe("seminar.test");

  // and comes in again by the sign-in page, which leads back to the host that was asked
  await mina.goto("about:blank");
  await phone.clearCookies();
  await mina.goto(documentPath);
  await mina.getByLabel(say.auth.fields.email).fill(memberEmail);
  await mina.getByLabel(say.auth.fields.password, { exact: true }).fill(password);
  await mina.getByRole("button", { name: say.auth.signIn.submit }).click();
  await mina.waitForURL(`**${documentPath}`);
  expect(new URL(mina.url()).hostname).toBe("seminar.test");
});

test("a passage is highlighted with a new theme, and appears for the other by itself", async () => {
  await openText(mina, documentPath);
  await openText(ines, documentPath);
  await selectByMouse(ines, words);
  const audience = menu(ines).getByRole("group", { name: say.highlights.visibility.label });
  await expect(
    audience.getByRole("radio", { name: say.highlights.visibility.short.seminar }),
  ).toBeChecked();
  await menu(ines).getByRole("combobox", { name: say.highlights.themes.label }).fill(theme);
  await ines.getByRole("option", { name: say.highlights.themes.newTheme(theme) }).click();
  await expectPainted(ines, words);
  await expect(menu(ines)).toHaveCount(0);

  await expectPainted(mina, words);
  await clickWords(mina, words);
  await expect(thread(mina, say.threads.label(words)).getByText(theme)).toBeVisible();
});

test("a comment with bold, list, link and mention reaches the other live", async () => {
  const threadOfMina = thread(mina, say.threads.label(words));
  await openComposer(threadOfMina);
  const { keyboard } = mina;
  const tool = (label: string) => threadOfMina.getByRole("button", { name: label });
  await tool(say.threads.composer.bold).click();
  await keyboard.type("Silent");
  await tool(say.threads.composer.bold).click();
  await keyboard.type(" but there, ");
  await tool(say.threads.composer.link).click();
  await threadOfMina.getByLabel(say.threads.composer.linkAddress).fill("https://example.org/rules");
  await threadOfMina.getByRole("button", { name: say.threads.composer.linkApply }).click();
  await keyboard.type(" says @Ines");
  await mina.getByRole("option", { name: "Ines Instructor" }).click();
  await keyboard.press("Enter");
  await tool(say.threads.composer.bulletList).click();
  await keyboard.type("a first point");
  await threadOfMina
    .getByRole("button", { name: say.threads.composer.comment, exact: true })
    .click();
  await expect(threadOfMina.locator(".comment")).toHaveCount(1);

  await clickWords(ines, words);
  const comment = thread(ines, say.threads.label(words)).locator(".comment");
  await expect(comment.locator("strong")).toHaveText("Silent");
  await expect(comment.locator("li")).toHaveText("a first point");
  await expect(comment.getByRole("link")).toHaveAttribute("href", "https://example.org/rules");
  await expect(comment.getByText("@Ines Instructor")).toBeVisible();
});

test("a reply, an edit with history, a deletion that leaves a place, and its undoing", async () => {
  const threadOfInes = thread(ines, say.threads.label(words));
  const threadOfMina = thread(mina, say.threads.label(words));
  await openComposer(threadOfInes);
  await ines.keyboard.type("It was never asked.");
  await threadOfInes.getByRole("button", { name: say.threads.composer.reply, exact: true }).click();
  await expect(threadOfMina.getByText("It was never asked.")).toBeVisible();

  await threadOfInes.getByRole("button", { name: say.threads.comment.editOwn }).click();
  const field = threadOfInes.locator(".comment [role=textbox]");
  await expect(field).toBeFocused();
  await ines.keyboard.press("ControlOrMeta+a");
  await ines.keyboard.type("It was asked once.");
  await threadOfInes.getByRole("button", { name: say.threads.composer.save, exact: true }).click();
  await expect(threadOfMina.getByText("It was asked once.")).toBeVisible();
  await expect(threadOfMina.getByText("It was never asked.")).toHaveCount(0);
  await threadOfMina.getByRole("button", { name: /^Edited/ }).click();
  const history = mina.getByRole("dialog", { name: say.threads.history.title });
  await expect(history.getByText("It was never asked.")).toBeVisible();
  await mina.keyboard.press("Escape");
  await expect(history).toHaveCount(0);

  await threadOfInes.getByRole("button", { name: say.threads.comment.deleteOwn }).click();
  await expect(
    threadOfMina.getByText(say.threads.comment.deletedPlace("Ines Instructor")),
  ).toBeVisible();
  await expect(threadOfMina.getByText("It was asked once.")).toHaveCount(0);
  const told = ines.locator(".toast", { hasText: say.threads.comment.deletedToast });
  await told.getByRole("button", { name: say.threads.comment.undo }).click();
  await expect(threadOfInes.getByText("It was asked once.")).toBeVisible();
  await expect(threadOfMina.getByText("It was asked once.")).toBeVisible();
});

test("themes and people filter what is painted", async () => {
  await ines.keyboard.press("Escape");
  await selectByMouse(ines, "Bread is at six");
  await menu(ines).getByRole("button", { name: say.highlights.menu.highlight }).click();
  await expectPainted(ines, "Bread is at six");
  const legend = ines.locator(".legend").getByRole("button", { name: theme });
  await legend.click();
  await expectNotPainted(ines, words);
  await expectPainted(ines, "Bread is at six");
  await legend.click();
  await expectPainted(ines, words);

  await openText(mina, documentPath);
  await mina.getByRole("button", { name: say.reader.rail.open }).click();
  await mina.getByRole("button", { name: say.reader.rail.mine }).click();
  await expectNotPainted(mina, words);
  await mina.getByRole("button", { name: /^Ines Instructor/ }).click();
  await expectPainted(mina, words);
  await mina.getByRole("button", { name: say.reader.rail.everyone }).click();
});

test("a link to the passage opens at it", async () => {
  await ines.goto(`${seminarPath}/passages`);
  const link = ines.locator(".passage", { hasText: words }).getByRole("link");
  const address = (await link.getAttribute("href")) ?? "no link";
  const visitor = await desk.newPage();
  await visitor.setViewportSize({ width: 1440, height: 300 });
  await visitor.goto(address);
  await expect(thread(visitor, say.threads.label(words))).toBeVisible();
  await expect(visitor.getByText("It was asked once.")).toBeVisible();
  await visitor.close();
});

test("the passages page shows it, and the CSV takes it away", async () => {
  const passage = ines.locator(".passage", { hasText: words });
  await expect(passage.locator("mark")).toHaveText(words);
  await expect(passage.getByText(theme)).toBeVisible();
  const [download] = await Promise.all([
    ines.waitForEvent("download"),
    ines.getByRole("link", { name: say.passages.csv }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.csv$/);
  const csv = await readFile(await download.path(), "utf8");
  expect(csv).toContain(words);
  expect(csv).toContain(theme);
  expect(csv).toContain("It was asked once.");
});

test("a revoked invitation opens nothing", async ({ browser }) => {
  await ines.goto(`${seminarPath}/people`);
  await ines.getByRole("button", { name: say.people.invitations.revoke }).click();
  await expect(ines.locator(".invitation")).toHaveCount(0);
  const stranger = await browser.newPage({ baseURL: appUrl() });
  await stranger.goto(`/join/${code}`);
  await expect(stranger.getByRole("heading", { level: 1 })).toHaveText(say.auth.join.closedTitle);
  await stranger.close();
});

test("nobody's page complained", () => {
  expect(complaints).toEqual([]);
});

test("removal from the seminar acts at once, on the open page too", async () => {
  await openText(mina, documentPath);
  await ines.getByRole("button", { name: say.people.removeName("Mina Member") }).click();
  await expect(mina.locator(".live-badge")).toHaveAttribute("data-status", "closed");
  const ask = async (path: string) => (await fetch(`/api/v1${path}`)).status;
  expect(await mina.evaluate(ask, seminarPath)).toBe(404);
  expect((await mina.goto(documentPath))?.status()).toBe(404);
});
