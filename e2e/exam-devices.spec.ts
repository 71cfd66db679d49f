import type { Browser, Page } from "playwright/test";
import { expect, test } from "playwright/test";
import type { Transfer } from "@/lib/core/exams/transfer";
import { NetworkCable } from "@/test/network-cable";
import { endGroups } from "./support/exam-admin";
import type { RunningGroup } from "./support/exam-sitting";
import { collected, computerWith, launchedToBeMarked, slipOf } from "./support/exam-sitting";
import { keptLine, savedLine } from "./support/pupil-browser";
import { signInAsTeacher } from "./support/staff-browser";

test.afterAll(endGroups);

/** A computer that hears nothing asks again after 1, 2, 4, 8, 16 and 30 seconds. */
const AGAIN = { timeout: 60_000 };
const TOGETHER = "Ice floats.";
const HERE = "Ice floats, for there is air in it.";
const THERE = "Ice floats, for it is less dense than water.";

interface Computer {
  readonly page: Page;
  readonly cable: NetworkCable;
}

async function onCable(
  browser: Browser,
  slip: Parameters<typeof computerWith>[1],
): Promise<Computer> {
  const cable = await NetworkCable.to(Number(new URL(slip.url).port));
  const page = await computerWith(browser, { ...slip, url: `http://127.0.0.1:${cable.port}` });
  return { page, cable };
}

/** Written on a computer that nobody hears. */
async function writeAlone({ page }: Computer, text: string): Promise<void> {
  await page.getByRole("textbox").fill(text);
  await expect(keptLine(page)).toBeVisible();
}

test("two computers of one pupil, both cut off, come back with different answers: both are kept, one counts, and the teacher sees both", async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(300_000);
  const group = await launchedToBeMarked(page, baseURL, "devices");
  const slip = await slipOf(group, page, "Ann Lee");
  const here = await onCable(browser, slip);
  await here.page.getByRole("textbox").fill(TOGETHER);
  await expect(savedLine(here.page)).toBeVisible();
  const there = await onCable(browser, slip);
  await expect(there.page.getByRole("textbox")).toHaveValue(TOGETHER);

  // Both know the same answer, and neither the other's next.
  await Promise.all([here.cable.pull(), there.cable.pull()]);
  await writeAlone(here, HERE);
  await writeAlone(there, THERE);
  await there.cable.plugIn();
  await expect(savedLine(there.page)).toBeVisible(AGAIN);
  await expect(keptLine(here.page)).toBeVisible();
  await here.cable.plugIn();
  const told = here.page.getByText(/you gave a later answer on another device/);
  await expect(told).toBeVisible(AGAIN);
  // What came second, of somebody who did not know of the first, replaces nothing.
  await expect(here.page.getByRole("textbox")).toHaveValue(THERE);
  await expect(there.page.getByRole("textbox")).toHaveValue(THERE);
  for (const computer of [here, there]) {
    await computer.page.context().close();
    await computer.cable.pull();
  }

  isInTheExport(await collected(page, group));
  await isOnTheDesk(page, browser, group);
});

function isInTheExport(transfer: Transfer): void {
  const ann = transfer.export.results.find(({ display_name: who }) => who === "Ann Lee");
  expect(ann?.questions).toMatchObject([
    { response: { text: THERE }, other_answers: [{ content: HERE }] },
  ]);
  const log = transfer.logs.find(({ external_id: id }) => id === ann?.external_id);
  const saves = log?.entries.filter(({ kind }) => kind === "save") ?? [];
  const known = saves.map(({ payload }) => JSON.parse(payload));
  expect(known.map(({ response, standing }) => [response.text, standing])).toEqual([
    [TOGETHER, "current"],
    [THERE, "current"],
    [HERE, "kept"],
  ]);
  // Both were written by what stood there before.
  expect(new Set(known.slice(1).map(({ based_on }) => based_on)).size).toBe(1);
}

async function isOnTheDesk(page: Page, browser: Browser, { name }: RunningGroup): Promise<void> {
  const teacher = await (
    await browser.newContext({ baseURL: new URL(page.url()).origin })
  ).newPage();
  await signInAsTeacher(teacher);
  await teacher.goto("/teacher/exams");
  await teacher
    .getByRole("link", { name: new RegExp(name) })
    .first()
    .click();
  await teacher.getByRole("link", { name: "Mark question 1" }).click();
  await expect(teacher.getByText("Answer 1 of 1 · 0 marked")).toBeVisible();
  await expect(teacher.getByText(THERE).first()).toBeVisible();
  const other = teacher.getByRole("listitem").filter({ hasText: "A second device also wrote" });
  await expect(other).toContainText(HERE);
  await expect(other).not.toContainText(THERE);
  await teacher.context().close();
}
