/** What a pupil does in the browser, as far as the question she answers. */
import type { Locator, Page } from "playwright/test";
import { expect } from "playwright/test";
import type { GivenTest, PupilSignIn } from "./given-test";
import { ask } from "./school-records";

/** Types class code, user name and word password. */
export async function signInAsPupil(page: Page, pupil: PupilSignIn, origin = ""): Promise<void> {
  await page.goto(`${origin}/sign-in`);
  await fillIn(page, pupil);
  await expect(page.getByRole("heading", { name: `Hello, ${pupil.givenName}` })).toBeVisible();
}

/** The sign-in form of a page that shows it already. */
export async function fillIn(page: Page, pupil: PupilSignIn): Promise<void> {
  const card = page.locator("section", { hasText: "I am a pupil" });
  await card.getByLabel("Class code").fill(pupil.classCode);
  await card.getByLabel("User name").fill(pupil.username);
  await card.getByLabel("Password", { exact: true }).fill(pupil.password);
  await card.getByRole("button", { name: "Sign in" }).click();
}

/** From the dashboard to the start screen. @returns the attempt's id. */
export async function openTest(page: Page, { title }: GivenTest): Promise<string> {
  await page.getByRole("button", { name: `Open ${title}` }).click();
  await expect(page.getByText("Everything is ready.")).toBeVisible();
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

/** Signs in and opens the test as far as its first question. @returns the attempt's id. */
export async function beginTest(page: Page, pupil: PupilSignIn, test: GivenTest): Promise<string> {
  await signInAsPupil(page, pupil);
  const attemptId = await openTest(page, test);
  await page.getByRole("button", { name: "Start" }).click();
  await expect(page.getByText(/^Question 1 of/)).toBeVisible();
  return attemptId;
}

/** Places of the questions of a type on the pupil's paper, first place 1. */
export async function placesOf(attemptId: string, type: string): Promise<number[]> {
  const rows = await ask<{ place: number }>(
    `select place::int from (
       select row_number() over (order by q.position) as place, v.type
       from "AttemptQuestion" q join "QuestionVersion" v on v.id = q."questionVersionId"
       where q."attemptId" = $1) paper
     where type = $2 order by place`,
    [attemptId, type],
  );
  return rows.map(({ place }) => place);
}

/** Goes to a question, as a press on the list of all questions does. */
export async function goToQuestion(page: Page, place: number): Promise<void> {
  await page.evaluate((n) => {
    location.hash = `#question-${n}`;
  }, place);
  await expect(page.getByText(new RegExp(`^Question ${place} of`))).toBeVisible();
}

/** "Saved 10:42:03 · K7Q9F" */
export const savedLine = (page: Page): Locator => page.getByText(/^Saved \d\d:\d\d:\d\d · \w{5}$/);

export const keptLine = (page: Page): Locator =>
  page.getByText("Kept on this device, not sent yet");

/** The responses to a question that the attempt's log holds, oldest first. */
export async function loggedResponses(attemptId: string, place: number): Promise<unknown[]> {
  const rows = await ask<{ response: unknown }>(
    `select convert_from(l.payload, 'UTF8')::jsonb -> 'response' as response
     from "AnswerLog" l
     where l."attemptId" = $1 and l.kind in ('save', 'late-save')
       and convert_from(l.payload, 'UTF8')::jsonb ->> 'question_id' = (
         select "questionVersionId"::text from "AttemptQuestion"
         where "attemptId" = $1 order by position offset $2 limit 1)
     order by l.position`,
    [attemptId, place - 1],
  );
  return rows.map(({ response }) => response);
}
