import type { Locator, Page } from "playwright/test";
import { expect } from "playwright/test";
import { Keys } from "../support/keys";
import { placeOf } from "./sample-paper";

/** Opens the paper at its question of a type, as soon as everything it needs is there. */
export async function openAt(page: Page, url: string, type: string): Promise<void> {
  await page.goto(url);
  await expect(page.getByText("Everything is ready.")).toBeVisible();
  await page.evaluate((place) => {
    location.hash = `#question-${place}`;
  }, placeOf(type));
  await expect(page.locator("h1")).toBeFocused();
}

/** Goes with Tab, as a pupil without a mouse does, until the element has the focus. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await new Keys(page).reach(wanted);
}
