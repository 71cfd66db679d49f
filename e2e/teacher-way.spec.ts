import { expect, test } from "playwright/test";
import pptxgen from "pptxgenjs";
import { uploadMemoryDeck } from "./support/memory-deck";
import { Clicks, signInAsTeacher, upload } from "./support/staff-browser";

const DECK = "cli/demo/lessons/photosynthesis.pptx";
/** design/ux.md: slides to a published, checked quiz. */
const MOST_CLICKS = 12;

test("a deck becomes a checked test that a class has, in few clicks", async ({ page }) => {
  await signInAsTeacher(page);
  const clicks = new Clicks(page);
  await clicks.link("Make a test from a lesson");
  clicks.count += 1;
  await upload(page, DECK);
  await expect(page.getByRole("heading", { name: "What was understood" })).toBeVisible();
  await expect(page.getByText("Slide 2, title")).toBeVisible();
  await expect(page.locator("section", { hasText: "Its own questions" }).last()).toContainText(
    "Slide",
  );
  await clicks.tick("From the lesson's own words");
  await clicks.button("Make questions");
  await expect(page.getByText(/\d+ of 10 questions made/)).toBeVisible();

  // Beside each question stand the words it rests on, marked.
  await expect(page.locator("aside mark").first()).toBeVisible();
  const question = page.getByRole("heading", { name: /^Question \d+ of/ });
  await expect(question).toHaveText(/Question 1/);
  await page.keyboard.press("j");
  await expect(question).toHaveText(/Question 2/);
  await page.keyboard.press("a");
  await expect(page.getByText("1 accepted")).toBeVisible();
  await clicks.button(/^Accept \d+ with nothing to mend/);
  await expect(page.getByText(/ 0 to check/)).toBeVisible();

  await clicks.button(/^Make a test/);
  await clicks.button("Publish");
  await clicks.tick("7A");
  await clicks.button("Give it to the class");
  await expect(page.getByRole("heading", { name: "Classes that have it" })).toBeVisible();
  await expect(page.getByText("0 of 27 handed in")).toBeVisible();
  expect(clicks.count).toBeLessThanOrEqual(MOST_CLICKS);
});

test("a deck that is no lesson gives rough drafts, which nobody accepts unread, and a test of them", async ({
  page,
}) => {
  await signInAsTeacher(page);
  await page.goto("/teacher/lessons/new");
  await upload(page, "test/samples/documents/pptx-comments.pptx");
  await page.getByText("From the lesson's own words").click();
  await page.getByRole("button", { name: "Make questions" }).click();
  await expect(page.getByText("0 of 10 questions made.")).toBeVisible();
  await page.getByRole("button", { name: "Make rough drafts too" }).click();
  await expect(page.getByText(/^\d+ rough drafts? made\.$/)).toBeVisible();
  await expect(page.getByText(/^A rough draft: it rests on the words marked/)).toBeVisible();
  await expect(page.locator("aside mark").first()).toBeVisible();
  await expect(page.getByRole("button", { name: /with nothing to mend/ })).toHaveCount(0);
  await page.keyboard.press("a");
  await expect(page.getByText("1 accepted")).toBeVisible();
  await page.getByRole("button", { name: "Make a test of 1" }).click();
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByRole("button", { name: "Give it to the class" })).toBeVisible();
});

test("rough drafts keep to the kinds that were ticked, and say so where there are none of them", async ({
  page,
}) => {
  await signInAsTeacher(page);
  await uploadMemoryDeck(page, "Kinds.pptx");
  await page.getByText("From the lesson's own words").click();
  await page.getByText("Kinds of question, special wishes").click();
  await page.getByText("Ordering", { exact: true }).click();
  await page.getByRole("button", { name: "Make questions" }).click();
  await page.getByRole("button", { name: "Make rough drafts too" }).click();
  await expect(page.getByText("0 rough drafts made.")).toBeVisible();
  await expect(page.getByText(/no rough drafts of the kinds you asked for, only of/)).toBeVisible();
});

test("what is done to a question can be tried, edited and undone by key", async ({ page }) => {
  await signInAsTeacher(page);
  await page.goto("/teacher/lessons");
  await page.getByRole("link", { name: "Binary numbers and data" }).click();
  await page.getByRole("link", { name: /See its/ }).click();
  const prompt = page.locator(".prompt").first();
  const before = (await prompt.textContent()) ?? "";
  await page.keyboard.press("e");
  await page.getByLabel("Question", { exact: true }).fill("");
  await page.getByRole("button", { name: "Save the question" }).click();
  await expect(page.locator("main").getByRole("alert")).toBeVisible();
  await page.getByLabel("Question", { exact: true }).fill("What is a *bit*? <b>Say</b> it.");
  await page.getByRole("button", { name: "Save the question" }).click();
  await expect(prompt).toHaveText("What is a bit? <b>Say</b> it.");
  await page.getByRole("heading", { name: /^Question 1/ }).click();
  await page.keyboard.press("z");
  await expect(prompt).toHaveText(before);
  await page.getByRole("tab", { name: "Try it as a pupil" }).click();
  await expect(page.getByRole("button", { name: "See the mark" })).toBeDisabled();
});

test("markup in a file's name and on its slides stays text", async ({ page }) => {
  const deck = new pptxgen();
  const attack = `<img src=x onerror="document.title='taken over'"> [press](javascript:alert(1))`;
  deck.addSlide().addText(attack, { x: 1, y: 1, w: 8, h: 1 });
  deck.addSlide().addText(`Chlorophyll – the green pigment ${attack}`, { x: 1, y: 1, w: 8, h: 1 });
  const buffer = (await deck.write({ outputType: "nodebuffer" })) as Buffer;
  await signInAsTeacher(page);
  await page.goto("/teacher/lessons/new");
  await upload(page, { name: `<svg onload=alert(1)>.pptx`, mimeType: "", buffer } as never);
  await expect(page.getByRole("heading", { name: "What was understood" })).toBeVisible();
  await expect(page.getByText("onerror=", { exact: false }).first()).toBeVisible();
  await expect(page).toHaveTitle(/Lesson/);
  expect(await page.locator("main img[src='x'], main svg[onload]").count()).toBe(0);
});

test("a file that cannot be read is refused with what to do", async ({ page }) => {
  await signInAsTeacher(page);
  await page.goto("/teacher/lessons/new");
  await upload(page, "test/samples/documents/bad-encrypted.pptx");
  await expect(page.locator("main").getByRole("alert")).toContainText("locked with a password");
  await upload(page, "test/samples/documents/bad-empty.pptx");
  await expect(page.getByText("This file is empty", { exact: false })).toBeVisible();
});

test("a scan is said to be a scan, and not announced as read", async ({ page }) => {
  await signInAsTeacher(page);
  await page.goto("/teacher/lessons/new");
  await upload(page, "test/samples/documents/pdf-scan.pdf");
  const said = page.locator("main").getByRole("alert");
  await expect(said).toContainText("Nothing to read in pdf-scan.pdf");
  await expect(said).toContainText("all 3 pages are pictures, with no text that can be read");
  await expect(page.getByText("Read:")).toHaveCount(0);
  await said.getByRole("link", { name: "see them" }).click();
  await expect(page.getByText(/^PDF · no words to read/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Make questions" })).toHaveCount(0);
  await page.getByRole("link", { name: "Write a question" }).click();
  await expect(page.getByText("No questions yet")).toBeVisible();
});

test("the preview draws the teacher's own slides where nothing can be reached", async ({
  page,
}) => {
  await signInAsTeacher(page);
  await page.goto("/teacher/lessons/new");
  await upload(page, DECK);
  const frame = page.frameLocator("iframe[title='Your slides']");
  await expect(frame.getByText("How do plants make their food?")).toBeVisible();
  await expect(page.locator("iframe")).toHaveAttribute("sandbox", "allow-scripts");
});

test("the preview says what it does not draw", async ({ page }) => {
  await signInAsTeacher(page);
  await page.goto("/teacher/lessons/new");
  await upload(page, "test/samples/documents/pptx-markitdown.pptx");
  await expect(
    page.getByText("1 table and 1 chart are not drawn here; their words are in the list below."),
  ).toBeVisible();
});
