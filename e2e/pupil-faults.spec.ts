import { expect, test } from "playwright/test";
import { demoSignIns } from "../lib/core/demo-school/demo-school";
import { withoutDatabase } from "./support/database-server";
import { giveTest, pupilOfTheClass } from "./support/given-test";
import { killWebServer } from "./support/programs";
import {
  beginTest,
  fillIn,
  goToQuestion,
  keptLine,
  loggedResponses,
  placesOf,
  savedLine,
  signInAsPupil,
} from "./support/pupil-browser";
import { ask, openRecords } from "./support/school-records";

const LOST = "Connection lost, your work is kept.";
/** Programs that were killed are started again first. */
const AGAIN = { timeout: 30_000 };

test("Postgres is stopped while a pupil writes: pages say so, and the answers arrive afterwards", async ({
  page,
  context,
}) => {
  await page.clock.install();
  const given = await giveTest("Without a database");
  const attemptId = await beginTest(page, pupilOfTheClass(1), given);
  const [first = 0, second = 0] = await placesOf(attemptId, "multiple-choice");
  const [typed = 0] = await placesOf(attemptId, "text-input");
  await withoutDatabase(async () => {
    await goToQuestion(page, first);
    await page.getByRole("radio").first().check();
    await expect(keptLine(page)).toBeVisible();
    await page.clock.runFor("01:05");
    await expect(page.getByText(LOST)).toBeVisible();
    await goToQuestion(page, typed);
    await page.getByRole("textbox").fill("byte");
    await goToQuestion(page, second);
    await page.getByRole("radio").nth(1).check();
    await expect(keptLine(page)).toBeVisible();
    const other = await context.newPage();
    await other.goto("/pupil");
    await expect(other.getByRole("heading", { name: "One moment, please" })).toBeVisible();
    await other.close();
  });
  // The page's own clock stands still but for this: its next attempts are due one after the other.
  await expect(async () => {
    await page.clock.runFor("00:10");
    await expect(savedLine(page)).toBeVisible({ timeout: 500 });
  }).toPass(AGAIN);
  await expect(page.getByText(LOST)).toBeHidden();
  for (const place of [first, typed, second])
    await expect.poll(() => loggedResponses(attemptId, place)).toHaveLength(1);
});

test("the web server is killed in the middle of a save: the answer arrives once", async ({
  page,
}) => {
  const given = await giveTest("Killed in the middle");
  const attemptId = await beginTest(page, pupilOfTheClass(2), given);
  const [place = 0] = await placesOf(attemptId, "multiple-choice");
  await goToQuestion(page, place);
  const records = await openRecords();
  await records.query("begin");
  await records.query(`select id from "Attempt" where id = $1 for update`, [attemptId]);
  await page.getByRole("radio").first().check();
  await expect
    .poll(async () => {
      const { rows } = await records.query(
        "select 1 from pg_stat_activity where wait_event_type = 'Lock'",
      );
      return rows.length;
    })
    .toBeGreaterThan(0);
  await killWebServer();
  await expect(keptLine(page)).toBeVisible();
  await records.query("rollback");
  await records.end();
  await expect(savedLine(page)).toBeVisible(AGAIN);
  expect(await loggedResponses(attemptId, place)).toHaveLength(1);
});

test("the web server is killed between writing and answering: the answer is there once", async ({
  page,
}) => {
  const given = await giveTest("Killed before the reply");
  const attemptId = await beginTest(page, pupilOfTheClass(3), given);
  const [place = 0] = await placesOf(attemptId, "text-input");
  await goToQuestion(page, place);
  await page.route(
    "**/answer",
    async (route) => {
      await route.fetch();
      await killWebServer();
      await route.abort();
    },
    { times: 1 },
  );
  await page.getByRole("textbox").fill("byte");
  await expect(keptLine(page)).toBeVisible();
  await expect(savedLine(page)).toBeVisible(AGAIN);
  expect(await loggedResponses(attemptId, place)).toEqual([{ v: 1, text: "byte" }]);
});

test("a network outage of more than a minute loses nothing, is told, and ends by itself", async ({
  page,
  context,
}) => {
  await page.clock.install();
  const given = await giveTest("A minute without a network");
  const attemptId = await beginTest(page, pupilOfTheClass(4), given);
  const [first = 0] = await placesOf(attemptId, "multiple-choice");
  const [typed = 0] = await placesOf(attemptId, "text-input");
  await context.setOffline(true);
  await goToQuestion(page, first);
  await page.getByRole("radio").first().check();
  await expect(keptLine(page)).toBeVisible();
  await expect(page.getByText(LOST)).toBeHidden();
  await page.clock.runFor("01:05");
  await expect(page.getByText(LOST)).toBeVisible();
  await goToQuestion(page, typed);
  await page.getByRole("textbox").fill("byte");
  expect(await loggedResponses(attemptId, typed)).toEqual([]);
  await context.setOffline(false);
  await expect(savedLine(page)).toBeVisible();
  await expect(page.getByText(LOST)).toBeHidden();
  await expect.poll(() => loggedResponses(attemptId, first)).toHaveLength(1);
  expect(await loggedResponses(attemptId, typed)).toEqual([{ v: 1, text: "byte" }]);
});

test("a pupil whose account is disabled while she writes is told, and nothing on the device is lost", async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  const pupil = pupilOfTheClass(5);
  const given = await giveTest("Disabled meanwhile");
  const attemptId = await beginTest(page, pupil, given);
  const [typed = 0] = await placesOf(attemptId, "text-input");
  await goToQuestion(page, typed);
  const office = await browser.newPage({ baseURL: baseURL ?? "" });
  await office.goto("/sign-in");
  await office.getByLabel("E-mail address").fill(demoSignIns().administrator.email);
  const card = office.locator("section", { hasText: "I work here" });
  await card.getByLabel("Password", { exact: true }).fill(demoSignIns().administrator.password);
  await card.getByRole("button", { name: "Sign in" }).click();
  await expect(office.getByRole("heading", { name: "Overview" })).toBeVisible();
  await office.goto("/admin/people");
  await office.getByLabel("Find by name, class or role").fill(pupil.name);
  await office.getByRole("link", { name: pupil.familyName }).click();
  await office.getByRole("button", { name: "Disable the account" }).click();
  await expect(office.getByText("is signed out and shut out")).toBeVisible();

  await page.getByRole("textbox").fill("byte");
  await expect(
    page.getByText("You have been signed out. Your work is kept on this device."),
  ).toBeVisible();
  await expect(page.getByRole("textbox")).toHaveValue("byte");
  expect(await loggedResponses(attemptId, typed)).toEqual([]);

  await office.getByRole("button", { name: "Undo" }).click();
  await expect(office.getByRole("button", { name: "Disable the account" })).toBeVisible();
  const [signIn] = await Promise.all([
    context.waitForEvent("page"),
    page.getByRole("link", { name: "Sign in again" }).click(),
  ]);
  await fillIn(signIn, pupil);
  await expect(signIn.getByRole("heading", { name: `Hello, ${pupil.givenName}` })).toBeVisible();
  await signIn.close();
  await expect(savedLine(page)).toBeVisible(AGAIN);
  expect(await loggedResponses(attemptId, typed)).toEqual([{ v: 1, text: "byte" }]);
  await office.close();
});

test("signed out meanwhile and the page closed: after signing in and opening the test again the answer is there and arrives", async ({
  page,
}) => {
  const pupil = pupilOfTheClass(11);
  const given = await giveTest("Signed out and closed");
  const attemptId = await beginTest(page, pupil, given);
  const [typed = 0] = await placesOf(attemptId, "text-input");
  await goToQuestion(page, typed);
  await ask(
    `update "Session" set "revokedAt" = now()
     where "personId" = (select "personId" from "Account" where username = $1)`,
    [pupil.username],
  );
  await page.getByRole("textbox").fill("byte");
  await expect(page.getByText("You have been signed out.", { exact: false })).toBeVisible();
  await page.goto("about:blank");
  await signInAsPupil(page, pupil);
  await page.getByRole("button", { name: `Carry on with ${given.title}` }).click();
  await expect(page.getByText("Everything is ready.")).toBeVisible();
  await goToQuestion(page, typed);
  await expect(page.getByRole("textbox")).toHaveValue("byte");
  await expect(savedLine(page)).toBeVisible(AGAIN);
  expect(await loggedResponses(attemptId, typed)).toEqual([{ v: 1, text: "byte" }]);
});
