import { randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright/test";
import { expect, test } from "playwright/test";
import { hashPassword } from "@/lib/platform/passwords/argon2id";
import { TestCoordinator } from "@/test/exam-coordinator";
import { command } from "@/test/exam-node-client";
import {
  examPackage,
  examPupil,
  examQuestion,
  markedQuestion,
  nodeConfig,
} from "@/test/exam-node-package";
import type { RunningNode } from "@/test/exam-node-program";
import { seedNode, startNode } from "@/test/exam-node-program";

const PASSWORD = "phys-a3x7k";
const folder = mkdtempSync(path.join(os.tmpdir(), "markwell-exam-room-"));
let node: RunningNode;
let coordinator: TestCoordinator;
let ann = "";

test.beforeEach(async () => {
  const groupSecret = randomBytes(32).toString("hex");
  coordinator = new TestCoordinator(groupSecret);
  await coordinator.start();
  const pupils = [examPupil({ externalId: "S1", passwordHash: await hashPassword(PASSWORD) })];
  ann = pupils[0]?.id ?? "";
  const questions = [markedQuestion(), examQuestion()];
  const group = examPackage({ pupils, questions, exam: { shuffle: false } });
  const config = nodeConfig(group, path.join(folder, `${group.deliveryId}.db`));
  const joined = { ...config, groupSecret, coordinatorUrl: coordinator.url };
  seedNode(joined, group);
  node = await startNode(joined);
});
test.afterEach(async () => {
  await node.stop();
  await coordinator.stop();
});
test.afterAll(() => rmSync(folder, { recursive: true }));

async function begin(page: Page): Promise<void> {
  await page.goto(node.origin);
  await page.getByLabel("Your id").fill("S1");
  await page.getByLabel("Your password for this exam").fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("button", { name: "Start" }).click();
  await expect(page.getByRole("textbox")).toBeVisible();
}

const signals = () =>
  coordinator.events.flatMap((event) =>
    event.event_type === "participant_signal" ? [`${event.kind} ${event.value}`] : [],
  );
const isSaved = (page: Page) => expect(page.getByText(/Saved .* · [0-9A-Z]{5}/)).toBeVisible();
const noFaults = async (page: Page) =>
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

test("a message is shown at once, leaves the answer alone, is put aside, and can be read again", async ({
  page,
}) => {
  await begin(page);
  const answer = page.getByRole("textbox");
  await answer.focus();
  await page.keyboard.type("4");
  await command(node, { action: "message", text: "Ten minutes left.\nCheck your units." });
  const message = page.getByRole("status").filter({ hasText: "From your invigilator" });
  await expect(message).toContainText("Ten minutes left.");
  await expect(answer).toBeFocused();
  await page.keyboard.type("2");
  await expect(answer).toHaveValue("42");
  await noFaults(page);
  await message.getByRole("button", { name: "OK" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("From your invigilator")).toBeHidden();
  await expect(page.getByRole("button", { name: "Messages (1)" })).toBeFocused();
  await page.reload();
  // The bar is there before the question; its screen takes the focus when it comes.
  await expect(answer).toHaveValue("42");
  await expect(page.getByRole("button", { name: "Messages (1)" })).toBeVisible();
  await expect(page.getByText("From your invigilator")).toBeHidden();
  await page.getByRole("button", { name: "Messages (1)" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Messages" })).toContainText("Check your units.");
  await noFaults(page);
});

test("a hand goes up and down by keyboard, and stays up over a reload", async ({ page }) => {
  await begin(page);
  await page.getByRole("button", { name: "Hand up" }).focus();
  await page.keyboard.press("Enter");
  const up = page.getByRole("button", { name: "Your hand is up", pressed: true });
  await expect(up).toBeFocused();
  await expect.poll(signals).toContain("hand_up true");
  await page.reload();
  await expect(page.getByRole("textbox")).toBeVisible();
  await expect(up).toBeVisible();
  await up.press("Enter");
  await expect.poll(signals).toContain("hand_up false");
  expect(signals()).toContain("focus true");
});

test("without the live line messages and hands go with the next call", async ({ page }) => {
  await page.routeWebSocket(/\/exam\/ws$/, (line) => line.close({ code: 1011 }));
  await page.clock.install();
  await begin(page);
  await page.getByRole("button", { name: "Hand up" }).click();
  await expect.poll(signals).toContain("hand_up true");
  await command(node, { action: "message", text: "Please save your work." });
  await page.clock.runFor("00:31");
  await expect(page.getByRole("status").getByText("Please save your work.")).toBeVisible();
});

test("a pause hides the questions and says that the clock has stopped; then the pupil goes on", async ({
  page,
}) => {
  await begin(page);
  await page.getByRole("textbox").fill("42");
  await isSaved(page);
  await command(node, { action: "pause" });
  await expect(page.getByRole("heading", { name: "The exam is paused" })).toBeVisible();
  await expect(page.getByText("What is 6 × 7?")).toHaveCount(0);
  await expect(page.getByText("The clock has stopped.")).toBeVisible();
  await expect(page.getByText(/About \d+ minutes left when the exam goes on/)).toBeVisible();
  await noFaults(page);
  await command(node, { action: "resume" });
  await expect(page.getByRole("textbox")).toHaveValue("42");
});

test("a rest break says that it is the pupil's own, and that the clock has stopped", async ({
  page,
}) => {
  await begin(page);
  await command(node, { action: "pause", reason: "rest_break", participant_id: ann });
  await expect(page.getByRole("heading", { name: "Your rest break" })).toBeVisible();
  await expect(page.getByText(/About \d+ minutes left when you go on/)).toBeVisible();
  await noFaults(page);
  await command(node, { action: "resume", participant_id: ann });
  await expect(page.getByRole("textbox")).toBeVisible();
});

test("an exam that is ended says what was kept, sends late what was not sent, and may be opened again", async ({
  page,
  context,
}) => {
  await begin(page);
  await page.getByRole("textbox").fill("42");
  await isSaved(page);
  await page.getByRole("button", { name: /next/i }).click();
  // The calls are cut, the line is not: the end is heard while an answer waits.
  await context.route("**/exam/{answer,progress,paper,complete}", (route) => route.abort());
  await page.getByRole("textbox").fill("Because ice is less dense.");
  await expect(page.getByText("Kept on this device, not sent yet")).toBeVisible();
  await command(node, { action: "end" });
  await expect(page.getByRole("heading", { name: "The exam has been ended" })).toBeVisible();
  await expect(page.getByText("1 answer is still on this device.")).toBeVisible();
  await noFaults(page);
  await context.unrouteAll();
  await expect(page.getByText("Some of your work arrived after the end.")).toBeVisible({
    timeout: 40_000,
  });
  await expect(page.getByText(/Handed in \d\d:\d\d:\d\d · /)).toBeVisible();
  await expect(page.getByText("2 of 2 questions are answered and kept.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Sign out" })).toBeVisible();
  await page.clock.install();
  await command(node, { action: "reopen", minutes: 10 });
  await page.reload();
  await page.getByRole("button", { name: "Go on" }).or(page.getByRole("textbox")).first().waitFor();
  await expect(page.getByRole("heading", { name: "The exam has been ended" })).toBeHidden();
});

for (const [code, words] of [
  [4000, "Your sign-in has run out."],
  [4002, "You have been signed out."],
  [4003, "This exam cannot be found any more."],
  [4004, "This exam is not open yet."],
  [4005, "The exam has a problem at the moment."],
] as const) {
  test(`a line closed with ${code} says why, and is not opened again`, async ({ page }) => {
    let opened = 0;
    await page.routeWebSocket(/\/exam\/ws$/, async (line) => {
      opened += 1;
      await line.close({ code });
    });
    await page.clock.install();
    await begin(page);
    await expect(page.getByText(words)).toBeVisible();
    await page.clock.runFor("02:00");
    expect(opened).toBe(1);
    await page.getByRole("textbox").fill("42");
    await isSaved(page);
  });
}

test("a question's picture is on the page", async ({ page }) => {
  const image = { id: randomUUID(), alt: "A plant cell with its parts." };
  const base64 = readFileSync("e2e/player/plant-cell.png").toString("base64");
  const passwordHash = await hashPassword(PASSWORD);
  const group = examPackage({
    pupils: [examPupil({ externalId: "S1", passwordHash })],
    questions: [examQuestion({ image })],
  });
  const given = { ...group, images: [{ id: image.id, mediaType: "image/png" as const, base64 }] };
  const config = nodeConfig(given, path.join(folder, `${given.deliveryId}.db`));
  seedNode(config, given);
  await node.stop();
  node = await startNode(config);
  await begin(page);
  const picture = page.getByRole("img", { name: image.alt });
  const width = () =>
    picture.evaluate((shown) => (shown instanceof HTMLImageElement ? shown.naturalWidth : 0));
  await expect(picture).toBeVisible();
  expect(await width()).toBeGreaterThan(100);
  await noFaults(page);
});
