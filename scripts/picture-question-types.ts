/**
 * Makes the pictures of docs/question-types: `npx tsx scripts/picture-question-types.ts [TYPE…]`. A question of each
 * kind is answered half way in a browser, as pupils see it. Needs the player as `npm start` builds it, and Chromium
 * (CHROMIUM_PATH, unless Playwright has its own).
 */
import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright";
import { chromium } from "playwright";
import sharp from "sharp";
import type { QuestionTypeId } from "@/lib/core/questions/registry";
import { questionTypes } from "@/lib/core/questions/registry";
import { openAt } from "../e2e/player/answering";
import { placeOf } from "../e2e/player/sample-paper";
import { TestAttempt } from "../e2e/player/test-attempt";
import { answerByKeys } from "../e2e/support/answer-by-keys";
import type { AskedType } from "../e2e/support/every-type-questions";
import { everyQuestion } from "../e2e/support/every-type-questions";
import { Keys } from "../e2e/support/keys";
import { freePort } from "./runtime/ports.mjs";

const FOLDER = "docs/images/question-types";
/** Answers of several parts: half of them are given, so that what is still to do shows as well. */
const IN_PARTS = new Set(["pairs", "placements", "rows", "cells", "lines", "gaps"]);

const EDGE = 16;

const wanted = process.argv.slice(2);
const types = Object.keys(questionTypes) as QuestionTypeId[];
await pictureAll(types.filter((type) => wanted.length === 0 || wanted.includes(type)));

async function pictureAll(chosen: readonly QuestionTypeId[]): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const browser = await chromium.launch({
    ...(process.env.CHROMIUM_PATH !== undefined && { executablePath: process.env.CHROMIUM_PATH }),
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  for (const type of chosen) {
    const attempt = new TestAttempt(await freePort());
    await attempt.start();
    const page = await browser.newPage({
      viewport: { width: 900, height: 768 },
      deviceScaleFactor: 1.5,
      colorScheme: "light",
      reducedMotion: "reduce",
    });
    await picture(page, attempt, type);
    await page.close();
    await attempt.stop();
    attempt.remove();
  }
  await browser.close();
}

async function picture(page: Page, attempt: TestAttempt, type: QuestionTypeId): Promise<void> {
  attempt.set({ python: true, ...(type === "dialogue" && { followUps: [] }) });
  await openAt(page, attempt.url, type);
  if (type === "dialogue") await converse(page, attempt);
  else await beginAnswer(page, type);
  // Where programs are run, Python has to come first.
  await page.getByText(/^Python is /).waitFor({ state: "hidden", timeout: 60_000 });
  const shot = await page.screenshot({ clip: await aroundQuestion(page), fullPage: true });
  const file = path.join(FOLDER, `${type}.webp`);
  const { size } = await sharp(shot).webp({ quality: 82, effort: 6 }).toFile(file);
  console.log(`${file}: ${Math.ceil(size / 1024)} kB`);
}

/** With some paper around it, so that what has the focus is not cut off. */
async function aroundQuestion(page: Page) {
  const box = await page.locator(".question").boundingBox();
  if (box === null) throw new Error("There is no question.");
  const { x, y, width, height } = box;
  return {
    x: x - EDGE,
    y: y - EDGE,
    width: width + 2 * EDGE,
    height: height + 2 * EDGE,
  };
}

async function beginAnswer(page: Page, type: AskedType): Promise<void> {
  const asked = (await everyQuestion("")).find((one) => one.type === type);
  if (asked === undefined) throw new Error(`There is no example of ${type}.`);
  const response = begun(asked.right as Readonly<Record<string, unknown>>);
  await answerByKeys(new Keys(page), type, { content: asked.question.content, response });
}

function begun(right: Readonly<Record<string, unknown>>): unknown {
  const parts = Object.entries(right).map(([name, value]) => [
    name,
    Array.isArray(value) && IN_PARTS.has(name)
      ? value.slice(0, Math.ceil(value.length / 2))
      : value,
  ]);
  return Object.fromEntries(parts);
}

/** As with an examiner who asks back. */
async function converse(page: Page, attempt: TestAttempt): Promise<void> {
  await page.getByRole("textbox").fill("Ice is lighter than the water around it.");
  await page.getByRole("button", { name: "I have finished this answer" }).click();
  await page.getByText("You need not wait").waitFor();
  const at = new Date().toISOString();
  const text = "Why is ice lighter than the same amount of water?";
  const question = `0190a000-0000-7000-8000-${String(placeOf("dialogue")).padStart(12, "0")}`;
  attempt.set({
    python: true,
    followUps: [{ question_id: question, answer_position: 1, text, asked_at: at, replied_at: at }],
  });
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await page.getByRole("textbox", { name: text }).fill("Water takes up more room when it freezes.");
}
