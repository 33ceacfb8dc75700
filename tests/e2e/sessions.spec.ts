/**
 * Sessions: what ends them ends them at once, in every browser and on open streams; guessing is
 * slowed down; a cookie that we did not make belongs to nobody.
 */
import { expect, type Page } from "@playwright/test";
import { bringIn, foundSeminar, join, password, signIn } from "./support/house";
import { openText, say } from "./support/reading";
import { dialogue } from "./support/texts";
import { test } from "./support/walk";

/** The stream is closed for good, and whatever is asked next leads to the sign-in page. */
async function expectEnded(page: Page): Promise<void> {
  await expect(page.locator(".live-badge")).toHaveAttribute("data-status", "closed");
  expect(await page.evaluate(async () => (await fetch("/api/v1/me")).status)).toBe(401);
  await page.reload();
  await expect(page).toHaveURL(/\/sign-in/);
}

test("signing out everywhere ends the other browser's session and its open stream", async ({
  owner,
  openBrowser,
}) => {
  const seminarId = await foundSeminar(owner, "Two browsers");
  const text = await bringIn(owner, seminarId, dialogue);
  const member = await join(owner, seminarId, "Tia Twice");
  const again = await signIn(member.email);
  const away = await (await openBrowser(again)).newPage();
  const here = await (await openBrowser(member)).newPage();
  await openText(away, text.path);
  await here.goto("/account");
  await here.getByRole("button", { name: say.account.everywhere }).click();
  await expect(here).toHaveURL(/\/sign-in/);
  await expectEnded(away);
  // the owner's own session is another matter
  expect((await owner.api("GET", "/me")).name).toBe(owner.name);
});

test("a new password by an owner's link ends the sessions that stand", async ({
  owner,
  openBrowser,
}) => {
  const seminarId = await foundSeminar(owner, "A forgotten password");
  const text = await bringIn(owner, seminarId, dialogue);
  const member = await join(owner, seminarId, "Fritz Forgetful");
  const reading = await (await openBrowser(member)).newPage();
  await openText(reading, text.path);

  const desk = await (await openBrowser(owner)).newPage();
  await desk.goto("/people");
  await desk
    .getByRole("button", { name: say.people.installation.resetFor("Fritz Forgetful") })
    .click();
  const dialog = desk.getByRole("dialog");
  const link = await dialog.getByRole("textbox", { name: say.people.installation.resetField });
  const address = new URL(await link.inputValue()).pathname;

  const other = await (await openBrowser(null)).newPage();
  await other.goto(address);
  await other.getByLabel(say.auth.fields.newPassword).fill("another four quiet words");
  await other.getByRole("button", { name: say.auth.welcome.passwordSubmit }).click();
  await expect(other).toHaveURL(/\/seminars$/);
  await expectEnded(reading);
  await reading.getByLabel(say.auth.fields.email).fill(member.email);
  await reading.getByLabel(say.auth.fields.password, { exact: true }).fill(password);
  await reading.getByRole("button", { name: say.auth.signIn.submit }).click();
  await expect(reading.getByText(say.auth.signIn.wrong)).toBeVisible();
});

test("a changed password ends the other sessions and keeps one's own", async ({
  owner,
  openBrowser,
}) => {
  const seminarId = await foundSeminar(owner, "A changed password");
  const text = await bringIn(owner, seminarId, dialogue);
  const member = await join(owner, seminarId, "Cleo Changer");
  const away = await (await openBrowser(await signIn(member.email))).newPage();
  await openText(away, text.path);
  const here = await (await openBrowser(member)).newPage();
  await here.goto("/account");
  await here.getByLabel(say.account.current).fill(password);
  await here.getByLabel(say.account.next).fill("another four quiet words");
  await here.getByRole("button", { name: say.account.savePassword }).click();
  await expect(here.getByText(say.account.passwordSaved)).toBeVisible();
  await expectEnded(away);
  await here.reload();
  await expect(here).toHaveURL(/\/account$/);
});

test("guessing at one account is slowed down, and the class beside it feels nothing", async ({
  owner,
  openBrowser,
}) => {
  const seminarId = await foundSeminar(owner, "Guesses");
  const member = await join(owner, seminarId, "Greta Guessed");
  const classmate = await join(owner, seminarId, "Carl Classmate");
  const page = await (await openBrowser(null)).newPage();
  await page.goto("/sign-in");
  const enter = async (email: string, secret: string) => {
    await page.getByLabel(say.auth.fields.email).fill(email);
    await page.getByLabel(say.auth.fields.password, { exact: true }).fill(secret);
    await page.getByRole("button", { name: say.auth.signIn.submit }).click();
  };
  await enter(member.email, "not the words");
  await expect(page.getByText(say.auth.signIn.wrong)).toBeVisible();
  await page.evaluate(async (email) => {
    const { csrfToken } = await (await fetch("/api/auth/csrf")).json();
    for (let guess = 0; guess < 10; guess += 1) {
      const body = new URLSearchParams({ csrfToken, email, password: `no ${guess}`, json: "true" });
      await fetch("/api/auth/callback/credentials", { method: "POST", body });
    }
  }, member.email);
  // even the right words wait now, and it is said
  await enter(member.email, password);
  await expect(page.getByText(say.auth.signIn.throttled)).toBeVisible();
  await enter(classmate.email, password);
  await expect(page).toHaveURL(/\/seminars$/);
});

test("a cookie that was not made here, or was changed, is nobody's", async ({
  owner,
  openBrowser,
}) => {
  const cookie = owner.state.cookies.find(({ name }) => name.endsWith("session-token"));
  if (!cookie) throw new Error("the owner has no session cookie");
  const turned = (letter: string | undefined) => (letter === "A" ? "B" : "A");
  const parts = cookie.value.split(".");
  const forgeries = [
    "nonsense",
    "eyJhbGciOiJub25lIn0.eyJzZXNzaW9uSWQiOiIxIn0.",
    parts.map((part, at) => (at === 3 ? turned(part[0]) + part.slice(1) : part)).join("."),
  ];
  for (const value of [...forgeries, cookie.value]) {
    const browser = await openBrowser(null);
    await browser.addCookies([{ ...cookie, value }]);
    const isOurs = value === cookie.value;
    expect((await browser.request.get("/api/v1/me")).status()).toBe(isOurs ? 200 : 401);
    const page = await browser.newPage();
    await page.goto("/seminars");
    await expect(page).toHaveURL(isOurs ? /\/seminars$/ : /\/sign-in/);
  }
});

test("signing out ends the session itself, not only the cookie", async ({ owner, openBrowser }) => {
  const seminarId = await foundSeminar(owner, "Signing out");
  const member = await join(owner, seminarId, "Olga Out");
  const page = await (await openBrowser(member)).newPage();
  await page.goto("/seminars");
  await page.getByRole("button", { name: say.shell.you("Olga Out") }).click();
  await page.getByRole("menuitem", { name: say.shell.signOut }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  // the old cookie, put back, opens nothing
  const kept = await openBrowser(member);
  expect((await kept.request.get("/api/v1/me")).status()).toBe(401);
});
