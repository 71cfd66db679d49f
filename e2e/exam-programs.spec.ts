import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright/test";
import { expect, test } from "playwright/test";
import { hashPassword } from "@/lib/platform/passwords/argon2id";
import { ask, logIn } from "@/test/exam-node-client";
import { examPackage, examPupil, examQuestion, nodeConfig } from "@/test/exam-node-package";
import type { RunningNode } from "@/test/exam-node-program";
import { seedNode, startNode } from "@/test/exam-node-program";
import type { Sitting } from "@/test/exam-transfer";
import { transferOf } from "@/test/exam-transfer";
import { NAIVE_PROGRAM, PROGRAM, RIGHT_PROGRAM } from "@/test/program-question";
import { signInAsTeacher } from "./support/staff-browser";

/** A paper with a program, at a real exam node: tried in the pupil's own browser, and marked by running once collected. */

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const PASSWORD = "phys-a3x7k";
/** Python takes a few seconds to start, and many more on a busy machine. */
const STARTED = { timeout: 60_000 };
const folder = mkdtempSync(path.join(os.tmpdir(), "markwell-exam-programs-"));
let node: RunningNode;

test.beforeEach(async () => {
  const pupils = [
    examPupil({ externalId: "S1", passwordHash: await hashPassword(PASSWORD) }),
    examPupil({ externalId: "S2", passwordHash: await hashPassword(PASSWORD) }),
  ];
  const group = examPackage({ pupils, questions: [question()] });
  const config = nodeConfig(group, path.join(folder, `${group.deliveryId}.db`));
  seedNode(config, group);
  node = await startNode(config);
});
test.afterEach(async () => {
  await node.stop();
});
test.afterAll(() => rmSync(folder, { recursive: true }));

function question() {
  return examQuestion({ ...PROGRAM, prompt: "Add two numbers that are typed in." });
}

async function openPaper(page: Page): Promise<void> {
  await page.goto(node.origin);
  await page.getByLabel("Your id").fill("S1");
  await page.getByLabel("Your password for this exam").fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("button", { name: "Start" }).click();
}

async function run(page: Page, program: string): Promise<void> {
  await page.getByRole("textbox", { name: "Add two numbers" }).fill(program);
  await page.getByRole("button", { name: "Run", exact: true }).click();
}

const screenOf = (page: Page) => page.locator(".program-screen");

test("a program runs in the pupil's browser, asks, and is kept; it is tested when it is marked", async ({
  page,
}) => {
  await openPaper(page);
  await run(page, 'print(int(input("First? ")) + int(input("Second? ")))');
  const line = page.getByRole("textbox", { name: /type a line and press Enter/ });
  await expect(line).toBeFocused(STARTED);
  await page.keyboard.type("3");
  await page.keyboard.press("Enter");
  await expect(screenOf(page)).toHaveText("First? 3\nSecond? ");
  await line.fill("4");
  await page.keyboard.press("Enter");
  await expect(screenOf(page)).toHaveText("First? 3\nSecond? 4\n7\n");
  await expect(page.getByText(/Saved .* · [0-9A-Z]{5}/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Test", exact: true })).toHaveCount(0);
  await expect(page.getByText(/tested when it is marked/)).toBeVisible();
});

/** Each tries one way out; one that gets somewhere says "REACHED". The pass is what a pupil's own page signs with. */
const hostile = (pass: string): string => `
import js
from pyodide.ffi import run_sync, to_js

def attempt(name, way):
    try:
        print(name, "REACHED", repr(way())[:60])
    except BaseException as error:
        print(name, "refused", type(error).__name__)

headers = {"authorization": "Bearer ${pass}"}
options = to_js({"headers": headers}, dict_converter=js.Object.fromEntries)
attempt("paper", lambda: run_sync(js.fetch("${node.origin}/exam/start", options)))
attempt("health", lambda: run_sync(js.fetch("${node.origin}/healthz")))
attempt("elsewhere", lambda: run_sync(js.fetch("https://example.org/")))
attempt("storage", lambda: js.localStorage.length)
attempt("page", lambda: js.parent.document)
print("over")
`;

test("a hostile program reaches neither the node, nor another's exam with its pass, nor this page", async ({
  page,
}) => {
  const { token } = await logIn(node, "S2", PASSWORD);
  expect((await ask(node, token, "GET", "/exam/progress")).status).not.toBe(401);
  await openPaper(page);
  await run(page, hostile(token));
  await expect(screenOf(page)).toContainText("\nover\n", STARTED);
  const screen = (await screenOf(page).textContent()) ?? "";
  expect(screen).not.toContain("REACHED");
  expect(screen.match(/ refused /g)).toHaveLength(5);
});

test("where Python does not come, the page says so, and the program is kept", async ({ page }) => {
  await page.context().route("**/python/*.wasm", (route) => route.abort());
  await openPaper(page);
  await run(page, "print(7)");
  await expect(page.getByText(/cannot be tried on this computer/)).toBeVisible(STARTED);
  await expect(page.getByText(/Saved .* · [0-9A-Z]{5}/)).toBeVisible();
});

test("a teacher finds collected programs marked by running, sees what each test gave, and may overrule it", async ({
  page,
}) => {
  test.setTimeout(240_000);
  const subject = `Programs ${Date.now()}`;
  const wrote = (source: string) => (sitting: Sitting) =>
    sitting.save(sitting.questionIds[0] ?? "", { v: 1, source }, { client_seq: 1 });
  const named = { examId: `programs-${Date.now()}`, subject, title: subject };
  const sittings = [wrote(RIGHT_PROGRAM), wrote(NAIVE_PROGRAM)];
  const transfer = await transferOf(folder, named, [question()], sittings);
  await signInAsTeacher(page);
  await page.getByRole("link", { name: "Exams", exact: true }).click();
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose a file" }).click();
  const buffer = Buffer.from(JSON.stringify(transfer));
  const file = { name: "programs.json", mimeType: "application/json", buffer };
  await (await chooser).setFiles(file);
  await page.getByRole("link", { name: subject }).click();
  // The page looks again by itself while programs are being run.
  await expect(page.getByText("1 group, 3 pupils. Everything is marked.")).toBeVisible(STARTED);
  await expect(page.getByRole("row", { name: /Bo Ray/ })).toContainText("2 of 4");
  await page.getByRole("link", { name: "Bo Ray", exact: true }).click();
  await expect(page.getByText(/^Not passed \(typed in: 10, -4\)/)).toBeVisible();
  await page.getByRole("link", { name: "Change", exact: true }).click();
  await expect(page.getByText("2 of 4, marked by running")).toBeVisible();
  await expect(page.getByText(/^Not passed \(typed in: 10, -4\)/)).toBeVisible();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    // React Aria announces a pending button by naming it; the button may be gone before that is said.
    const builder = new AxeBuilder({ page }).exclude("[data-live-announcer]").withTags(RULES);
    expect((await builder.analyze()).violations).toEqual([]);
  }
  await page
    .getByRole("group", { name: "Marks out of 4" })
    .getByRole("button", { name: "3" })
    .click();
  // Answers come in no fixed order: where there is a next one, the desk goes on to it by itself.
  const decided = page.getByText("3 of 4, you");
  const next = page.getByRole("heading", { name: "Ann Lee", exact: true });
  await expect(decided.or(next)).toBeVisible();
  if (await next.isVisible()) await page.getByRole("button", { name: "Back", exact: true }).click();
  await expect(decided).toBeVisible();
});
