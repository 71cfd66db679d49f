import type { Page } from "playwright/test";
import { expect, test } from "playwright/test";
import { giveTest, pupilOfTheClass } from "./support/given-test";
import {
  beginTest,
  goToQuestion,
  loggedResponses,
  placesOf,
  savedLine,
} from "./support/pupil-browser";
import { signInAsTeacher } from "./support/staff-browser";

const pupil = pupilOfTheClass(0);
const ESSAY = "A switch is on or off, so 1 stands for on and 0 for off.";

test("a pupil's way: sign in, answer, look again, hand in, feedback; then her teacher finds and marks it", async ({
  page,
  browser,
  baseURL,
}) => {
  const given = await giveTest("The pupil's way");
  const attemptId = await beginTest(page, pupil, given);
  const places = await answerOneOfEach(page, attemptId);

  await page.getByRole("button", { name: "All questions" }).click();
  await expect(page.getByRole("heading", { name: "Your answers" })).toBeVisible();
  await expect(page.getByText("Answered", { exact: true })).toHaveCount(places.length);
  await page.getByRole("button", { name: "Hand in" }).click();
  await expect(page.getByText(new RegExp(`You have answered ${places.length} of`))).toBeVisible();
  await page.getByRole("button", { name: "Yes, hand in" }).click();
  await expect(page.getByRole("heading", { name: "You have finished" })).toBeVisible();
  await page.getByRole("link", { name: "See your feedback" }).click();
  await expect(page.getByText("You finished. Well done for sticking with it.")).toBeVisible();
  await expect(page.getByText("One answer waits for your teacher to read.")).toBeVisible();
  await expect(page.getByText(ESSAY)).toBeVisible();

  const teacher = await browser.newPage({ baseURL: baseURL ?? "" });
  await signInAsTeacher(teacher);
  await teacher.goto(`/teacher/results/${given.assignmentId}`);
  await expect(teacher.getByText("1 answer to mark")).toBeVisible();
  const before = await totalOf(teacher);
  await teacher.goto(`/teacher/results/${given.assignmentId}`);
  await teacher.getByRole("link", { name: /^Mark question/ }).click();
  await expect(teacher.getByText(ESSAY, { exact: true }).first()).toBeVisible();
  await teacher.getByRole("button", { name: "2", exact: true }).focus();
  await teacher.keyboard.press("2");
  await expect(teacher.getByText("1 of 1 · 1 marked")).toBeVisible();
  await expect
    .poll(async () => {
      await teacher.goto(`/teacher/results/${given.assignmentId}`);
      return totalOf(teacher);
    })
    .toBe(before + 2);
  await expect(teacher.getByText("to mark", { exact: false })).toBeHidden();

  await page.reload();
  await expect(page.getByText(/waits? for your teacher to read/)).toBeHidden();
  await teacher.close();
});

/** An option, a typed word, an ordering, a written answer. @returns their places. */
async function answerOneOfEach(page: Page, attemptId: string): Promise<number[]> {
  const places: number[] = [];
  const go = async (type: string) => {
    const [place = 0] = await placesOf(attemptId, type);
    expect(place, `the test asks a ${type} question`).toBeGreaterThan(0);
    places.push(place);
    await goToQuestion(page, place);
    return place;
  };
  const arrived = async (place: number) => {
    await expect.poll(() => loggedResponses(attemptId, place)).not.toEqual([]);
    await expect(savedLine(page)).toBeVisible();
  };
  let place = await go("multiple-choice");
  await page.getByRole("radio").first().check();
  await arrived(place);
  place = await go("text-input");
  await page.getByRole("textbox").fill("byte");
  await arrived(place);
  place = await go("ordering");
  await page
    .getByRole("button", { name: /^Move down: / })
    .first()
    .click();
  await arrived(place);
  place = await go("extended-text");
  await page.getByRole("textbox").fill(ESSAY);
  await arrived(place);
  return places;
}

/** The pupil's total as her paper says it, opened from the grid of the class page. */
async function totalOf(teacher: Page): Promise<number> {
  await teacher.getByRole("link", { name: pupil.name }).last().click();
  const lead = teacher.getByText(/^[\d.]+ of \d+ marks?$/);
  await expect(teacher.getByText(ESSAY)).toBeVisible();
  return Number.parseFloat((await lead.textContent()) ?? "");
}
