/**
 * The reading page before any script runs, and where none ever does: the whole text, who speaks,
 * the passages that were marked; the text in the response once; nothing of what others keep private.
 */
import { type APIRequestContext, expect } from "@playwright/test";
import { sharedDocuments } from "@/tests/support/shared-documents";
import { bringIn, foundSeminar, join, makeTheme, mark } from "./support/house";
import { openText, painted, say } from "./support/reading";
import { dialogue, longText } from "./support/texts";
import { test } from "./support/walk";

/** How often `part` stands in `whole`. */
const countOf = (whole: string, part: string): number => whole.split(part).length - 1;

const htmlOf = async (request: APIRequestContext, address: string): Promise<string> =>
  (await request.get(address)).text();

test("the whole text, its speakers and the passages are there without a script", async ({
  owner,
  openBrowser,
}) => {
  const seminarId = await foundSeminar(owner, "Without a script");
  const text = await bringIn(owner, seminarId, dialogue);
  const member = await join(owner, seminarId, "Nora Noscript");
  const themeId = await makeTheme(owner, seminarId, "Fog");
  await mark(member, text, "let the fog speak for itself", { themeIds: [themeId] });
  const browser = await openBrowser(member, { javaScriptEnabled: false });
  const page = await browser.newPage();
  await page.goto(text.path);
  const article = page.locator(".reader-words");
  for (const line of text.text.split("\n")) await expect(article).toContainText(line);
  await expect(article.getByText("Keeper").first()).toBeVisible();
  await expect(article.getByText("Visitor").first()).toBeVisible();

  const list = page.getByRole("region", { name: say.reader.noScript.title });
  const item = list.getByRole("listitem");
  await expect(item).toHaveCount(1);
  await expect(item).toContainText("Nora Noscript");
  await expect(item).toContainText("Fog");
  await item.getByRole("link", { name: /let the fog speak for itself/ }).click();
  const place = new URL(page.url()).hash;
  expect(place).toMatch(/^#b-/);
  await expect(page.locator(`[id="${place.slice(1)}"]`)).toContainText("let the fog speak");

  // the way there works without scripts too
  await page.goto("/seminars");
  await page.getByRole("link", { name: "Without a script" }).click();
  await page.getByRole("link", { name: "At the lighthouse", exact: true }).click();
  await expect(article).toContainText("Bread is at six");
});

test("above two hundred passages the list has a page of its own", async ({
  owner,
  openBrowser,
}) => {
  const seminarId = await foundSeminar(owner, "Many passages");
  const text = await bringIn(owner, seminarId, longText(202), "The log");
  await Promise.all(
    Array.from({ length: 201 }, (_, at) => mark(owner, text, `says line ${at + 1}.`)),
  );
  const browser = await openBrowser(owner, { javaScriptEnabled: false });
  const page = await browser.newPage();
  await page.goto(text.path);
  const list = page.getByRole("region", { name: say.reader.noScript.title });
  await expect(list.getByRole("listitem")).toHaveCount(200);
  await list.getByRole("link", { name: say.reader.noScript.moreUnknown }).click();
  await expect(page).toHaveURL(/\/passages$/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(say.reader.list.title);
  await expect(page.locator(".passage")).toHaveCount(200);
  await page.getByRole("link", { name: say.shell.more }).click();
  await expect(page.locator(".passage")).toHaveCount(1);
  await expect(page.getByRole("link", { name: say.shell.more })).toHaveCount(0);
});

test("the words of the text stand in the response once, and are painted over that", async ({
  owner,
  openBrowser,
}) => {
  const seminarId = await foundSeminar(owner, "Once");
  const text = await bringIn(owner, seminarId, dialogue);
  const browser = await openBrowser(owner);
  const html = await htmlOf(browser.request, text.path);
  for (const sentence of [
    "A lighthouse that argues with the weather is no longer a lighthouse.",
    "nobody at sea complained of it",
    "Bread is at six, and the log is written before anybody eats.",
  ]) {
    expect(countOf(html, sentence), sentence).toBe(1);
  }
  await mark(owner, text, "Bread is at six");
  const page = await browser.newPage();
  await openText(page, text.path);
  expect(await painted(page)).toEqual(["Bread is at six"]);
  await expect(page.locator(".reader-words mark, .reader-words [data-highlight]")).toHaveCount(0);
});

test("what somebody marked for themselves leaves no trace in another's page", async ({
  owner,
  openBrowser,
}) => {
  const seminarId = await foundSeminar(owner, "Kept private");
  const text = await bringIn(owner, seminarId, dialogue);
  const writer = await join(owner, seminarId, "Priva Keeper");
  const classmate = await join(owner, seminarId, "Clara Classmate");
  const theme = await makeTheme(owner, seminarId, "Tea");
  const id = await mark(writer, text, "He pours the tea", {
    visibility: "private",
    themeIds: [theme],
  });
  await mark(writer, text, "A long watch".toLowerCase());
  const mine = await openBrowser(writer);
  const theirs = await openBrowser(classmate);
  for (const address of [text.path, `${text.path}/passages`, `/seminars/${seminarId}/passages`]) {
    const own = await htmlOf(mine.request, address);
    const other = await htmlOf(theirs.request, address);
    // the writer's own page has it, so that its absence elsewhere means something
    expect(countOf(own, "He pours the tea"), address).toBeGreaterThan(
      countOf(other, "He pours the tea"),
    );
    expect(other, address).not.toContain(id);
  }
  const instructors = await openBrowser(owner);
  const page = await instructors.newPage();
  await openText(page, text.path);
  expect(await painted(page)).toEqual(["a long watch"]);
  const asked = await theirs.request.get(`/api/v1/highlights/${id}`);
  expect(asked.status()).toBe(404);
});

test("a real document from the shared folder can be read without a script", async ({
  owner,
  openBrowser,
}) => {
  const documents = sharedDocuments();
  test.skip(documents.length === 0, "no shared/documents beside this project");
  const seminarId = await foundSeminar(owner, "Real documents");
  const browser = await openBrowser(owner, { javaScriptEnabled: false });
  const page = await browser.newPage();
  for (const { name, bytes } of documents) {
    const source = new TextDecoder().decode(bytes);
    const text = await bringIn(owner, seminarId, source, `Document ${name}`);
    const response = await page.goto(text.path);
    const html = (await response?.text()) ?? "";
    const lines = text.text.split("\n").filter((line) => line.length > 80);
    const sampled = lines[Math.floor(lines.length / 2)] ?? "";
    await expect(page.locator(".reader-words")).toContainText(sampled.slice(0, 60));
    const plain = /[\p{L} ]{30,}/u.exec(sampled)?.[0].trim() ?? "";
    expect(plain.length).toBeGreaterThan(20);
    expect(countOf(html, plain)).toBe(1);
  }
});
