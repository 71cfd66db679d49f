import type { Page } from "playwright/test";
import { expect } from "playwright/test";
import type { FollowUpOnWire } from "@/lib/core/attempts/protocol";
import { placeOf } from "./player/sample-paper";
import type { TestAttempt } from "./player/test-attempt";
import { test } from "./player/test-attempt";

/** A question that is asked on about, with an examiner who asks and with none. */

const QUESTION = `0190a000-0000-7000-8000-${String(placeOf("dialogue")).padStart(12, "0")}`;
const area = (page: Page) => page.getByRole("textbox");
const finish = (page: Page) => page.getByRole("button", { name: "I have finished this answer" });

async function open(page: Page, attempt: TestAttempt): Promise<void> {
  await page.goto(attempt.url);
  await expect(page.getByText("Everything is ready.")).toBeVisible();
  await goTo(page, placeOf("dialogue"));
}

async function goTo(page: Page, place: number): Promise<void> {
  await page.evaluate((number) => {
    location.hash = `#question-${number}`;
  }, place);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    new RegExp(`^Question ${place} of`),
  );
}

function asked(text: string | null): FollowUpOnWire {
  const at = new Date().toISOString();
  return { question_id: QUESTION, answer_position: 1, text, asked_at: at, replied_at: at };
}

/** The page asks how things stand, as it does when the exam group's line says that there is news. */
async function news(page: Page): Promise<void> {
  await page.evaluate(() => dispatchEvent(new Event("online")));
}

test("without an examiner it is a written answer, saved as it is typed", async ({
  page,
  attempt,
}) => {
  await open(page, attempt);
  await area(page).fill("Ice is less dense than water.");
  await expect(finish(page)).toHaveCount(0);
  await area(page).blur();
  await expect
    .poll(() => attempt.answerTo(placeOf("dialogue")))
    .toEqual({ v: 1, turns: [], draft: "Ice is less dense than water." });
  await page.reload();
  await expect(area(page)).toHaveValue("Ice is less dense than water.");
});

test("a finished answer is asked on about, read out, answered, and outlives a reload", async ({
  page,
  attempt,
}) => {
  attempt.set({ followUps: [] });
  await open(page, attempt);
  await area(page).fill("Ice is light.");
  await finish(page).click();
  await expect(page.getByText("You need not wait")).toBeVisible();
  await expect
    .poll(() => attempt.answerTo(placeOf("dialogue")))
    .toMatchObject({ turns: [{ role: "student", content: "Ice is light." }], draft: "" });

  attempt.set({ followUps: [asked("Why is ice lighter than the same amount of water?")] });
  await news(page);
  const question = "Why is ice lighter than the same amount of water?";
  await expect(
    page.getByRole("status").filter({ hasText: `You are asked: ${question}` }),
  ).toHaveCount(1);
  const answer = page.getByRole("textbox", { name: question });
  await answer.fill("Water expands when it freezes.");
  await page.reload();
  await expect(page.getByRole("textbox", { name: question })).toHaveValue(
    "Water expands when it freezes.",
  );
  await expect
    .poll(() => attempt.answerTo(placeOf("dialogue")))
    .toMatchObject({
      turns: [{ role: "student" }, { role: "assistant", content: question }],
      draft: "Water expands when it freezes.",
    });
});

test("while it is waited for, the pupil goes on, is told, and goes back", async ({
  page,
  attempt,
}) => {
  attempt.set({ followUps: [] });
  await open(page, attempt);
  await area(page).fill("Ice is light.");
  await finish(page).click();
  await goTo(page, placeOf("numeric"));
  await area(page).fill("42");
  await area(page).blur();
  await expect.poll(() => attempt.answerTo(placeOf("numeric"))).toMatchObject({ text: "42" });

  attempt.set({ followUps: [asked("Why?")] });
  await news(page);
  await page.getByRole("button", { name: `Go to question ${placeOf("dialogue")}` }).click();
  await expect(page.getByRole("textbox", { name: "Why?" })).toBeVisible();
});

test("when no question comes the exam goes on after 20 seconds, and the answer can be changed", async ({
  page,
  attempt,
}) => {
  await page.clock.install();
  attempt.set({ followUps: [] });
  await open(page, attempt);
  await area(page).fill("Ice is light.");
  await finish(page).click();
  await expect(page.getByText("You need not wait")).toBeVisible();
  await page.clock.fastForward(21_000);
  await expect(page.getByText("Nothing more is asked. You can go on")).toBeVisible();
  await page.getByRole("button", { name: "Change my answer" }).click();
  await expect(area(page)).toBeFocused();
  await expect(area(page)).toHaveValue("Ice is light.");
});
