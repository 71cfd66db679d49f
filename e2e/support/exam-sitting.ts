/** A group that runs, and a pupil in front of its paper, as the tests of walls and faults need them. */
import { randomUUID } from "node:crypto";
import type { APIRequestContext, Browser, Page } from "playwright/test";
import { expect } from "playwright/test";
import type { Transfer } from "@/lib/core/exams/transfer";
import { transferSchema } from "@/lib/core/exams/transfer";
import { readSlip, signInAsAdministrator } from "./exam-admin";
import { prepareExam, prepareWritten } from "./exam-files";
import { ask } from "./school-records";
import { asker } from "./sign-in";

/** Programs start: seconds on a busy machine. */
export const SOON = { timeout: 30_000 };

export interface RunningGroup {
  readonly name: string;
  /** Address of its page for administrators. */
  readonly page: string;
}

/**
 * A group of its own, prepared and launched as a process by the administrator of `page`.
 * @param pupils as rows of a roster without their ids; two that tests know by name.
 */
export async function launchedGroup(
  page: Page,
  baseURL: string | undefined,
  prefix: string,
  pupils?: readonly string[],
): Promise<RunningGroup> {
  return await up(page, await preparedGroup(page, baseURL, prefix, pupils));
}

/** The same with a question that waits for a teacher, in an exam of its own: "Exam of …". */
export async function launchedToBeMarked(
  page: Page,
  baseURL: string | undefined,
  prefix: string,
): Promise<RunningGroup> {
  const prepare: Preparing = (administrator, name) =>
    prepareWritten(administrator, name, `Exam of ${name}`);
  return await up(page, await preparedAs(page, baseURL, prefix, prepare));
}

/** A group as far as its page, where it waits to be launched. */
export async function preparedGroup(
  page: Page,
  baseURL: string | undefined,
  prefix: string,
  pupils?: readonly string[],
): Promise<RunningGroup> {
  const prepare: Preparing = (administrator, name) => prepareExam(administrator, [name], pupils);
  return await preparedAs(page, baseURL, prefix, prepare);
}

type Preparing = (administrator: APIRequestContext, name: string) => Promise<void>;

async function preparedAs(
  page: Page,
  baseURL: string | undefined,
  prefix: string,
  prepare: Preparing,
): Promise<RunningGroup> {
  const name = `${prefix}-${randomUUID().slice(0, 8)}`;
  const administrator = await asker(baseURL ?? "", "administrator");
  await prepare(administrator, name);
  await administrator.dispose();
  await signInAsAdministrator(page);
  await page.goto("/admin/exams");
  await page.getByRole("link", { name, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  return { name, page: page.url() };
}

async function up(page: Page, group: RunningGroup): Promise<RunningGroup> {
  await launchAsProcess(page);
  await isUp(page);
  return group;
}

export async function launchAsProcess(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Launch: choose how" }).click();
  await page.getByRole("menuitem", { name: "As processes (less isolated)" }).click();
}

/** The page of a group hears by itself that it came up. */
export const isUp = (page: Page) =>
  expect(page.getByRole("button", { name: "Whole group" })).toBeVisible(SOON);

type Slip = Awaited<ReturnType<typeof readSlip>>;

/** What a pupil of the group is handed; `page` is the administrator's. */
export async function slipOf(
  { page: address }: RunningGroup,
  page: Page,
  name: string,
): Promise<Slip> {
  await page.goto(address);
  const row = page.getByRole("row", { name: new RegExp(name) });
  await row.getByRole("link", { name: "Slip" }).click();
  const slip = page.getByRole("list", { name: "Login slips" }).getByRole("listitem");
  await expect(slip).toHaveCount(1);
  return await readSlip(slip);
}

/** A computer of its own, in front of the first question. */
export async function computerWith(browser: Browser, { url, id, password }: Slip): Promise<Page> {
  const computer = await (await browser.newContext()).newPage();
  await computer.goto(url);
  await computer.getByLabel("Your id").fill(id);
  await computer.getByLabel("Your password for this exam").fill(password);
  await computer.getByRole("button", { name: "Sign in" }).click();
  await computer.getByRole("button", { name: /^(Start|Go on)$/ }).click();
  await expect(computer.getByRole("textbox")).toBeVisible();
  return computer;
}

/** A pupil at a computer of their own, in front of the first question. */
export async function pupilOf(
  group: RunningGroup,
  page: Page,
  browser: Browser,
  name: string,
): Promise<Page> {
  return await computerWith(browser, await slipOf(group, page, name));
}

/** Ends the group and collects it on its page. @returns what is kept of it. */
export async function collected(page: Page, group: RunningGroup): Promise<Transfer> {
  await page.goto(group.page);
  await page.getByRole("button", { name: "Whole group" }).click();
  await page.getByRole("menuitem", { name: "End the exam" }).click();
  await page.getByRole("button", { name: "End the exam" }).click();
  await page.getByRole("button", { name: "Collect and check" }).click();
  // Its words also stand in the warning that nothing of it is here yet.
  await expect(page.getByText("Collected and checked", { exact: true })).toBeVisible(SOON);
  const [row] = await ask<{ body: Buffer }>(
    `select t.body from "ExamTransfer" t join "ExamGroup" g on g.id = t."groupId" where g.slug = $1`,
    [group.name],
  );
  return transferSchema.parse(JSON.parse(String(row?.body)));
}
