import type { Page } from "playwright/test";
import { expect, test } from "playwright/test";
import { uploadMemoryDeck } from "./support/memory-deck";
import { signInAsTeacher } from "./support/staff-browser";

const question = (page: Page) => page.getByLabel("Question", { exact: true });
const notes = (page: Page) => page.getByRole("list", { name: "What to look at" });

/** Signs in, uploads a lesson and goes to its questions, of which there are none. */
async function openEmptyDesk(page: Page): Promise<void> {
  await signInAsTeacher(page);
  await uploadMemoryDeck(page);
  await page.goto(`${page.url()}/questions`);
  await expect(page.getByText("No questions yet")).toBeVisible();
  await page.getByRole("button", { name: "Write a question" }).click();
}

async function choose(page: Page, kind: string): Promise<void> {
  await page.getByRole("button", { name: /Kind of question/ }).click();
  await page.getByRole("option", { name: kind, exact: true }).click();
}

test("a question written by hand stands beside its lesson once it is whole", async ({ page }) => {
  await openEmptyDesk(page);
  await question(page).fill("Which memory forgets without power?");
  await page.getByRole("textbox", { name: "Option 1" }).fill("RAM");
  await page.getByRole("textbox", { name: "Option 2" }).fill("ROM");
  await page.getByRole("button", { name: "Add the question" }).click();
  await expect(page.locator("main").getByRole("alert")).toHaveText("Every option needs words.");
  await expect(page.getByRole("textbox", { name: "Option 1" })).toHaveValue("RAM");
  await page.getByRole("textbox", { name: "Option 3" }).fill("A hard disk");
  await page.getByRole("button", { name: "Add the question" }).click();
  await expect(page.getByRole("heading", { name: /^Question 1/ })).toBeVisible();
  await expect(page.locator(".prompt").first()).toHaveText("Which memory forgets without power?");
  await page.reload();
  await expect(page.locator(".prompt").first()).toHaveText("Which memory forgets without power?");
});

test("each kind of question has a form to begin with", async ({ page }) => {
  await openEmptyDesk(page);
  const kinds = [
    ...["Matching", "Multiple select", "Number", "Number bases"],
    ...["Ordering", "Short answer", "Written answer", "Multiple choice"],
  ];
  for (const kind of kinds) {
    await choose(page, kind);
    await question(page).fill(`A question of the kind ${kind}`);
    await page.getByRole("button", { name: "Add the question" }).click();
    // Nothing of the answer is filled in: it is not taken, in a sentence, and what was typed stays.
    await expect(page.locator("main").getByRole("alert")).not.toBeEmpty();
    await expect(question(page)).toHaveValue(`A question of the kind ${kind}`);
  }
  await choose(page, "Fill the gaps");
  await question(page).fill("Fill in the gap.");
  await page.getByRole("textbox", { name: "Text 1" }).fill("RAM");
  await page.getByRole("textbox", { name: "Text 1" }).selectText();
  await page.getByRole("button", { name: "Make a gap" }).click();
  await page.getByRole("button", { name: "Add the question" }).click();
  await expect(page.getByRole("heading", { name: /^Question 1/ })).toBeVisible();
});

test("a question of the teacher's own says so, and is accepted with one press", async ({
  page,
}) => {
  await openEmptyDesk(page);
  await choose(page, "Short answer");
  await question(page).fill("Which memory forgets without power?");
  await page.getByRole("textbox", { name: "Accepted answer 1" }).fill("RAM");
  await page.getByRole("button", { name: "Add the question" }).click();
  const source = page.getByRole("complementary", { name: "In your lesson" });
  await expect(source).toHaveText(/^Written by you; no source/);
  await expect(notes(page)).not.toContainText("words of the lesson");
  await page.getByRole("button", { name: "Accept", exact: true }).click();
  await expect(page.getByText(/^1 accepted/)).toBeVisible();
  await page.reload();
  await expect(source).toHaveText(/^Written by you; no source/);
});

test("a finding is mended with one press, and the key z takes that back", async ({ page }) => {
  await openEmptyDesk(page);
  await choose(page, "Written answer");
  await question(page).fill("Explain what RAM is for.");
  await page
    .getByRole("textbox", { name: "Criterion 1", exact: true })
    .fill("Names what is kept in RAM");
  await page.getByRole("textbox", { name: "Marks for criterion 1" }).fill("3");
  await page.getByRole("button", { name: "Add the question" }).click();
  await expect(notes(page)).toContainText("adds up to 3");
  await page.getByRole("button", { name: "Make the question worth 3" }).click();
  await expect(page.getByText("3 marks", { exact: true }).first()).toBeVisible();
  await expect(notes(page)).not.toContainText("adds up to 3");
  await page.getByRole("heading", { name: /^Question 1/ }).click();
  await page.keyboard.press("z");
  await expect(page.getByText("1 mark", { exact: true })).toBeVisible();
  await expect(notes(page)).toContainText("adds up to 3");
});

test("an edit over another window's is refused, and what was typed is still there", async ({
  page,
  context,
}) => {
  await signInAsTeacher(page);
  await page.goto("/teacher/lessons");
  await page.getByRole("link", { name: "Binary numbers and data" }).click();
  await page.getByRole("link", { name: /See its/ }).click();
  await expect(page.getByRole("heading", { name: /^Question 1/ })).toBeVisible();
  const other = await context.newPage();
  await other.goto(page.url());
  for (const [window, words] of [
    [page, "The first window's words?"],
    [other, "The second window's words?"],
  ] as const) {
    await window.getByRole("button", { name: "Edit" }).click();
    await question(window).fill(words);
    await window.getByRole("button", { name: "Save the question" }).click();
  }
  await expect(page.locator(".prompt").first()).toHaveText("The first window's words?");
  await expect(other.locator("main").getByRole("alert")).toContainText("changed in another window");
  await expect(question(other)).toHaveValue("The second window's words?");
  await page.getByRole("button", { name: "Undo" }).first().click();
});
