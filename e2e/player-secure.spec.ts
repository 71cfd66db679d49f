import { expect } from "playwright/test";
import { test } from "./player/test-attempt";
import { prepareSite } from "./support/site";

test("over HTTPS, under a name that is not localhost, a reload without a connection works", async ({
  page,
  context,
  attempt,
}) => {
  const { dataFolder, secureUrl } = await prepareSite();
  await attempt.stop();
  await attempt.start(dataFolder);
  const url = attempt.urlAt(new URL(secureUrl).origin.replace(/:\d+$/, ""));
  await page.goto(url);
  await expect(page.getByText("Everything is ready.")).toBeVisible();
  expect(await page.evaluate(() => isSecureContext)).toBe(true);
  await expect(page.getByText("If the connection is lost, keep this page open")).toBeHidden();
  await context.setOffline(true);
  await page.reload();
  await page.getByRole("button", { name: "Start" }).click();
  await page.getByLabel(/central processing/).check();
  await page.reload();
  await expect(page.getByLabel(/central processing/)).toBeChecked();
  await context.setOffline(false);
  await expect(page.getByText(/^Saved/)).toBeVisible({ timeout: 20_000 });
  expect(attempt.answerTo(1)).toEqual({ v: 1, option: "a" });
});

test("over plain HTTP in a school's network the page says what it cannot promise, and saves all the same", async ({
  page,
  context,
  attempt,
}) => {
  const name = new URL((await prepareSite()).secureUrl).hostname;
  await page.goto(attempt.urlAt(`http://${name}`));
  await expect(page.getByText("Everything is ready.")).toBeVisible();
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  await expect(page.getByText(/keep this page open: it cannot be opened again/)).toBeVisible();
  await page.getByRole("button", { name: "Start" }).click();
  await context.setOffline(true);
  await page.getByLabel("The hard disk").check();
  await page.getByLabel(/central processing/).check();
  await expect(page.getByText("Kept on this device, not sent yet")).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText(/^Saved/)).toBeVisible();
  expect(attempt.answerTo(1)).toEqual({ v: 1, option: "a" });
});

test("a browser that keeps nothing is told to stay open, and the answers still arrive", async ({
  page,
  context,
  attempt,
}) => {
  // As a locked-down profile does: IndexedDB is there and refuses to open.
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("denied", "SecurityError");
    };
  });
  await page.goto(attempt.url);
  await expect(page.getByText(/Keep this page open until you have handed in/)).toBeVisible();
  await page.getByRole("button", { name: "Start" }).click();
  await context.setOffline(true);
  await page.getByLabel(/central processing/).check();
  await expect(page.getByText("Not sent yet: keep this page open")).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText(/^Saved/)).toBeVisible();
  expect(attempt.answerTo(1)).toEqual({ v: 1, option: "a" });
});
