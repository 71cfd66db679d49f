/** A pupil in a real browser who goes on writing while there is no network. */
import type { Browser, Page } from "playwright";
import { chromium } from "playwright";
import type { Line } from "./report";

export async function openBrowser(): Promise<Browser> {
  return await chromium.launch({
    ...(process.env.CHROMIUM_PATH !== undefined && { executablePath: process.env.CHROMIUM_PATH }),
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
}

/** Answers question after question, spread evenly over so many minutes; ends on the last one. */
export async function writeFor(
  minutes: number,
  questions: number,
  answer: () => Promise<void>,
  page: Page,
): Promise<void> {
  for (let number = 1; number <= questions; number++) {
    await page.waitForTimeout((minutes * 60_000) / questions);
    await answer();
    if (number < questions) await page.getByRole("button", { name: /^Next/ }).click();
  }
}

/** Waits until the page says that everything is saved. @returns milliseconds it took. */
export async function untilSaved(page: Page): Promise<number> {
  const began = performance.now();
  await page.getByText(/^Saved/).waitFor({ timeout: 60_000 });
  return performance.now() - began;
}

/** @param stored how many of the answers were found where answers are kept. */
export function outageLine(what: string, stored: number, questions: number, ms: number): Line {
  return {
    what,
    figure: `${stored} of ${questions}, all there ${(ms / 1000).toFixed(1)} s after it came back`,
    bar: "all",
    met: stored === questions,
  };
}
