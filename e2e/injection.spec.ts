import { readFileSync } from "node:fs";
import Papa from "papaparse";
import type { Page } from "playwright/test";
import { expect, test } from "playwright/test";
import type { PupilSignIn } from "./support/given-test";
import { giveTest, pupilOfTheClass } from "./support/given-test";
import { beginTest, goToQuestion, placesOf, savedLine } from "./support/pupil-browser";
import { ask } from "./support/school-records";
import { signInAsTeacher } from "./support/staff-browser";

/** Each would leave an element of class "injected" where it is taken for markup. */
const TITLE = `</script><b class="injected">Test</b>`;
const GIVEN_NAME = `=HYPERLINK("http://evil.example","press")`;
const FAMILY_NAME = `<img class="injected" src=x onerror="alert(1)">`;
const SHORT = `<img class="injected" src=x onerror=alert(1)>`;
const LONG = `@SUM(1+1) <svg class="injected" onload=alert(1)></svg> [press](javascript:alert(1)) **no** $x^2$`;
/** What a spreadsheet takes for a formula (OWASP, "CSV Injection"). */
const FORMULA = /^[=+\-@\t\r]/;

test("names, titles and answers that would be markup or formulas stay text wherever they are shown", async ({
  page,
  browser,
  baseURL,
}) => {
  const pupil = await renamed(pupilOfTheClass(10));
  const given = await giveTest(TITLE);
  const pupilIsSafe = watch(page);
  const attemptId = await beginTest(page, pupil, given);
  await write(page, attemptId, ["text-input", "cloze"], SHORT);
  await write(page, attemptId, ["extended-text"], LONG);
  await page.getByRole("button", { name: "All questions" }).click();
  await page.getByRole("button", { name: "Hand in" }).click();
  await pupilIsSafe();
  await page.getByRole("button", { name: "Yes, hand in" }).click();
  await page.getByRole("link", { name: "See your feedback" }).click();
  await expect(page.getByRole("heading", { name: TITLE })).toBeVisible();
  await expect(page.getByText(SHORT)).toBeVisible();
  await expect(page.getByText(LONG)).toBeVisible();
  await pupilIsSafe();

  const teacher = await browser.newPage({ baseURL: baseURL ?? "" });
  const teacherIsSafe = watch(teacher);
  await signInAsTeacher(teacher);
  const results = `/teacher/results/${given.assignmentId}`;
  await teacher.goto(results);
  await expect(teacher.getByRole("heading", { name: TITLE })).toBeVisible();
  await expect(teacher.getByRole("link", { name: pupil.name }).last()).toBeVisible();
  await teacherIsSafe();
  await teacher.goto(`${results}/papers/${attemptId}`);
  await expect(teacher.getByRole("heading", { name: pupil.name })).toBeVisible();
  await expect(teacher.getByText(SHORT)).toBeVisible();
  await expect(teacher.getByText(LONG)).toBeVisible();
  await teacherIsSafe();
  const written = await versionOf(attemptId, "extended-text");
  await teacher.goto(`${results}/marking/${written}`);
  await expect(teacher.getByText(LONG)).toBeVisible();
  await teacherIsSafe();
  await teacher.goto(`${results}/questions/${written}`);
  await expect(teacher.getByText(LONG).first()).toBeVisible();
  await teacherIsSafe();
  expect(await downloaded(teacher, "button")).toContainEqual(expect.arrayContaining([`'${LONG}`]));
  await teacher.goto(results);
  const grid = await downloaded(teacher, "link");
  expect(grid.map(([name]) => name)).toContain(`'${pupil.name}`);
  await teacher.goto(`/teacher/tests/${await assessmentOf(given.assignmentId)}/print`);
  await expect(teacher.getByRole("heading", { name: TITLE })).toBeVisible();
  await teacherIsSafe();
  await teacher.close();
});

/** The pupil's name in the school's records becomes an attack; the sign-in stays. */
async function renamed(pupil: PupilSignIn): Promise<PupilSignIn> {
  await ask(
    `update "Person" set "givenName" = $2, "familyName" = $3
     where id = (select "personId" from "Account" where username = $1)`,
    [pupil.username, GIVEN_NAME, FAMILY_NAME],
  );
  const names = { givenName: GIVEN_NAME, familyName: FAMILY_NAME };
  return { ...pupil, ...names, name: `${GIVEN_NAME} ${FAMILY_NAME}` };
}

/** In the first question of one of these types. */
async function write(
  page: Page,
  attemptId: string,
  types: readonly string[],
  text: string,
): Promise<void> {
  const places = await Promise.all(types.map((type) => placesOf(attemptId, type)));
  await goToQuestion(page, places.flat()[0] ?? 0);
  await page.getByRole("textbox").first().fill(text);
  await expect(savedLine(page)).toBeVisible();
}

/** @returns a look at the page as it stands: nothing of what was typed became an element, a link or a dialog. */
function watch(page: Page): () => Promise<void> {
  let dialogs = 0;
  page.on("dialog", async (dialog) => {
    dialogs += 1;
    await dialog.dismiss();
  });
  return async () => {
    await expect(page.locator(".injected")).toHaveCount(0);
    await expect(page.locator("a[href^='javascript']")).toHaveCount(0);
    expect(dialogs).toBe(0);
  };
}

/** The rows of the file behind the page's CSV button or link, of whose cells none is a formula. */
async function downloaded(page: Page, role: "button" | "link"): Promise<string[][]> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole(role, { name: /CSV/ }).click(),
  ]);
  const text = readFileSync(await download.path(), "utf8").replace(/^\uFEFF/, "");
  const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: true });
  expect(errors).toEqual([]);
  expect(data.flat().filter((cell) => FORMULA.test(cell) && Number.isNaN(Number(cell)))).toEqual(
    [],
  );
  return data;
}

async function versionOf(attemptId: string, type: string): Promise<string> {
  const [row] = await ask<{ id: string }>(
    `select v.id from "AttemptQuestion" q join "QuestionVersion" v on v.id = q."questionVersionId"
     where q."attemptId" = $1 and v.type = $2`,
    [attemptId, type],
  );
  return row?.id ?? "";
}

async function assessmentOf(assignmentId: string): Promise<string> {
  const sql = `select "assessmentId" as id from "Assignment" where id = $1`;
  const [row] = await ask<{ id: string }>(sql, [assignmentId]);
  return row?.id ?? "";
}
