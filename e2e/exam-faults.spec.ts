import { expect, test } from "playwright/test";
import { withoutDatabase } from "./support/database-server";
import { endGroups } from "./support/exam-admin";
import { launchedGroup, pupilOf } from "./support/exam-sitting";

test.afterAll(endGroups);

/** What was stopped is started again first. */
const AGAIN = { timeout: 60_000 };

test("Postgres is stopped while an exam is written: staff are told, pupils notice nothing, and nothing is missing afterwards", async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(240_000);
  const group = await launchedGroup(page, baseURL, "outage");
  const ann = await pupilOf(group, page, browser, "Ann Lee");
  const saved = ann.getByText(/Saved .* · [0-9A-Z]{5}/);
  await withoutDatabase(async () => {
    await ann.getByRole("textbox").fill("42");
    await expect(saved).toBeVisible();
    await ann.getByRole("button", { name: "Hand up" }).click();
    await expect(ann.getByRole("button", { name: "Your hand is up" })).toBeVisible();
    await page.goto(group.page);
    await expect(page.getByRole("heading", { name: "One moment, please" })).toBeVisible();
    await ann.reload();
    await ann.getByRole("button", { name: "Go on" }).or(ann.getByRole("textbox")).first().waitFor();
    await expect(ann.getByText("Connection lost")).toBeHidden();
  });
  await expect(async () => {
    await page.goto(`${group.page}/wall`);
    const tile = page
      .getByRole("list", { name: "Pupils" })
      .getByRole("listitem")
      .filter({ hasText: "Ann Lee" });
    await expect(tile).toContainText("1 of 1", { timeout: 5_000 });
    await expect(tile).toContainText("Hand up since", { timeout: 5_000 });
  }).toPass(AGAIN);
  await ann.context().close();
});
