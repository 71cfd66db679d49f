import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "playwright/test";
import { expect, test } from "playwright/test";
import {
  chooseFiles,
  dropFiles,
  endGroups,
  readSlip,
  signInAsAdministrator,
} from "./support/exam-admin";
import { examFiles, onDisk, PICTURE } from "./support/exam-files";

test.afterAll(endGroups);

/** Passwords are hashed, programs start and end: seconds on a busy machine. */
const SOON = { timeout: 30_000 };
const GROUPS = ["morning-g1", "morning-g2"] as const;
/** Groups of one subject and day are one exam, and other tests prepare physics. */
const SUBJECT = "Morning physics";

test("an exam morning: faults, files, slips, launch, a late pupil, results, and the end of the groups", async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  await signInAsAdministrator(page);
  await page.getByRole("link", { name: "Exams", exact: true }).click();
  await page.getByRole("link", { name: "From files" }).first().click();

  await chooseFiles(page, onDisk(faultyFiles()));
  await page.getByRole("button", { name: "Check and prepare" }).click();
  await expect(page.locator("main").getByRole("alert")).toContainText("so nothing was prepared");
  for (const row of [
    /manifest\.yaml 8 entry 1: num_questions must be/,
    /questions\/physics\.json \d+ .*There is no such file/,
    /rosters\/morning-g1\.csv 3 .*stands on line 2 already/,
    /rosters\/morning-g2\.csv 2 display_name is empty/,
  ])
    await expect(page.getByRole("row", { name: row })).toBeVisible();
  await noFaults(page);

  // The mended files take the places of the first; with the folder comes the picture.
  const drop = page.locator("[data-rac]").filter({ hasText: "Drop the exam’s files" }).first();
  const mended = onDisk({
    ...examFiles(GROUPS, SUBJECT),
    "more-than-a-form-holds.txt": "x".repeat(3_000_000),
  });
  await dropFiles(page, drop, [...mended, PICTURE]);
  await expect(page.getByRole("list", { name: "Files" }).getByRole("listitem")).toHaveCount(6);
  await page.getByRole("button", { name: "Check and prepare" }).click();
  await expect(page.getByRole("heading", { name: SUBJECT })).toBeVisible(SOON);
  const examPage = page.url();

  await page.getByRole("link", { name: "All login slips" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "Your id" })).toHaveCount(4);
  await page.goto(examPage);
  await page.getByRole("button", { name: "Launch all groups: choose how" }).click();
  await page.getByRole("menuitem", { name: "As processes (less isolated)" }).click();
  // Nobody reloads: the page hears how they come up.
  await expect(page.getByText("Pupils open")).toHaveCount(2, SOON);
  await noFaults(page);

  await openGroup(page, GROUPS[0]);
  const groupPage = page.url();
  const ann = await sitting(browser, await slipOf(page, "Ann Lee"));
  await ann.getByRole("textbox").fill("42");
  await expect(ann.getByText(/Saved .* · [0-9A-Z]{5}/)).toBeVisible();
  await expect(ann.getByRole("img", { name: "A plant cell with its parts." })).toBeVisible();

  await page.goto(examPage);
  await openGroup(page, GROUPS[1]);
  const bo = await sitting(browser, await slipOf(page, "Bo Ray"));
  await page.goto(examPage);
  await toAllGroups(page, [ann, bo]);

  await page.goto(groupPage);
  await expect(page.getByRole("row", { name: /Ann Lee .* Writing 1 of 1/ })).toBeVisible();
  await page.getByRole("button", { name: "Add a pupil" }).click();
  await page.getByLabel("Name").fill("Zoë Late");
  await page.getByLabel("Student ID").fill("zoe-1");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByText("Zoë Late can sign in now")).toBeVisible();
  await noFaults(page);
  const zoe = await sitting(browser, await readSlip(page.getByRole("dialog")));
  await page.getByRole("button", { name: "Done" }).click();
  await expect(page.getByRole("row", { name: /Zoë Late zoe-1 Writing/ })).toBeVisible();

  await page.getByRole("button", { name: "Whole group" }).click();
  await page.getByRole("menuitem", { name: "End the exam" }).click();
  await page.getByRole("button", { name: "End the exam" }).click();
  await expect(zoe.getByRole("heading", { name: "The exam has been ended" })).toBeVisible();

  await expect(page.getByText("so they would be lost")).toBeVisible();
  await page.getByRole("button", { name: "Collect and check" }).click();
  await expect(page.getByText("Collected and checked", { exact: true })).toBeVisible();
  for (const fact of [/Results\s*3/, /Answers\s*1/, /Checked\s*all right/])
    await expect(page.locator("dl").filter({ hasText: "Checked" })).toContainText(fact);
  const checksum = page.getByText(/^[0-9a-f]{64}$/);
  await expect(checksum).toBeHidden();
  await page.getByText("Evidence, should anybody doubt a result").click();
  await expect(checksum).toBeVisible();
  await noFaults(page);

  const address = await page.request.get(new URL(ann.url()).origin).then((reply) => reply.url());
  await page.getByRole("button", { name: "Tear down" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Tear down" }).click();
  await page.getByText(/^What went, one by one/).click(SOON);
  await expect(page.getByText("seeded database in Postgres")).toBeVisible();
  await expect(page.request.get(address)).rejects.toThrow();
  await noFaults(page);
  await loseSecondGroup(page, examPage);
});

/** What is asked at the wall of all groups reaches pupils of each. */
async function toAllGroups(page: Page, pupils: readonly Page[]): Promise<void> {
  await page.getByRole("link", { name: "Wall of all groups" }).click();
  const commands = page.getByRole("region", { name: "Commands" });
  await expect(commands).toContainText("For everyone in all groups (4):");
  await commands.getByRole("button", { name: "Message" }).click();
  await page.getByRole("textbox", { name: "Message" }).fill("Please check your units.");
  await page.getByRole("button", { name: "Send a message" }).click();
  for (const pupil of pupils)
    await expect(pupil.getByRole("main")).toContainText("Please check your units.");
  await commands.getByRole("button", { name: "Pause" }).click();
  for (const pupil of pupils)
    await expect(pupil.getByRole("heading", { name: "The exam is paused" })).toBeVisible();
  await commands.getByRole("button", { name: "Go on" }).click();
  for (const pupil of pupils) await expect(pupil.getByRole("textbox")).toBeVisible();
  const before = await Promise.all(pupils.map(minutesLeft));
  await commands.getByRole("button", { name: "Give time" }).click();
  await page.getByRole("textbox", { name: "Minutes" }).fill("30");
  await page.getByRole("button", { name: "Give more time" }).click();
  for (const [index, pupil] of pupils.entries())
    await expect.poll(() => minutesLeft(pupil)).toBeGreaterThanOrEqual((before[index] ?? 60) + 25);
}

/** As a pupil is told them, in steps of five. */
async function minutesLeft(pupil: Page): Promise<number> {
  const told = await pupil.getByText(/About \d+ minutes left/).textContent();
  return Number(/\d+/.exec(told ?? "")?.[0]);
}

/** A group whose results nobody collected goes only when its name was typed. */
async function loseSecondGroup(page: Page, examPage: string): Promise<void> {
  await page.goto(examPage);
  await openGroup(page, GROUPS[1]);
  await expect(page.getByRole("button", { name: "Tear down" })).toBeHidden();
  await page.getByRole("button", { name: "Whole group" }).click();
  await page.getByRole("menuitem", { name: "End the exam" }).click();
  await page.getByRole("button", { name: "End the exam" }).click();
  await page.getByRole("button", { name: "Tear down" }).click();
  const lose = page.getByRole("button", { name: "Lose the answers and tear down" });
  await expect(lose).toBeDisabled();
  await page.getByLabel(/to lose its answers/).fill(GROUPS[0]);
  await expect(lose).toBeDisabled();
  await page.getByLabel(/to lose its answers/).fill(GROUPS[1]);
  await lose.click();
  await page.getByText(/^What went, one by one/).click(SOON);
  await expect(page.getByText("seeded database in Postgres")).toBeVisible();
}

test("whoever is taken off when a group is prepared again is named until that was read", async ({
  page,
}) => {
  await signInAsAdministrator(page);
  const prepare = async (...pupils: string[]) => {
    await page.goto("/admin/exams/files");
    await chooseFiles(page, [...onDisk(examFiles(["fewer-g1"], "Fewer", pupils)), PICTURE]);
    await page.getByRole("button", { name: "Check and prepare" }).click();
  };
  await prepare("Ann Lee,", "Bo Ray,");
  await expect(page.getByRole("heading", { level: 1, name: "Fewer" })).toBeVisible(SOON);
  await prepare("Ann Lee,");
  await page.getByRole("button", { name: "Prepare again, keep every password" }).click();
  const notice = page.locator("main").getByRole("alert");
  await expect(notice.getByRole("listitem")).toHaveText(["fewer-g1: fewer-g1-2"], SOON);
  await noFaults(page);
  await notice.getByRole("link", { name: "Go on" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Fewer" })).toBeVisible();
});

test("an exam is made of a published test, a group for each class", async ({ page }) => {
  await signInAsAdministrator(page);
  await page.goto("/admin/exams/new");
  await page.getByRole("button", { name: /Choose a published test/ }).click();
  await page.getByRole("option", { name: /^Binary numbers/ }).click();
  for (const name of ["7A", "8A"])
    await page
      .locator("label")
      .filter({ hasText: new RegExp(`^${name} `) })
      .click();
  await page.getByLabel("Short name").fill("from-a-test");
  await page.getByLabel("Opens at").fill("10:00");
  await page.getByLabel("Closes at").fill("09:00");
  await page.getByRole("button", { name: "Prepare the exam" }).click();
  await expect(page.getByText("It must end after it starts.").first()).toBeVisible();
  await noFaults(page);
  await page.getByLabel("Closes at").fill("11:30");
  await page.getByRole("button", { name: "Choose a pupil" }).click();
  await page.getByRole("option").first().click();
  await page.getByRole("button", { name: "Prepare the exam" }).click();
  await expect(page.getByRole("link", { name: "from-a-test-8a", exact: true })).toBeVisible(SOON);
  await openGroup(page, "from-a-test-7a");
  await expect(page.getByText(/10:00–11:30 · 30 minutes · 27 pupils/)).toBeVisible();
  await expect(page.getByRole("row", { name: /25 %/ })).toHaveCount(1);
  await page.getByRole("link", { name: /: Binary numbers/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: /: Binary numbers/ })).toBeVisible();
  await openGroup(page, "from-a-test-7a");
  // It was never launched: nobody loses anything, so no name is asked for.
  await page.getByRole("button", { name: "Remove the group" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove the group" }).click();
  await page.getByText(/^What went, one by one/).click(SOON);
  await expect(page.getByText("seeded database in Postgres")).toBeVisible();
});

/** Everything a school gets wrong at once. */
function faultyFiles() {
  const files = examFiles(GROUPS, SUBJECT);
  return {
    ...files,
    "manifest.yaml": (files["manifest.yaml"] ?? "").replace(
      '"num_questions": 1',
      '"num_questions": 0',
    ),
    "rosters/morning-g1.csv": "student_id,display_name\nS1,Ann Lee\nS1,Bo Ray\n",
    "rosters/morning-g2.csv": "student_id,display_name\nS3,\n",
  };
}

async function openGroup(page: Page, name: string): Promise<void> {
  await page.getByRole("link", { name, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

/** The slip of one pupil, from the page of the group. */
async function slipOf(page: Page, name: string): ReturnType<typeof readSlip> {
  const row = page.getByRole("row", { name: new RegExp(name) });
  await row.getByRole("link", { name: "Slip" }).click();
  const slips = page.getByRole("list", { name: "Login slips" }).getByRole("listitem");
  await expect(slips).toHaveCount(1);
  return await readSlip(slips);
}

/** A pupil at another computer, signed in with a slip and in front of the first question. */
async function sitting(
  browser: Browser,
  slip: { url: string; id: string; password: string },
): Promise<Page> {
  const pupil = await (await browser.newContext()).newPage();
  await pupil.goto(slip.url);
  const school = pupil.getByText("Brookfield", { exact: false });
  await expect(school).toBeVisible();
  await pupil.getByLabel("Your id").fill(slip.id);
  await pupil.getByLabel("Your password for this exam").fill(slip.password);
  await pupil.getByRole("button", { name: "Sign in" }).click();
  await pupil.getByRole("button", { name: "Start" }).click();
  await expect(pupil.getByRole("textbox")).toBeVisible();
  await expect(school).toBeHidden();
  return pupil;
}

async function noFaults(page: Page): Promise<void> {
  // React Aria says "pending" by naming the button; the button may be gone before the saying is.
  const builder = new AxeBuilder({ page }).exclude("[data-live-announcer]");
  const { violations } = await builder.analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}
