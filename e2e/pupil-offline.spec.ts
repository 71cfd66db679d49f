import { expect, test } from "playwright/test";
import { NetworkCable } from "@/test/network-cable";
import { withLidClosed } from "./support/closed-lid";
import { giveTest, pupilOfTheClass } from "./support/given-test";
import {
  beginTest,
  goToQuestion,
  keptLine,
  loggedResponses,
  openTest,
  placesOf,
  savedLine,
  signInAsPupil,
} from "./support/pupil-browser";
import { ask } from "./support/school-records";
import { prepareSite } from "./support/site";
import { signInAsTeacher } from "./support/staff-browser";

const CANNOT = /keep this page open: it cannot be opened again until the connection is back/;

test("over HTTPS the test opens again without a connection, and everything arrives later", async ({
  page,
}) => {
  const { secureUrl } = await prepareSite();
  const cable = await NetworkCable.to(Number(new URL(secureUrl).port));
  const origin = `https://${new URL(secureUrl).hostname}:${cable.port}`;
  const given = await giveTest("Reloaded without a connection");
  await signInAsPupil(page, pupilOfTheClass(6), origin);
  const attemptId = await openTest(page, given);
  await expect(page.getByText(CANNOT)).toBeHidden();
  await page.getByRole("button", { name: "Start" }).click();
  const [choice = 0] = await placesOf(attemptId, "multiple-choice");
  const [typed = 0] = await placesOf(attemptId, "text-input");
  await cable.pull();
  await goToQuestion(page, choice);
  await page.getByRole("radio").first().check();
  await page.reload();
  await expect(page.getByRole("radio").first()).toBeChecked();
  await goToQuestion(page, typed);
  await page.getByRole("textbox").fill("byte");
  await expect(keptLine(page)).toBeVisible();
  await page.reload();
  await expect(page.getByRole("textbox")).toHaveValue("byte");
  expect(await loggedResponses(attemptId, choice)).toEqual([]);
  await cable.plugIn();
  await expect(savedLine(page)).toBeVisible({ timeout: 30_000 });
  expect(await loggedResponses(attemptId, choice)).toHaveLength(1);
  expect(await loggedResponses(attemptId, typed)).toEqual([{ v: 1, text: "byte" }]);
  await cable.pull();
});

test("over plain HTTP the start screen says what it cannot promise, and answers arrive all the same", async ({
  page,
  context,
  baseURL,
}) => {
  const { secureUrl } = await prepareSite();
  const plain = `http://${new URL(secureUrl).hostname}:${new URL(baseURL ?? "").port}`;
  const given = await giveTest("Over plain HTTP");
  await signInAsPupil(page, pupilOfTheClass(7), plain);
  const attemptId = await openTest(page, given);
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  await expect(page.getByText(CANNOT)).toBeVisible();
  await page.getByRole("button", { name: "Start" }).click();
  const [typed = 0] = await placesOf(attemptId, "text-input");
  await goToQuestion(page, typed);
  await context.setOffline(true);
  await page.getByRole("textbox").fill("byte");
  await expect(keptLine(page)).toBeVisible();
  await context.setOffline(false);
  await expect(savedLine(page)).toBeVisible();
  expect(await loggedResponses(attemptId, typed)).toEqual([{ v: 1, text: "byte" }]);
});

test("a closed lid: opened much later, the page has the server's time again and nothing is lost", async ({
  page,
  context,
  browser,
}) => {
  await page.clock.install();
  const given = await giveTest("A closed lid");
  const attemptId = await beginTest(page, pupilOfTheClass(8), given);
  const [typed = 0] = await placesOf(attemptId, "text-input");
  await goToQuestion(page, typed);
  await context.setOffline(true);
  await page.getByRole("textbox").fill("byte");
  await expect(keptLine(page)).toBeVisible();
  // More than the page's own clock will say: only the server knows how long it was.
  await withLidClosed(browser, () => passes(attemptId, 22));
  await page.clock.fastForward("17:00");
  await context.setOffline(false);
  await expect(savedLine(page)).toBeVisible();
  await expect(page.getByText(/^About [78] minutes left$/)).toBeVisible();
  expect(await loggedResponses(attemptId, typed)).toEqual([{ v: 1, text: "byte" }]);
});

test("the time runs out without a connection: the work is kept, marked late, and counts when the teacher says so", async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  await page.clock.install();
  const pupil = pupilOfTheClass(9);
  const given = await giveTest("Late answers");
  const attemptId = await beginTest(page, pupil, given);
  const [choice = 0] = await placesOf(attemptId, "multiple-choice");
  await goToQuestion(page, choice);
  await context.setOffline(true);
  await page.locator(`input[value="${await rightOption(attemptId, choice)}"]`).check();
  await expect(keptLine(page)).toBeVisible();
  await passes(attemptId, 31);
  await page.clock.fastForward("31:00");
  await expect(page.getByRole("heading", { name: "The time is up" })).toBeVisible();
  await expect(page.getByText("Your work is kept on this device.", { exact: false })).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole("heading", { name: "You have finished" })).toBeVisible();
  await expect(page.getByText(/arrived after the time was up/)).toBeVisible();

  const teacher = await browser.newPage({ baseURL: baseURL ?? "" });
  await signInAsTeacher(teacher);
  await teacher.goto(`/teacher/results/${given.assignmentId}`);
  await expect(teacher.getByText("1 answer arrived late")).toBeVisible();
  await teacher.goto(`/teacher/results/${given.assignmentId}/papers/${attemptId}`);
  await expect(teacher.getByText("Arrived late", { exact: true })).toBeVisible();
  const lead = teacher.getByText(/^\d+ of \d+ marks?$/);
  await expect(lead).toHaveText(/^0 of/);
  await teacher.getByRole("button", { name: "Count them" }).click();
  await expect(teacher.getByText("Answers that arrived late count.")).toBeVisible();
  await expect(lead).toHaveText(/^[1-9]\d* of/);
  await teacher.getByRole("button", { name: "Leave them out" }).click();
  await expect(teacher.getByText(/arrived late do not count/)).toBeVisible();
  await expect(lead).toHaveText(/^0 of/);
  await teacher.close();
});

/** Lets time pass at the server, whose clock a test cannot turn: the attempt began so much earlier. */
async function passes(attemptId: string, minutes: number): Promise<void> {
  await ask(
    `update "Attempt" set "startedAt" = "startedAt" - make_interval(mins => $2) where id = $1`,
    [attemptId, minutes],
  );
}

/** The option that is right, of a question with one. */
async function rightOption(attemptId: string, place: number): Promise<string> {
  const [row] = await ask<{ correct: string }>(
    `select v.key ->> 'correct' as correct
     from "AttemptQuestion" q join "QuestionVersion" v on v.id = q."questionVersionId"
     where q."attemptId" = $1 order by q.position offset $2 limit 1`,
    [attemptId, place - 1],
  );
  return row?.correct ?? "";
}
