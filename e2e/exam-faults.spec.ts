import { rmSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright/test";
import { expect, test } from "playwright/test";
import { DATABASE_NAME } from "@/lib/platform/containers/runtime";
import { withoutDatabase } from "./support/database-server";
import { endGroups } from "./support/exam-admin";
import type { RunningGroup } from "./support/exam-sitting";
import {
  collected,
  computerWith,
  isUp,
  launchAsProcess,
  launchedGroup,
  preparedGroup,
  pupilOf,
  SOON,
  slipOf,
} from "./support/exam-sitting";
import { noFaultsAtAnySize } from "./support/no-faults";
import { ask } from "./support/school-records";
import { prepareSite } from "./support/site";

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
  const late = await slipOf(group, page, "Bo Ray");
  const ann = await pupilOf(group, page, browser, "Ann Lee");
  const bo = await withoutDatabase(async () => {
    await ann.getByRole("textbox").fill("41");
    await isSaved(ann);
    await ann.getByRole("button", { name: "Hand up" }).click();
    await expect(ann.getByRole("button", { name: "Your hand is up" })).toBeVisible();
    await page.goto(group.page);
    await expect(page.getByRole("heading", { name: "One moment, please" })).toBeVisible();
    await ann.reload();
    await expect(ann.getByRole("textbox")).toHaveValue("41");
    await ann.getByRole("textbox").fill("42");
    await isSaved(ann);
    // Whoever comes late signs in, writes and hands in all the same.
    const computer = await computerWith(browser, late);
    await computer.getByRole("textbox").fill("42");
    await isSaved(computer);
    await handIn(computer);
    for (const pupil of [ann, computer])
      await expect(pupil.getByText("Connection lost")).toBeHidden();
    return computer;
  });
  await isOnTheWall(page, group);
  await ann.context().close();
  await bo.context().close();
  const { results } = (await collected(page, group)).export;
  expect(results).toMatchObject([
    { display_name: "Ann Lee", questions: [{ response: { text: "42" }, score: 1 }] },
    { display_name: "Bo Ray", status: "submitted", questions: [{ response: { text: "42" } }] },
  ]);
});

test("a group that does not come up says why, and does when it is launched again; collected early, it ends only on a yes", async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(180_000);
  const group = await preparedGroup(page, baseURL, "early");
  const mend = await spoilDatabase(group);
  await launchAsProcess(page);
  await expect(page.getByText(`${group.name} did not come up`)).toBeVisible(SOON);
  await expect(page.getByText("Its database does not open: it was prepared")).toBeVisible();
  await noFaultsAtAnySize(page);
  await mend();
  await page.getByRole("button", { name: "Launch again", exact: true }).click();
  await isUp(page);
  await handedIn(group, page, browser);

  await page.goto(group.page);
  const collect = page.getByRole("button", { name: "Collect and check" });
  await collect.click();
  const sure = page.getByRole("dialog", { name: `End and collect: ${group.name}` });
  await expect(sure).toContainText("1 pupil has not begun.");
  await noFaultsAtAnySize(page);
  await sure.getByRole("button", { name: "Not yet" }).click();
  await expect(sure).toBeHidden();
  await page.reload();
  await expect(page.getByRole("button", { name: "Whole group" })).toBeVisible();
  await collect.click();
  await sure.getByRole("button", { name: "End and collect" }).click();
  await expect(page.getByText("Collected and checked", { exact: true })).toBeVisible(SOON);
});

const isSaved = (pupil: Page) => expect(pupil.getByText(/Saved .* · [0-9A-Z]{5}/)).toBeVisible();

async function handIn(pupil: Page): Promise<void> {
  await pupil.getByRole("button", { name: "All questions" }).click();
  await pupil.getByRole("button", { name: "Hand in" }).click();
  await pupil.getByRole("button", { name: "Yes, hand in" }).click();
  await expect(pupil.getByText(/Handed in .* · [0-9A-Z]{5}/)).toBeVisible();
}

/** What happened while the records were away is told once they are back. */
async function isOnTheWall(page: Page, group: RunningGroup): Promise<void> {
  const tile = (name: string) =>
    page.getByRole("list", { name: "Pupils" }).getByRole("listitem").filter({ hasText: name });
  await expect(async () => {
    await page.goto(`${group.page}/wall`);
    const [ann, bo] = [tile("Ann Lee"), tile("Bo Ray")];
    await expect(ann).toContainText("1 of 1", { timeout: 5_000 });
    await expect(ann).toContainText("Hand up since", { timeout: 5_000 });
    await expect(bo).toContainText("Handed in", { timeout: 5_000 });
  }).toPass(AGAIN);
}

/** As a disk that fails would: the group's database is put in place with other bytes. @returns what mends it. */
async function spoilDatabase({ name }: RunningGroup): Promise<() => Promise<void>> {
  const sql = `select id, database from "ExamGroup" where slug = $1`;
  const [group] = await ask<{ id: string; database: Buffer }>(sql, [name]);
  if (group === undefined) throw new Error(`there is no ${name}`);
  const put = (bytes: Buffer) =>
    ask(`update "ExamGroup" set database = $2 where id = $1`, [group.id, bytes]);
  await put(Buffer.alloc(group.database.length, "x"));
  return async () => {
    await put(group.database);
    const live = `select id from "ExamEnvironment" where "liveGroupId" = $1`;
    const [environment] = await ask<{ id: string }>(live, [group.id]);
    const folder = path.join((await prepareSite()).dataFolder, "exams/processes");
    rmSync(path.join(folder, environment?.id ?? "", DATABASE_NAME));
  };
}

/** Ann Lee has handed in; Bo Ray has yet to begin. */
async function handedIn(group: RunningGroup, page: Page, browser: Browser): Promise<void> {
  const ann = await pupilOf(group, page, browser, "Ann Lee");
  await ann.getByRole("textbox").fill("42");
  await isSaved(ann);
  await handIn(ann);
  await ann.context().close();
}
