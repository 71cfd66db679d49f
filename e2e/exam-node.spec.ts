import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright/test";
import { expect, test } from "playwright/test";
import { transferSchema } from "@/lib/core/exams/transfer";
import { hashPassword } from "@/lib/platform/passwords/argon2id";
import { call, command } from "@/test/exam-node-client";
import {
  examPackage,
  examPupil,
  examQuestion,
  markedQuestion,
  nodeConfig,
} from "@/test/exam-node-package";
import type { RunningNode } from "@/test/exam-node-program";
import { seedNode, startNode } from "@/test/exam-node-program";
import { NetworkCable } from "@/test/network-cable";

const PASSWORD = "phys-a3x7k";
const folder = mkdtempSync(path.join(os.tmpdir(), "markwell-exam-browser-"));
let node: RunningNode;
let ann = "";

test.beforeEach(async () => {
  const passwordHash = await hashPassword(PASSWORD);
  const names = ["Ann Lee", "Bo Ray"];
  const pupils = names.map((displayName, index) =>
    examPupil({ externalId: `S${index + 1}`, displayName, passwordHash }),
  );
  const questions = [markedQuestion(), examQuestion()];
  const group = examPackage({ pupils, questions, exam: { shuffle: false } });
  const config = nodeConfig(group, path.join(folder, `${group.deliveryId}.db`));
  seedNode(config, group);
  node = await startNode(config);
  ann = pupils[0]?.id ?? "";
});
test.afterEach(async () => {
  await node.stop();
});
test.afterAll(() => rmSync(folder, { recursive: true }));

async function signIn(
  page: Page,
  id: string,
  password = PASSWORD,
  origin = node.origin,
): Promise<void> {
  await page.goto(origin);
  await page.getByLabel("Your id").fill(id);
  await page.getByLabel("Your password for this exam").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

test("a pupil signs in with a slip, writes, loses the server for a moment, and hands in", async ({
  page,
}) => {
  await signIn(page, "S1", "wrong");
  await expect(page.getByRole("alert")).toContainText("does not match a slip");
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByLabel("Your password for this exam").fill(` ${PASSWORD.toUpperCase()} `);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("button", { name: "Start" }).click();
  await page.getByRole("textbox").fill("42");
  await expect(page.getByText(/Saved .* · [0-9A-Z]{5}/)).toBeVisible();

  // Killed while the pupil writes: what is written waits, and the reload finds it.
  await node.kill();
  await page.getByRole("button", { name: /next/i }).click();
  await page.getByRole("textbox").fill("Because ice is less dense than water.");
  node = await startNode({ ...node.config, port: Number(new URL(node.origin).port) });
  await expect(page.getByText(/Saved .* · [0-9A-Z]{5}/)).toBeVisible({ timeout: 40_000 });
  await page.reload();
  await expect(page.getByRole("textbox")).toHaveValue("Because ice is less dense than water.");

  const wall = await (await call(node, "GET", "/api/participants")).json();
  expect(wall.participants[0]).toMatchObject({ questions_answered: 2, current_score: 1 });
});

test("the invigilator's pause and end are seen at once, and another slip may then be used", async ({
  page,
}) => {
  await signIn(page, "S1");
  await page.getByRole("button", { name: "Start" }).click();
  await command(node, { action: "pause", participant_id: ann });
  await expect(page.getByRole("heading", { name: "The exam is paused" })).toBeVisible();
  await command(node, { action: "resume", participant_id: ann });
  await expect(page.getByRole("textbox")).toBeVisible();
  await command(node, { action: "end", participant_id: ann });
  await expect(page.getByRole("heading", { name: "The exam has been ended" })).toBeVisible();
  await page.getByRole("link", { name: "Sign out" }).click();
  await expect(page.getByLabel("Your id")).toBeVisible();
  await signIn(page, "S2");
  await expect(page.getByText("Everything is ready.")).toBeVisible();
});

test("a minute without a network loses nothing, is told, and ends by itself", async ({ page }) => {
  test.setTimeout(240_000);
  const cable = await NetworkCable.to(Number(new URL(node.origin).port));
  await signIn(page, "S1", PASSWORD, `http://127.0.0.1:${cable.port}`);
  await page.getByRole("button", { name: "Start" }).click();
  await page.getByRole("textbox").fill("41");
  await expect(page.getByText(/Saved .* · [0-9A-Z]{5}/)).toBeVisible();
  await cable.pull();
  await page.getByRole("textbox").fill("42");
  await expect(page.getByText("Kept on this device, not sent yet")).toBeVisible();
  const lost = page.getByText("Connection lost, your work is kept.");
  await expect(lost).toBeHidden();
  // It comes when nothing was heard for a minute, which really passes.
  await expect(lost).toBeVisible({ timeout: 90_000 });
  await page.getByRole("button", { name: /next/i }).click();
  await page.getByRole("textbox").fill(WRITTEN);
  await expect(page.getByText("Kept on this device, not sent yet")).toBeVisible();
  await cable.plugIn();
  // Asked for again after 30 seconds at most.
  await expect(page.getByText(/Saved .* · [0-9A-Z]{5}/)).toBeVisible({ timeout: 60_000 });
  await expect(lost).toBeHidden();
  await command(node, { action: "end" });
  const transfer = transferSchema.parse(await (await call(node, "GET", "/api/export")).json());
  const [result] = transfer.export.results;
  expect(result?.questions).toMatchObject([
    { response: { text: "42" }, score: 1 },
    { response: { text: WRITTEN } },
  ]);
  // Each once, and what stood there before the cable was pulled still stands in the log.
  const saves = transfer.logs[0]?.entries.filter(({ kind }) => kind === "save") ?? [];
  expect(saves.map(({ payload }) => JSON.parse(payload).response.text)).toEqual([
    ...["41", "42", WRITTEN],
  ]);
  await page.goto("about:blank");
  await cable.pull();
});

const WRITTEN = "Because ice is less dense than water.";
