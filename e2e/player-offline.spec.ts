import { readFileSync } from "node:fs";
import type { Page } from "playwright/test";
import { expect } from "playwright/test";
import { SAMPLE_QUESTIONS } from "./player/sample-paper";
import { test } from "./player/test-attempt";

/** Opens the attempt and waits until everything is fetched. */
async function open(page: Page, url: string, place = "#question-1"): Promise<void> {
  await page.goto(url);
  await expect(page.getByText("Everything is ready.")).toBeVisible();
  await page.goto(`${url}${place}`);
}

const saved = (page: Page) => page.getByText(/^Saved \d\d:\d\d:\d\d · \w{5}$/);

test("an answer is saved and its receipt shown, and a reload in the middle keeps the place", async ({
  page,
  attempt,
}) => {
  await open(page, attempt.url, "#question-3");
  await page.getByRole("textbox").fill("bit");
  await expect(saved(page)).toBeVisible();
  expect(attempt.answerTo(3)).toEqual({ v: 1, text: "bit" });
  await page.reload();
  await expect(page.getByText(`Question 3 of ${SAMPLE_QUESTIONS.length}`)).toBeVisible();
  await expect(page.getByRole("textbox")).toHaveValue("bit");
});

test("what was typed a moment before a reload is there after it, and reaches the server", async ({
  page,
  attempt,
}) => {
  await open(page, attempt.url, "#question-3");
  await page.getByRole("textbox").pressSequentially("bi");
  await page.getByRole("textbox").press("t");
  await page.reload();
  await expect(page.getByRole("textbox")).toHaveValue("bit");
  await expect.poll(() => attempt.answerTo(3)).toEqual({ v: 1, text: "bit" });
});

test("an outage of an hour loses nothing, is told after a minute, and ends by itself", async ({
  page,
  context,
  attempt,
}) => {
  await page.clock.install();
  await open(page, attempt.url);
  await page.getByLabel("The hard disk").check();
  await expect(saved(page)).toBeVisible();
  await context.setOffline(true);
  await page.getByLabel(/central processing/).check();
  await expect(page.getByText("Kept on this device, not sent yet")).toBeVisible();
  await expect(page.getByText("Connection lost, your work is kept.")).toBeHidden();
  await page.clock.runFor("01:05");
  await expect(page.getByText("Connection lost, your work is kept.")).toBeVisible();
  for (const question of [2, 3, 5]) await answerOffline(page, question);
  await page.clock.fastForward("58:00");
  await context.setOffline(false);
  await expect(saved(page)).toBeVisible();
  await expect(page.getByText("Connection lost, your work is kept.")).toBeHidden();
  expect(attempt.answerTo(1)).toEqual({ v: 1, option: "a" });
  expect(attempt.answerTo(2)).toEqual({ v: 1, options: ["a"] });
  expect(attempt.answerTo(3)).toEqual({ v: 1, text: "42" });
  expect(attempt.answerTo(5)).toEqual({ v: 1, text: "42" });
});

async function answerOffline(page: Page, question: number): Promise<void> {
  await page.evaluate((n) => {
    location.hash = `#question-${n}`;
  }, question);
  await expect(page.getByText(`Question ${question} of ${SAMPLE_QUESTIONS.length}`)).toBeVisible();
  if (question === 2) await page.getByLabel("Keyboard").check();
  else await page.getByRole("textbox").fill("42");
}

test("a reload without a connection finds the test, the answers and every question", async ({
  page,
  context,
  attempt,
}) => {
  await open(page, attempt.url);
  await context.setOffline(true);
  await page.getByLabel(/central processing/).check();
  await expect(page.getByText("Kept on this device, not sent yet")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel(/central processing/)).toBeChecked();
  await page.getByRole("button", { name: "All questions" }).click();
  await page.getByRole("button", { name: /Look at the picture/ }).click();
  const picture = page.getByRole("img", { name: "Four computers, each joined to one switch." });
  await expect(picture).toBeVisible();
  expect(await picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
  await page.getByLabel("A star network").check();
  await context.setOffline(false);
  await expect(saved(page)).toBeVisible({ timeout: 20_000 });
  expect(attempt.answerTo(1)).toEqual({ v: 1, option: "a" });
  expect(attempt.answerTo(SAMPLE_QUESTIONS.length)).toEqual({ v: 1, option: "a" });
});

test("a server killed between writing and answering has the answer once", async ({
  page,
  attempt,
}) => {
  await open(page, attempt.url);
  attempt.set({ dieMidSave: true });
  await page.getByLabel(/central processing/).check();
  await attempt.death();
  await expect(page.getByText("Kept on this device, not sent yet")).toBeVisible();
  await page.getByLabel("The hard disk").check();
  attempt.set({});
  await attempt.start();
  await expect(saved(page)).toBeVisible({ timeout: 20_000 });
  expect(attempt.answerTo(1)).toEqual({ v: 1, option: "b" });
  expect(attempt.saves.map(({ response }) => response)).toEqual([
    { v: 1, option: "a" },
    { v: 1, option: "b" },
  ]);
});

test("two tabs show each other's answers, and the newest counts", async ({
  page,
  context,
  attempt,
}) => {
  await open(page, attempt.url);
  const other = await context.newPage();
  await open(other, attempt.url);
  await page.getByLabel("The hard disk").check();
  await expect(other.getByLabel("The hard disk")).toBeChecked();
  await other.getByLabel(/central processing/).check();
  await expect(page.getByLabel(/central processing/)).toBeChecked();
  await expect.poll(() => attempt.answerTo(1)).toEqual({ v: 1, option: "a" });
  const clients = new Set(attempt.saves.map(({ client_id }) => client_id));
  expect(clients.size).toBe(2);
});

test("a tab that was closed without a connection is replayed by the next one", async ({
  page,
  context,
  attempt,
}) => {
  await open(page, attempt.url);
  await context.setOffline(true);
  await page.getByLabel(/central processing/).check();
  await expect(page.getByText("Kept on this device, not sent yet")).toBeVisible();
  const next = await context.newPage();
  await page.close();
  await context.setOffline(false);
  await next.goto(`${attempt.url}#question-1`);
  await expect(saved(next)).toBeVisible();
  expect(attempt.answerTo(1)).toEqual({ v: 1, option: "a" });
});

test("going on at another Chromebook: the later answer counts, and the first one is told", async ({
  page,
  context,
  browser,
  attempt,
}) => {
  await open(page, attempt.url);
  await page.getByLabel("The monitor").check();
  await expect(saved(page)).toBeVisible();
  await context.setOffline(true);
  await page.getByLabel("The hard disk").check();
  const second = await browser.newContext();
  const there = await second.newPage();
  await open(there, attempt.url);
  await expect(there.getByLabel("The monitor")).toBeChecked();
  await there.getByLabel(/central processing/).check();
  await expect(saved(there)).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText(/you gave a later answer on another device/)).toBeVisible();
  await expect(page.getByLabel(/central processing/)).toBeChecked();
  expect(attempt.answerTo(1)).toEqual({ v: 1, option: "a" });
  expect(attempt.saves.map(({ standing }) => standing)).toEqual(["current", "current", "kept"]);
  await second.close();
});

test("a clock that is hours wrong changes nothing: the server's time is shown", async ({
  page,
  attempt,
}) => {
  attempt.set({ deadline: new Date(Date.now() + 23 * 60_000).toISOString() });
  await page.clock.install({ time: new Date("2031-01-01T03:00:00Z") });
  await open(page, attempt.url);
  await expect(page.getByText("About 20 minutes left")).toBeVisible();
  await page.getByLabel(/central processing/).check();
  const line = await saved(page).textContent();
  const shown = new Intl.DateTimeFormat("en-GB", {
    timeZone: "Europe/London",
    timeStyle: "medium",
  });
  const [save] = attempt.saves;
  expect(line).toContain(shown.format(new Date(save?.saved_at ?? 0)));
});

test("the deadline passing without a connection keeps the work, marked late", async ({
  page,
  context,
  attempt,
}) => {
  await page.clock.install();
  attempt.set({ deadline: new Date(Date.now() + 90_000).toISOString() });
  await open(page, attempt.url, "#question-3");
  await context.setOffline(true);
  await page.getByRole("textbox").fill("bit");
  await expect(page.getByText("Kept on this device, not sent yet")).toBeVisible();
  await page.clock.runFor("01:40");
  await expect(page.getByRole("heading", { name: "The time is up" })).toBeVisible();
  await expect(page.getByText("Your work is kept on this device.", { exact: false })).toBeVisible();
  attempt.set({ deadline: new Date(Date.now() - 1000).toISOString() });
  await context.setOffline(false);
  await expect(page.getByRole("heading", { name: "You have finished" })).toBeVisible();
  await expect(page.getByText(/arrived after the time was up/)).toBeVisible();
  expect(attempt.saves).toMatchObject([{ response: { text: "bit" }, standing: "late" }]);
  expect(attempt.isHandedIn).toBe(true);
});

test("handing in without a connection happens when it is back", async ({
  page,
  context,
  attempt,
}) => {
  await open(page, attempt.url);
  await context.setOffline(true);
  await page.getByLabel(/central processing/).check();
  await page.getByRole("button", { name: "All questions" }).click();
  await page.getByRole("button", { name: "Hand in" }).click();
  await page.getByRole("button", { name: "Yes, hand in" }).click();
  await expect(page.getByRole("heading", { name: "Your work is kept" })).toBeVisible();
  expect(attempt.isHandedIn).toBe(false);
  await context.setOffline(false);
  await expect(page.getByRole("heading", { name: "You have finished" })).toBeVisible();
  expect(attempt.answerTo(1)).toEqual({ v: 1, option: "a" });
  expect(attempt.isHandedIn).toBe(true);
});

test("a session that ended keeps the work and says so", async ({ page, attempt }) => {
  await open(page, attempt.url);
  attempt.set({ status: 401 });
  await page.getByLabel(/central processing/).check();
  await expect(
    page.getByText("You have been signed out. Your work is kept on this device."),
  ).toBeVisible();
  attempt.set({});
  await expect(saved(page)).toBeVisible({ timeout: 20_000 });
  expect(attempt.answerTo(1)).toEqual({ v: 1, option: "a" });
});

test("a file that does not come at first is asked for again, and Start waits for it", async ({
  page,
  attempt,
}) => {
  const manifest = JSON.parse(readFileSync("public/player/manifest.json", "utf8"));
  const chunk = new URL(manifest.types.ordering.url, attempt.url).href;
  await page.route(chunk, (route) => route.abort(), { times: 1 });
  await page.goto(attempt.url);
  await expect(page.getByText("Getting your questions ready…")).toBeVisible();
  await expect(page.getByRole("button", { name: "Start" })).toBeDisabled();
  await expect(page.getByText("Everything is ready.")).toBeVisible({ timeout: 20_000 });
  await page.goto(`${attempt.url}#question-8`);
  await expect(page.getByRole("button", { name: "Keep this order" })).toBeVisible();
});
