import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "playwright/test";
import { expect, test } from "playwright/test";
import { chooseFiles, endGroups, signInAsAdministrator } from "./support/exam-admin";
import { onDisk, practiceFiles } from "./support/exam-files";
import { giveTest } from "./support/given-test";
import { ask } from "./support/school-records";
import { signInAsTeacher } from "./support/staff-browser";

test.afterAll(endGroups);

/** Programs start and end: seconds on a busy machine. */
const SOON = { timeout: 60_000 };
const TITLE = "Six sevens in the browser";
/** What was read out a moment ago names parts of a page that is gone; it is cleared seconds later. */
const READ_OUT = "[data-live-announcer]";
const noFaults = async (page: Page) =>
  expect((await new AxeBuilder({ page }).exclude(READ_OUT).analyze()).violations).toEqual([]);

test("a practice: opened by an administrator, practised in by somebody without a name, and told of to nobody", async ({
  page,
  browser,
}) => {
  test.setTimeout(300_000);
  await signInAsAdministrator(page);
  await page.goto("/admin/exams/files");
  await chooseFiles(page, onDisk(practiceFiles("browser-practice", TITLE)));
  await page.getByRole("button", { name: "Check and prepare" }).click();
  await expect(page.getByRole("heading", { name: "Practice", exact: true })).toBeVisible(SOON);
  await page.getByRole("link", { name: TITLE, exact: true }).click();
  await expect(page.getByRole("heading", { name: TITLE, exact: true, level: 1 })).toBeVisible();
  await page.getByRole("button", { name: "Launch: choose how" }).click();
  await page.getByRole("menuitem", { name: "As processes (less isolated)" }).click();
  await expect(page.getByText("Running", { exact: true })).toBeVisible(SOON);
  const practicePage = page.url();
  await page.getByRole("link", { name: "Poster" }).click();
  const poster = page.getByRole("article", { name: "Poster" });
  const url = (await poster.getByText(/^https?:\/\/\S+$/).textContent()) ?? "";
  await noFaults(page);

  await practise(browser, url);

  await page.goto(practicePage);
  await expect(
    page.getByText("Fewer than five pupils had handed in by last midnight"),
  ).toBeVisible();
  await expect(page.locator("main")).not.toContainText("guest-");
  await noFaults(page);

  const staff = await browser.newContext();
  const teacher = await staff.newPage();
  await signInAsTeacher(teacher);
  await teacher.goto("/teacher/exams");
  await teacher.getByRole("link", { name: "Practice: totals of standing practices" }).click();
  const report = teacher.getByRole("listitem").filter({ hasText: TITLE });
  await expect(report).toContainText("Fewer than five pupils had handed in by last midnight");
  await noFaults(teacher);
  await staff.close();

  await page.getByRole("button", { name: "Take down" }).click();
  const dialog = page.getByRole("dialog", { name: "Take down: browser-practice" });
  await dialog.getByLabel("Type browser-practice to take it down").fill("browser-practice");
  await dialog.getByRole("button", { name: "Take it down" }).click();
  await expect(page.getByText("It was taken down, and nothing of it was kept.")).toBeVisible(SOON);
});

/** Begins without a name, hands in, looks at the result, practises again, and comes back another day. */
async function practise(browser: Browser, url: string): Promise<void> {
  const first = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await first.newPage();
  await page.goto(url);
  await expect(page.getByRole("heading", { name: TITLE, exact: true, level: 1 })).toBeVisible();
  await noFaults(page);
  await page.getByRole("button", { name: "Begin", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Keep these to come back" })).toBeFocused();
  await noFaults(page);
  const [, id = "", password = ""] = await page.locator("dd").allInnerTexts();
  await page.getByRole("button", { name: "I have kept them" }).click();
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await page.getByRole("textbox").fill("42");
  await expect(page.getByText(/Saved .* · [0-9A-Z]{5}/)).toBeVisible();
  await page.getByRole("button", { name: "Finish" }).click();
  await page.getByRole("button", { name: "Hand in", exact: true }).click();
  await page.getByRole("button", { name: "Yes, hand in" }).click();
  await expect(page.getByRole("heading", { name: "Your result" })).toBeVisible();
  await expect(page.getByText("1 of 1 mark", { exact: true })).toBeVisible();
  await expect(page.getByText("Six sevens, well known.")).toBeVisible();
  await noFaults(page);
  await page.getByRole("button", { name: "Practise again" }).click();
  await expect(page.getByRole("button", { name: "Start", exact: true })).toBeVisible();
  await first.close();

  const later = await browser.newContext({ colorScheme: "dark" });
  const back = await later.newPage();
  await back.goto(url);
  await back.getByLabel("Your id").fill(id.toUpperCase());
  await back.getByLabel("Your password").fill("something else");
  await back.getByRole("button", { name: "Come back" }).click();
  await expect(back.getByRole("alert").filter({ hasText: "That is not an id" })).toBeVisible();
  await back.getByLabel("Your password").fill(password);
  await back.getByRole("button", { name: "Come back" }).click();
  await expect(back.getByRole("button", { name: "Start", exact: true })).toBeVisible();
  await back.getByRole("button", { name: "Past attempts" }).click();
  const past = back.getByRole("dialog", { name: "Past attempts" });
  await past.getByRole("button", { name: /^Attempt 1 · .* · 1 of 1 mark$/ }).click();
  const attempt = past.getByRole("region", { name: "Attempt 1" });
  await expect(attempt).toContainText("What is 6 × 7?");
  await expect(attempt).toContainText("Right · 1 of 1 mark");
  await noFaults(back);
  await later.close();
}

test("a practice is made of a published test by its form", async ({ page }) => {
  const { title, assignmentId } = await giveTest("Practised by its form");
  await signInAsAdministrator(page);
  await page.goto("/admin/exams/practice/new");
  await page.getByRole("button", { name: /Choose a published test/ }).click();
  await page.getByRole("option", { name: new RegExp(`^${title} · `) }).click();
  await page.getByLabel("Subject", { exact: true }).fill("Computing");
  await expect(page.getByLabel("Short name")).toHaveValue("practised-by-its-form");
  await page.getByRole("button", { name: "Prepare the practice" }).click();
  // A class has the test before it, and a practice would tell it the answers.
  await expect(page.getByText("9A still has this test to sit.").first()).toBeVisible(SOON);
  await ask(
    `update "Assignment" set "opensAt" = now() - interval '2 hours', "closesAt" = now() - interval '1 hour'
     where id = $1::uuid`,
    [assignmentId],
  );
  await page.getByRole("button", { name: "Prepare the practice" }).click();
  await expect(page.getByRole("heading", { name: title, exact: true, level: 1 })).toBeVisible(SOON);
  await expect(page.getByText("Prepared", { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Launch", exact: true })).toBeVisible();
});
