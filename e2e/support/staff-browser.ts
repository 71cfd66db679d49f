import type { Page } from "playwright/test";
import { expect } from "playwright/test";
import { demoSignIns } from "../../lib/core/demo-school/demo-school";

/** Signs the demo school's teacher in, as far as her first page. */
export async function signInAsTeacher(page: Page): Promise<void> {
  const { email, password } = demoSignIns().teacher;
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill(email);
  const card = page.locator("section", { hasText: "I work here" });
  await card.getByLabel("Password", { exact: true }).fill(password);
  await card.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "Today" })).toBeVisible();
}

/** Chooses a file as a teacher does: the press on the button counts, the dialog is the computer's own. */
export async function upload(
  page: Page,
  file: Parameters<Page["setInputFiles"]>[1],
): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose files" }).click();
  await (await chooser).setFiles(file as string);
}

/** Presses that are counted, to hold the page to its promise. */
export class Clicks {
  count = 0;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async button(name: string | RegExp): Promise<void> {
    this.count += 1;
    await this.#page.getByRole("button", { name }).click();
  }

  async link(name: string | RegExp): Promise<void> {
    this.count += 1;
    await this.#page.getByRole("link", { name }).first().click();
  }

  async tick(name: string | RegExp): Promise<void> {
    this.count += 1;
    await this.#page.locator("label").filter({ hasText: name }).click();
  }
}
