import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright/test";
import { expect } from "playwright/test";
import { SAMPLE_QUESTIONS } from "./player/sample-paper";
import { test } from "./player/test-attempt";

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const PLACES = [
  "#start",
  ...SAMPLE_QUESTIONS.map(({ number }) => `#question-${number}`),
  "#review",
  "#break",
  "#hand-in",
];

async function open(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await expect(page.getByText("Everything is ready.")).toBeVisible();
}

async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await expect(page.locator("h1")).toBeFocused();
}

test("a pupil starts, answers, looks again, hands in and is told what happened", async ({
  page,
  attempt,
}) => {
  attempt.set({ questions: [1, 3] });
  await page.goto(attempt.url);
  for (const fact of ["2 questions", "About 3 minutes. There is no time limit."]) {
    await expect(page.getByText(fact)).toBeVisible();
  }
  await expect(page.getByText("You can go back and change your answers.")).toBeVisible();
  await page.getByRole("button", { name: "Start" }).click();
  await page.getByLabel(/central processing/).check();
  await page.getByRole("button", { name: "Flag" }).click();
  await page.getByRole("button", { name: "Next" }).click();
  await expect(page.getByText("This is the last question.")).toBeVisible();
  await page.getByRole("button", { name: "Finish" }).click();
  await expect(page.getByText("1 question is still empty.", { exact: false })).toBeVisible();
  await expect(page.getByRole("button", { name: /1.*Answered.*Flagged/ })).toBeVisible();
  await page.getByRole("button", { name: /2.*Empty/ }).click();
  await page.getByRole("textbox").fill("bit");
  await page.getByRole("button", { name: "Finish" }).click();
  await page.getByRole("button", { name: "Hand in" }).click();
  await expect(
    page.getByText("You have answered all 2 questions.", { exact: false }),
  ).toBeVisible();
  await page.getByRole("button", { name: "Yes, hand in" }).click();
  await expect(page.getByRole("heading", { name: "You have finished" })).toBeVisible();
  await expect(page.getByRole("link", { name: "See your feedback" })).toBeVisible();
  expect(attempt.answerTo(1)).toEqual({ v: 1, option: "a" });
  expect(attempt.answerTo(3)).toEqual({ v: 1, text: "bit" });
  await page.reload();
  await expect(page.getByRole("heading", { name: "You have finished" })).toBeVisible();
});

test("a break is a place to be, and leads back to where the pupil was", async ({
  page,
  attempt,
}) => {
  await open(page, attempt.url);
  await go(page, "#question-4");
  await page.getByRole("button", { name: "Break" }).click();
  await expect(
    page.getByRole("heading", { name: "You can take a break. Your work is saved." }),
  ).toBeVisible();
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByText(`Question 4 of ${SAMPLE_QUESTIONS.length}`)).toBeVisible();
});

test("where there is no going back, neither the back button nor a reload goes back", async ({
  page,
  attempt,
}) => {
  attempt.set({ questions: [1, 2, 3], allowBack: false });
  await open(page, attempt.url);
  await page.getByRole("button", { name: "Start" }).click();
  await page.getByRole("button", { name: "Next" }).click();
  await expect(page.getByText("Question 2 of 3")).toBeVisible();
  await page.goBack();
  await expect(page.getByText("Question 2 of 3")).toBeVisible();
  await page.reload();
  await expect(page.getByText("Question 2 of 3")).toBeVisible();
  await expect(page.getByRole("button", { name: "Back" })).toBeHidden();
  await expect(page.getByRole("button", { name: "All questions" })).toBeHidden();
});

test("a hint is there without a price, and looking is remembered", async ({ page, attempt }) => {
  await open(page, attempt.url);
  await go(page, "#question-1");
  await page.getByRole("button", { name: "Hint" }).click();
  await expect(page.getByText("of a computer.", { exact: false })).toBeVisible();
  await expect.poll(() => attempt.saves.at(-1)?.hint_used).toBe(true);
});

test("things can be dragged with a mouse, and a drag is no click", async ({ page, attempt }) => {
  await open(page, attempt.url);
  await go(page, "#question-8");
  await page
    .getByRole("button", { name: /Read the address/ })
    .first()
    .dragTo(page.getByRole("button", { name: /Decode the instruction/ }).first());
  await expect.poll(() => attempt.answerTo(8)).toEqual({ v: 1, order: ["e", "a", "b", "c", "d"] });
  await go(page, "#question-7");
  await page
    .getByRole("button", { name: "stores files" })
    .dragTo(page.getByRole("button", { name: /^SSD/ }));
  await expect
    .poll(() => attempt.answerTo(7))
    .toEqual({ v: 1, pairs: [{ left: "l4", right: "r1" }] });
  await expect(page.locator("[aria-pressed=true]")).toHaveCount(0);
});

test("how the page looks is chosen at once and remembered for the pupil", async ({
  page,
  attempt,
}) => {
  await open(page, attempt.url);
  await page.getByRole("button", { name: "Display" }).click();
  await page.getByLabel("Largest").check();
  await page.getByLabel("OpenDyslexic").check();
  await page.getByLabel("Blue").check();
  await page.getByLabel("Reading ruler").check();
  await page.getByRole("button", { name: "Close" }).click();
  const font = () => page.evaluate(() => getComputedStyle(document.body).fontFamily);
  expect(await font()).toContain("OpenDyslexic");
  await expect
    .poll(() => attempt.preferences)
    .toMatchObject({
      text_size: "largest",
      font: "opendyslexic",
      overlay: "blue",
      ruler: true,
    });
  attempt.set({ preferences: attempt.preferences as object });
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-overlay", "blue");
  expect(await font()).toContain("OpenDyslexic");
});

for (const [colours, overlay] of [
  ["light", "none"],
  ["dark", "none"],
  ["light", "cream"],
  ["high-contrast", "none"],
]) {
  test(`every screen is free of barriers in ${colours}, tint ${overlay}`, async ({
    page,
    attempt,
  }) => {
    attempt.set({ preferences: { colours, overlay } });
    await open(page, attempt.url);
    for (const place of PLACES) {
      await go(page, place);
      const { violations } = await barriers(page, colours === "light" && overlay === "none");
      expect(violations.map(({ id, nodes }) => [place, id, nodes[0]?.html])).toEqual([]);
    }
  });
}

/** In every colouring the contrast; what colours cannot change is looked at once. */
function barriers(page: Page, all: boolean) {
  const builder = new AxeBuilder({ page });
  return (all ? builder.withTags(WCAG) : builder.withRules(["color-contrast"])).analyze();
}

test("no question of ordinary length scrolls on a Chromebook", async ({ page, attempt }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await open(page, attempt.url);
  // The list of a paper with a question of every type is longer than that of any test.
  for (const place of PLACES.filter((one) => one !== "#review")) {
    await go(page, place);
    const fits = await page.evaluate(() => document.documentElement.scrollHeight <= innerHeight);
    expect([place, fits]).toEqual([place, true]);
  }
});

test("nothing is cut off on a phone or at 200 % zoom, and every target is large enough", async ({
  page,
  attempt,
}) => {
  await open(page, attempt.url);
  for (const size of [
    { width: 390, height: 844 },
    { width: 683, height: 384 },
  ]) {
    await page.setViewportSize(size);
    for (const place of PLACES) {
      await go(page, place);
      expect([place, await tooWide(page), await tooSmall(page)]).toEqual([place, false, []]);
    }
  }
});

function tooWide(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
}

/** Buttons, fields and choices under 48 by 48 pixels. */
function tooSmall(page: Page): Promise<(string | null)[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll(
        "#player :is(button, select, textarea, .field, .choice, summary)",
      ),
    ]
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        return width > 0 && (width < 48 || height < 48);
      })
      .map(({ textContent }) => textContent),
  );
}
