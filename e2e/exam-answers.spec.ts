import type { Locator, Page } from "playwright/test";
import { expect, test } from "playwright/test";
import type { StrictModelServer } from "../test/strict-model-server";
import { startStrictModelServer } from "../test/strict-model-server";
import { chooseFiles, endGroups, signInAsAdministrator } from "./support/exam-admin";
import { onDisk, unansweredFiles } from "./support/exam-files";
import { noFaultsAtAnySize } from "./support/no-faults";
import { prepareSite } from "./support/site";
import { signInAsTeacher } from "./support/staff-browser";

const SOON = { timeout: 30_000 };
const SUBJECT = "Floating";
const GROUP = "floating-g1";
const OWN = "It pushes aside water that weighs as much as the ship.";

let model: StrictModelServer;
let drafts = 0;
test.beforeAll(async () => {
  const answer = () => {
    drafts += 1;
    return JSON.stringify({ model_answer: `Draft ${drafts}: it is less dense than water.` });
  };
  model = await startStrictModelServer(answer, {}, (await prepareSite()).modelPort);
});
test.afterAll(async () => {
  await model.stop();
  await endGroups();
});

test("model answers that files lack are drafted, and a teacher accepts each before the exam is launched", async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  await signInAsAdministrator(page);
  await page.goto("/admin/exams/files");
  await chooseFiles(page, onDisk(unansweredFiles(GROUP, SUBJECT)));
  await page.getByRole("button", { name: "Check and prepare" }).click();
  await expect(page.getByRole("heading", { level: 1, name: SUBJECT })).toBeVisible(SOON);
  await expect(page.getByText("until 2 more are accepted")).toBeVisible();
  await launch(page);
  await expect(page.locator("main").getByRole("alert")).toContainText("a teacher has accepted");
  const examPage = page.url();
  await page.getByRole("link", { name: "Look at the model answers" }).click();
  await expect(page.getByText(/^Drafted by strict-1/)).toHaveCount(2, SOON);
  await expect(page.getByRole("button", { name: "Accept" })).toHaveCount(0);
  await noFaultsAtAnySize(page);

  const teacher = await (await browser.newContext()).newPage();
  await signInAsTeacher(teacher);
  await teacher.goto("/teacher/exams");
  await teacher.getByRole("link", { name: new RegExp(`^${SUBJECT}, `) }).click();
  await expect(teacher.getByText("0 of 2 model answers accepted.")).toBeVisible();
  const second = await teacher.context().newPage();
  await second.goto(teacher.url());
  await field(question(second, 1)).fill("It is lighter.");
  await acceptFirst(question(teacher, 1));
  // Another teacher was quicker: nothing of either is lost.
  await question(second, 1).getByRole("button", { name: "Accept", exact: true }).click();
  await expect(question(second, 1)).toContainText("Somebody else has changed this answer");
  await expect(question(second, 1)).toContainText(/Ice is less dense\..*It is lighter\./);
  await expect(teacher.getByText("1 of 2 model answers accepted.")).toBeVisible();
  await replaceSecond(question(teacher, 2));
  await expect(teacher.getByText("2 of 2 model answers accepted.")).toBeVisible();
  await noFaultsAtAnySize(teacher);
  await question(teacher, 1).getByRole("button", { name: "Take it back" }).click();
  await expect(field(question(teacher, 1))).toHaveValue("Ice is less dense.");
  await noFaultsAtAnySize(teacher);
  await question(teacher, 1).getByRole("button", { name: "Accept", exact: true }).click();
  await expect(teacher.getByText("2 of 2 model answers accepted.")).toBeVisible();

  await page.goto(examPage);
  await launch(page);
  await expect(page.getByText("Pupils open")).toHaveCount(1, SOON);
  // What was launched stands as it is.
  await teacher.reload();
  await expect(teacher.getByText("so this stays as it is")).toHaveCount(2);
  await expect(teacher.getByRole("button", { name: "Take it back" })).toHaveCount(0);
  await page.goto("/admin/audit");
  await expect(page.getByText("Model answer: accepted").first()).toBeVisible();
});

/** Nothing, too much, then the draft in the teacher's own words. */
async function acceptFirst(card: Locator): Promise<void> {
  const accept = card.getByRole("button", { name: "Accept", exact: true });
  await expect(field(card)).toHaveValue(/^Draft \d/);
  await field(card).fill(" ");
  await accept.click();
  await expect(card.getByText("Write the answer first.")).toBeVisible();
  const long = "A".repeat(4_001);
  await field(card).fill(long);
  await accept.click();
  await expect(card.getByText("at most 4,000 characters")).toBeVisible();
  await expect(field(card)).toHaveValue(long);
  await field(card).fill("Ice is less dense.");
  await accept.click();
  await expect(card.getByText(/Accepted by .*\d{4}/)).toContainText("changed since");
}

/** Rejected, brought back, drafted again, and written by hand in the end. */
async function replaceSecond(card: Locator): Promise<void> {
  await card.getByRole("button", { name: "Reject" }).click();
  await expect(field(card)).toHaveValue("");
  await card.getByRole("button", { name: "Bring it back" }).click();
  await expect(field(card)).toHaveValue(/^Draft \d/);
  const before = await field(card).inputValue();
  await card.getByRole("button", { name: "Ask for another draft" }).click();
  await expect(field(card)).not.toHaveValue(before, SOON);
  await field(card).fill(OWN);
  await card.getByRole("button", { name: "Accept", exact: true }).click();
  await expect(card.getByText(OWN)).toBeVisible();
}

function question(page: Page, number: number): Locator {
  const heading = page.getByRole("heading", { name: `Question ${number}`, exact: true });
  return page.getByRole("listitem").filter({ has: heading });
}

const field = (card: Locator): Locator => card.getByRole("textbox");

async function launch(page: Page): Promise<void> {
  await page
    .getByRole("button", { name: /^Launch all groups: choose how$/ })
    .first()
    .click();
  await page.getByRole("menuitem", { name: "As processes (less isolated)" }).click();
}
