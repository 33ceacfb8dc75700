/**
 * The walks: real Chromium against the built app on a database of its own. `npm test` finds or
 * installs the browser; run alone (`npx playwright test`), the system's Chromium is used.
 */
import { defineConfig } from "@playwright/test";
import { findChromium } from "./launch/checks/browser";

const executablePath = findChromium();

export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "./tests/support/setup-app.ts",
  fullyParallel: false,
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  use: {
    // set by the global setup, which ends before the walks' own processes read this file
    baseURL: process.env.COLLOQUY_TEST_APP ?? "http://127.0.0.1",
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
    launchOptions: {
      ...(executablePath === null ? {} : { executablePath }),
      args: [
        ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
        ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
        // a name that is not this machine's own: a browser gives it no secure context
        "--host-resolver-rules=MAP seminar.test 127.0.0.1",
      ],
    },
  },
  projects: [{ name: "chromium" }],
});
