/**
 * What every walk begins with: one owner for all walks of a worker, and browsers of people, each
 * with an ear for what its pages complain about.
 */
import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  type Page,
} from "@playwright/test";
import { appUrl } from "@/tests/support/running-app";
import { enterOwner, type Person } from "./house";

/** A browser of a person, or of nobody; closed with the walk. */
export type OpenBrowser = (
  person: Person | null,
  options?: BrowserContextOptions,
) => Promise<BrowserContext>;

export const test = base.extend<{ openBrowser: OpenBrowser }, { owner: Person }>({
  owner: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from the pattern
    async ({}, use) => {
      await use(await enterOwner());
    },
    { scope: "worker", timeout: 60_000 },
  ],
  openBrowser: async ({ browser }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (person, options = {}) => {
      const storageState = person?.state;
      const context = await browser.newContext({ baseURL: appUrl(), storageState, ...options });
      contexts.push(context);
      return context;
    });
    for (const context of contexts) await context.close();
  },
});

/** What a page complains about from now on goes into `complaints`: errors, what its policy refuses. */
export function listen(page: Page, complaints: string[]): void {
  page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() !== "error" && message.type() !== "warning") return;
    complaints.push(`${page.url()}: ${message.text()}`);
  });
}
