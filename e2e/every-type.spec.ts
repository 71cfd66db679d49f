import { AxeBuilder } from "@axe-core/playwright";
import type { Locator, Page } from "playwright/test";
import { expect, test } from "playwright/test";
import { answerInWords } from "@/lib/core/questions/answer-in-words";
import { answerByKeys } from "./support/answer-by-keys";
import type { AskedQuestion } from "./support/every-type-questions";
import type { EveryTypeTest } from "./support/every-type-test";
import { giveEveryTypeTest } from "./support/every-type-test";
import type { GivenTest } from "./support/given-test";
import { pupilOfTheClass } from "./support/given-test";
import { Keys } from "./support/keys";
import { goToQuestion, openTest, signInAsPupil } from "./support/pupil-browser";
import { ask } from "./support/school-records";
import { signInAsTeacher } from "./support/staff-browser";

/** A question of every kind in one class test: saved, published, given, answered by key, marked, and read. */
test.describe.configure({ mode: "serial" });

const pupil = pupilOfTheClass(20);
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/** More than this for one question is no way to answer it; a table of 15 cells is the longest. */
const MOST_PRESSES = 110;

let given: EveryTypeTest & GivenTest;
let attemptId = "";
test.beforeAll(async ({ baseURL }) => {
  test.setTimeout(240_000);
  given = await giveEveryTypeTest(baseURL ?? "", `Every kind ${Date.now()}`);
});

const totalOf = (questions: readonly AskedQuestion[]) =>
  questions.reduce((sum, { question }) => sum + question.points, 0);

test("a pupil answers every kind of question with the keyboard alone, and earns every mark", async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(600_000);
  const { questions } = given;
  const keys = new Keys(page);
  await page.goto("/sign-in");
  await signInByKeys(keys);
  await openByKeys(keys);
  attemptId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  await keys.use(page.getByRole("button", { name: "Start", exact: true }));
  for (const [index, asked] of questions.entries()) {
    const heading = `Question ${index + 1} of ${questions.length}`;
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
    const { content } = asked.question;
    const before = keys.presses;
    await answerByKeys(keys, asked.type, { content, response: asked.right });
    expect(keys.presses - before, `presses for ${asked.type}`).toBeLessThanOrEqual(MOST_PRESSES);
    const onwards = index + 1 === questions.length ? "Finish" : "Next";
    await keys.use(page.getByRole("button", { name: onwards, exact: true }));
  }
  await expect(page.getByText("You have answered every question.")).toBeVisible();
  await keys.use(page.getByRole("button", { name: "Hand in", exact: true }));
  await keys.use(page.getByRole("button", { name: "Yes, hand in", exact: true }));
  await keys.use(page.getByRole("link", { name: "See your feedback", exact: true }));
  await expect(page.getByRole("heading", { name: given.title })).toBeVisible();

  // Programs are run in the background; the written answer waits for a person.
  const total = totalOf(questions);
  await expect(async () => {
    await page.reload();
    const sofar = `You have ${total - 1} of ${total - 1} marks so far. One answer waits`;
    await expect(page.getByText(sofar)).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 180_000 });

  const teacher = await browser.newPage({ baseURL: baseURL ?? "" });
  await signInAsTeacher(teacher);
  await teacher.goto(`/teacher/results/${given.assignmentId}`);
  await teacher.getByRole("link", { name: /^Mark question/ }).click();
  await teacher.getByRole("button", { name: "1", exact: true }).click();
  await expect(teacher.getByText("1 of 1 · 1 marked")).toBeVisible();
  await expect(async () => {
    await page.reload();
    await expect(page.getByText(`You have ${total} of ${total} marks`)).toBeVisible({
      timeout: 3_000,
    });
  }).toPass({ timeout: 60_000 });
  await expect(page.getByText("You have this", { exact: true })).toHaveCount(questions.length);
  await teacher.close();
});

test("the pupil reads each answer in her feedback, and it can be read by everybody", async ({
  page,
}) => {
  await signInAsPupil(page, pupil);
  await page.goto(`/pupil/attempts/${attemptId}/feedback`);
  for (const [index, asked] of given.questions.entries()) {
    const card = cardOf(page, index + 1);
    await expectAnswer(card, asked);
    await expect(card.getByText(asked.question.feedback.correct)).toBeVisible();
  }
  await expectReadableInBoth(page, "the feedback");
});

test("the teacher reads each answer on the pupil's paper and among those of the class", async ({
  page,
}) => {
  test.setTimeout(600_000);
  const { questions, assignmentId } = given;
  await signInAsTeacher(page);
  await page.goto(`/teacher/results/${assignmentId}/papers/${attemptId}`);
  const total = totalOf(questions);
  await expect(page.getByText(`${total} of ${total} marks`, { exact: true })).toBeVisible();
  for (const [index, asked] of questions.entries())
    await expectAnswer(cardOf(page, index + 1), asked);
  await expectReadableInBoth(page, "the paper");
  for (const [index, versionId] of (await versionsOfTheTest()).entries()) {
    await page.goto(`/teacher/results/${assignmentId}/questions/${versionId}`);
    const points = questions[index]?.question.points ?? 0;
    await expect(
      page.getByRole("heading", { level: 1, name: `Question ${index + 1}`, exact: true }),
    ).toBeVisible();
    const row = page.getByRole("row").filter({ hasText: pupil.name });
    await expect(row.getByRole("cell").nth(1)).toHaveText(String(points));
    await expectReadable(page, `the answers to ${questions[index]?.type}`);
  }
});

test("every kind of question can be answered by everybody: light, dark and tinted", async ({
  page,
}) => {
  test.setTimeout(600_000);
  await signInAsPupil(page, pupilOfTheClass(21));
  await openTest(page, given);
  for (const colours of ["Light", "Dark", "Blue"]) {
    await showIn(page, colours);
    for (const [index, { type }] of given.questions.entries()) {
      await goToQuestion(page, index + 1);
      await expectReadable(page, `${type}, ${colours}`, colours === "Light");
    }
  }
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`every kind of question can be reviewed and edited by everybody, ${colorScheme}`, async ({
    page,
  }) => {
    test.setTimeout(600_000);
    await page.emulateMedia({ colorScheme });
    await signInAsTeacher(page);
    await page.goto(`/teacher/lessons/${given.documentId}/questions`);
    for (const [index, { type }] of given.questions.entries()) {
      const heading = `Question ${index + 1} of ${given.questions.length}`;
      await expect(page.getByRole("heading", { name: heading })).toBeVisible();
      await expect(page.getByText("is loading")).toHaveCount(0);
      await expectReadable(page, `the review of ${type}`, colorScheme === "light");
      await page.getByRole("button", { name: "Edit", exact: true }).click();
      const leave = page.getByRole("button", { name: "Leave it as it was", exact: true });
      await expect(leave).toBeVisible();
      await expectReadable(page, `the form of ${type}`, colorScheme === "light");
      await leave.click();
      await page.getByRole("heading", { name: heading }).click();
      await page.keyboard.press("j");
    }
  });
}

async function signInByKeys(keys: Keys): Promise<void> {
  const card = keys.page.locator("section", { hasText: "I am a pupil" });
  await keys.fill(card.getByLabel("Class code"), pupil.classCode);
  await keys.fill(card.getByLabel("User name"), pupil.username);
  await keys.fill(card.getByLabel("Password", { exact: true }), pupil.password);
  await keys.press("Enter");
  const hello = keys.page.getByRole("heading", { name: `Hello, ${pupil.givenName}` });
  await expect(hello).toBeVisible();
}

/** Again until it opens: a page that has only just come may not listen to keys yet. */
async function openByKeys(keys: Keys): Promise<void> {
  const open = keys.page.getByRole("button", { name: `Open ${given.title}`, exact: true });
  await expect(async () => {
    if (await open.isVisible()) await keys.use(open);
    await expect(keys.page.getByText("Everything is ready.")).toBeVisible({ timeout: 10_000 });
  }).toPass({ timeout: 90_000 });
}

function cardOf(page: Page, number: number): Locator {
  const heading = page.getByRole("heading", { name: `Question ${number}`, exact: true });
  return page.locator("main section").filter({ has: heading });
}

/** What was answered, in its parts where it has several. */
async function expectAnswer(card: Locator, { rules, question, right }: AskedQuestion) {
  const content = rules.content.read(question.content, "The question");
  const { text, parts } = answerInWords(rules, content, rules.response.read(right, "The answer"));
  const words = parts.length === 0 ? [text] : parts.map((part) => part.words);
  for (const some of words) await expect(card).toContainText(some);
}

async function versionsOfTheTest(): Promise<string[]> {
  const rows = await ask<{ id: string }>(
    `select "questionVersionId" as id from "AssessmentQuestion"
     where "assessmentId" = $1 order by position`,
    [given.assessmentId],
  );
  return rows.map(({ id }) => id);
}

/** Chosen in the player's own panel, as pupils do. */
async function showIn(page: Page, colours: string): Promise<void> {
  await page.getByRole("button", { name: "Display", exact: true }).click();
  const panel = page.getByRole("dialog", { name: "Display" });
  if (colours === "Blue") await panel.getByLabel("Light", { exact: true }).check();
  await panel.getByLabel(colours, { exact: true }).check();
  await panel.getByRole("button", { name: "Close", exact: true }).click();
}

/** @param whole whether everything is looked at, or only what colours change. */
async function expectReadable(page: Page, what: string, whole = true): Promise<void> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (whole
    ? axe.withTags(RULES)
    : axe.withRules(["color-contrast"])
  ).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  expect.soft(found, what).toEqual([]);
}

async function expectReadableInBoth(page: Page, what: string): Promise<void> {
  await expectReadable(page, what);
  await page.emulateMedia({ colorScheme: "dark" });
  await expectReadable(page, `${what}, dark`, false);
}
