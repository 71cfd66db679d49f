import type { Page } from "playwright/test";
import { expect, test } from "playwright/test";
import { uploadMemoryDeck } from "./support/memory-deck";
import type { SiteModel } from "./support/model-of-the-site";
import { startSiteModel } from "./support/model-of-the-site";
import { signInAsTeacher } from "./support/staff-browser";

let model: SiteModel;
test.beforeAll(async () => {
  model = await startSiteModel();
});
test.afterAll(() => model.stop());
test.beforeEach(async ({ page }) => {
  model.hold();
  await signInAsTeacher(page);
  await uploadMemoryDeck(page);
});
test.afterEach(() => {
  model.moods.splice(0);
  model.letAllGo();
});

/** Asks the model for seven questions: it gets three requests, for three, three and one. */
async function askForSeven(page: Page): Promise<void> {
  await page.getByRole("textbox", { name: "How many questions" }).fill("7");
  await page.getByText("Kinds of question, special wishes").click();
  await page.locator("label").filter({ hasText: "Multiple choice" }).click();
  await page.locator("label").filter({ hasText: "Short answer" }).click();
  await page.getByRole("button", { name: "Make questions" }).click();
  await page.waitForURL("**/questions");
}

const listed = (page: Page) => page.getByRole("navigation", { name: "Questions" }).locator("li");

test("the model's questions come as they are made, also to one who left and came back", async ({
  page,
}) => {
  await askForSeven(page);
  await expect(page.getByText("0 of 7")).toBeVisible();
  model.letOneGo();
  await expect(page.getByText("3 of 7")).toBeVisible();
  await expect(listed(page)).toHaveCount(3);
  const address = page.url();
  await page.goto("/teacher");
  model.letOneGo();
  await page.goto(address);
  await expect(page.getByText("6 of 7")).toBeVisible();
  await expect(listed(page)).toHaveCount(6);
  await expect(page.locator("aside mark").first()).toHaveText("RAM is volatile memory");
  model.letOneGo();
  await expect(listed(page)).toHaveCount(7);
  await expect(page.getByRole("button", { name: "Stop here" })).toBeHidden();
});

test("a run that is stopped keeps what it made", async ({ page }) => {
  await askForSeven(page);
  model.letOneGo();
  await expect(listed(page)).toHaveCount(3);
  await page.getByRole("button", { name: "Stop here" }).click();
  await expect(page.getByText("You stopped it here. What was made is kept.")).toBeAttached();
  await expect(page.getByText("3 of 7 questions made.")).toBeVisible();
  await page.reload();
  await expect(listed(page)).toHaveCount(3);
});

test("when the model fails half way what was made stays, and the page says why", async ({
  page,
}) => {
  await askForSeven(page);
  model.letOneGo();
  await expect(listed(page)).toHaveCount(3);
  model.moods.push({ kind: "no-credit" });
  model.letOneGo();
  await expect(listed(page)).toHaveCount(6);
  await expect(page.getByRole("listitem").filter({ hasText: /credit/ })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("listitem").filter({ hasText: /credit/ })).toBeVisible();
  await expect(listed(page)).toHaveCount(6);
});

test("a question made again with a wish keeps its place and type, and undo brings the old one back", async ({
  page,
}) => {
  model.letAllGo();
  await askForSeven(page);
  await expect(listed(page)).toHaveCount(7);
  const second = listed(page).nth(1);
  await second.getByRole("button").click();
  await expect(page.getByRole("heading", { name: /^Question 2/ })).toBeVisible();
  const before = (await second.textContent()) ?? "";
  await page.getByRole("button", { name: "Make again" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("What should be different?").fill("about the power instead");
  await dialog.getByRole("button", { name: "Make again" }).click();
  await expect(dialog).toBeHidden();
  await expect(second).not.toHaveText(before);
  await expect(second).toContainText("Short answer");
  await expect(listed(page)).toHaveCount(7);
  await expect(page.getByRole("heading", { name: /^Question 2/ })).toBeVisible();
  expect(JSON.stringify(model.requests.at(-1)?.messages)).toContain("about the power instead");
  await page.keyboard.press("z");
  await expect.poll(() => second.textContent()).toBe(before);
});
