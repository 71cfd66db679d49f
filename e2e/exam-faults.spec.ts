import { rmSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright/test";
import { expect, test } from "playwright/test";
import { DATABASE_NAME } from "@/lib/platform/containers/runtime";
import { withoutDatabase } from "./support/database-server";
import { endGroups } from "./support/exam-admin";
import type { RunningGroup } from "./support/exam-sitting";
import {
  isUp,
  launchAsProcess,
  launchedGroup,
  preparedGroup,
  pupilOf,
  SOON,
} from "./support/exam-sitting";
import { noFaults } from "./support/no-faults";
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

const SIZES = [
  { width: 390, height: 844 },
  { width: 1366, height: 768 },
];

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
  await readable(page);
  await mend();
  await page.getByRole("button", { name: "Launch again", exact: true }).click();
  await isUp(page);
  await handedIn(group, page, browser);

  await page.goto(group.page);
  const collect = page.getByRole("button", { name: "Collect and check" });
  await collect.click();
  const sure = page.getByRole("dialog", { name: `End and collect: ${group.name}` });
  await expect(sure).toContainText("1 pupil has not begun.");
  await readable(page);
  await sure.getByRole("button", { name: "Not yet" }).click();
  await expect(sure).toBeHidden();
  await page.reload();
  await expect(page.getByRole("button", { name: "Whole group" })).toBeVisible();
  await collect.click();
  await sure.getByRole("button", { name: "End and collect" }).click();
  await expect(page.getByText("Collected and checked")).toBeVisible(SOON);
});

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
  await ann.getByRole("button", { name: "Finish" }).click();
  await ann.getByRole("button", { name: "Hand in" }).click();
  await ann.getByRole("button", { name: "Yes, hand in" }).click();
  await expect(ann.getByRole("heading", { name: "You have finished" })).toBeVisible();
  await ann.context().close();
}

/** On a phone and on a laptop; what is open stays open. */
async function readable(page: Page): Promise<void> {
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await noFaults(page);
  }
}
