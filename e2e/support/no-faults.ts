import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright/test";
import { expect } from "playwright/test";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Judged in both colours, as wide as the page is shown: nothing of a page is left to one of them. */
export async function noFaults(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(untilColoursStand);
    // React Aria announces a pending button by naming it; the button may be gone before that is said.
    const builder = new AxeBuilder({ page }).exclude("[data-live-announcer]").withTags(RULES);
    const { violations } = await builder.analyze();
    expect.soft(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    const isWide = () => document.documentElement.scrollWidth > window.innerWidth + 1;
    expect.soft(await page.evaluate(isWide), "fits the screen").toBe(false);
  }
}

/** The same on a phone and on a Chromebook; what is open stays open. */
export async function noFaultsAtAnySize(page: Page): Promise<void> {
  for (const [width, height] of [
    [390, 844],
    [1366, 768],
  ] as const) {
    await page.setViewportSize({ width, height });
    await noFaults(page);
  }
}

/** A button fades from one colour to the next; between the two it is neither, and is not judged. */
async function untilColoursStand(): Promise<void> {
  const fading = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
  await Promise.allSettled(fading.map((transition) => transition.finished));
}
