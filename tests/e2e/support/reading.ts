/**
 * The reading page as a reader meets it: words found on the screen and selected there, what is
 * painted, threads and cards by their names.
 */
import { expect, type Locator, type Page } from "@playwright/test";
import { messages } from "@/lib/messages";

export const say = messages;

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Opens a reading page and waits until it works: marks are loaded and the stream stands. */
export async function openText(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await waitUntilLive(page);
}

export async function waitUntilLive(page: Page): Promise<void> {
  await expect(page.locator(".live-badge")).toHaveAttribute("data-status", "live");
}

/** The boxes of the first and the last character of these words, scrolled into the window. */
async function ends(page: Page, words: string): Promise<{ first: Box; last: Box }> {
  return page.locator(".reader-words").evaluate(async (root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const pieces: { node: Node; start: number }[] = [];
    let text = "";
    while (walker.nextNode()) {
      pieces.push({ node: walker.currentNode, start: text.length });
      text += walker.currentNode.nodeValue ?? "";
    }
    const at = text.indexOf(wanted);
    if (at < 0) throw new Error(`these words are not on the page: ${wanted}`);
    const rangeOf = (offset: number): Range => {
      const piece = pieces.findLast((one) => one.start <= offset);
      if (!piece) throw new Error("no text");
      const range = document.createRange();
      range.setStart(piece.node, offset - piece.start);
      range.setEnd(piece.node, offset - piece.start + 1);
      return range;
    };
    const first = rangeOf(at);
    const last = rangeOf(at + wanted.length - 1);
    const place = first.getBoundingClientRect();
    if (place.top < 120 || place.bottom > window.innerHeight * 0.6) {
      window.scrollBy({ top: place.top - window.innerHeight * 0.3, behavior: "instant" });
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    }
    const box = ({ x, y, width, height }: DOMRect) => ({ x, y, width, height });
    return { first: box(first.getBoundingClientRect()), last: box(last.getBoundingClientRect()) };
  }, words);
}

/** Selects these words with the mouse. */
export async function selectByMouse(page: Page, words: string): Promise<void> {
  const { first, last } = await ends(page, words);
  const { mouse } = page;
  await mouse.move(first.x + 1, first.y + first.height / 2);
  await mouse.down();
  await mouse.move(last.x + last.width - 1, last.y + last.height / 2, { steps: 6 });
  await mouse.up();
}

/** Clicks into these words, at their first letter. */
export async function clickWords(page: Page, words: string): Promise<void> {
  const { first } = await ends(page, words);
  await page.mouse.click(first.x + first.width / 2, first.y + first.height / 2);
}

/** The menu at a selection. */
export const menu = (page: Page): Locator =>
  page.getByRole("group", { name: say.highlights.menu.label });

/** The open thread on these words. */
export const thread = (page: Page, words: string | RegExp): Locator =>
  page.getByRole("article", { name: words });

/** The words painted as highlights, those of one highlight range by range, in the text's order. */
export function painted(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: { words: string; range: AbstractRange }[] = [];
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith("theme-")) continue;
      for (const one of highlight) {
        const range = document.createRange();
        range.setStart(one.startContainer, one.startOffset);
        range.setEnd(one.endContainer, one.endOffset);
        found.push({ words: range.toString(), range });
      }
    }
    return found.map(({ words }) => words).sort();
  });
}

/** Waits until these words are painted. */
export async function expectPainted(page: Page, words: string): Promise<void> {
  await expect.poll(async () => (await painted(page)).join("|")).toContain(words);
}

/** Waits until these words are not painted. */
export async function expectNotPainted(page: Page, words: string): Promise<void> {
  await expect.poll(async () => (await painted(page)).join("|")).not.toContain(words);
}

/** The button that opens the field for a comment, whatever it says. */
export async function openComposer(threadOf: Locator): Promise<Locator> {
  const closed = threadOf.locator(".thread-reply button.composer-closed");
  const field = threadOf.locator(".thread-reply [role=textbox][contenteditable=true]");
  await expect(closed.or(field).first()).toBeVisible();
  if (await closed.isVisible()) await closed.click();
  await expect(field).toBeFocused();
  return field;
}

/** Drops a file on the page, which says that it would take it. */
export async function dropFile(page: Page, name: string, text: string): Promise<void> {
  await dropFiles(page, [{ name, text }]);
}

/** Drops several files at once. */
export async function dropFiles(
  page: Page,
  files: { name: string; text: string }[],
): Promise<void> {
  const dataTransfer = await page.evaluateHandle((dropped) => {
    const data = new DataTransfer();
    for (const { name, text } of dropped) data.items.add(new File([text], name));
    return data;
  }, files);
  const veil = page.getByText(say.library.dropHere);
  await page.dispatchEvent("body", "dragenter", { dataTransfer });
  await expect(veil).toBeVisible();
  await page.dispatchEvent("body", "drop", { dataTransfer });
  await expect(veil).toHaveCount(0);
}

/** On the preview that opened by itself: waits for these words of the file, and takes it in. */
export async function addFromPreview(page: Page, words: string): Promise<void> {
  await page.waitForURL(/\/imports\/[0-9a-f-]{36}/);
  const rows = page.getByRole("feed", { name: say.imports.rows.label });
  await expect(rows.getByText(words).first()).toBeVisible();
  await page.getByRole("button", { name: say.imports.acts.add }).first().click();
  await page.waitForURL(/\/documents\/[0-9a-f-]{36}$/);
}
