import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Page } from "playwright/test";
import { expect, test } from "playwright/test";
import { extractText } from "unpdf";
import type { Transfer } from "@/lib/core/exams/transfer";
import { writtenTransfer } from "@/test/exam-transfer";
import { HOSTILE_IDS } from "./support/hostile-values";
import { noFaults } from "./support/no-faults";
import { asker } from "./support/sign-in";
import { signInAsTeacher } from "./support/staff-browser";

const folder = mkdtempSync(path.join(os.tmpdir(), "markwell-exam-grading-"));
test.afterAll(() => rmSync(folder, { recursive: true }));

const asFile = (name: string, text: string) => ({
  name,
  mimeType: "application/json",
  buffer: Buffer.from(text),
});

async function drop(page: Page, name: string, text: string): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose a file" }).click();
  await (await chooser).setFiles(asFile(name, text));
}

/** Results that are this run's own, however often it runs. */
const subject = `Optics ${Date.now()}`;
const slug = `optics-${Date.now()}`;

function written(): Promise<Transfer> {
  return writtenTransfer(folder, { examId: slug, subject, title: subject }, [
    {
      answer: "Ice is less dense than the water around it.",
      number: "42",
      elsewhere: "It has air.",
    },
    { answer: "No idea, sorry.", number: "41" },
  ]);
}

test("from collected groups to finals: refused when altered, marked by keyboard, reviewed, downloaded", async ({
  page,
}) => {
  test.setTimeout(240_000);
  const transfer = await written();
  await signInAsTeacher(page);
  await page.getByRole("link", { name: "Exams" }).click();

  const whole = JSON.stringify(transfer);
  const altered = whole.replace("less dense than the water", "less dense than the Water");
  expect(altered).not.toBe(whole);
  await drop(page, "altered.json", altered);
  const refusal = page.getByRole("alert").filter({ hasText: "altered.json was not taken in" });
  await expect(refusal).toContainText("not what the group wrote");
  await expect(refusal).toContainText(/S1, entry \d+: .*/);
  await noFaults(page);
  await drop(page, "whole.json", whole);
  await expect(page.getByRole("status").filter({ hasText: "Taken in" })).toContainText("3 results");
  await drop(page, "whole.json", whole);
  await expect(page.getByRole("alert").filter({ hasText: "whole.json" })).toContainText(
    "are here already",
  );

  await page.getByRole("link", { name: subject }).click();
  await expect(page.getByText("1 group, 3 pupils. 2 answers to mark.")).toBeVisible();
  await noFaults(page);
  await page.getByRole("link", { name: "Mark question 1" }).click();
  await expect(page.getByText("Answer 1 of 2 · 0 marked")).toBeVisible();
  await pictureIsThere(page);
  await noFaults(page);
  await marksAll(page);

  await page.getByRole("link", { name: "To the results" }).click();
  const ann = page.getByRole("row").filter({ hasText: "Ann Lee" });
  await expect(ann).toContainText("From the marks");
  await expect(page.getByRole("row").filter({ hasText: "Cy Ash" })).toContainText("Absent");
  await page.getByRole("button", { name: /^Finish the review/ }).click();
  await expect(ann).toContainText("Final");
  await expect(page.getByText("Every grade is final.").first()).toBeVisible();
  await finalsAre(page);

  await page.getByRole("link", { name: "Ann Lee" }).click();
  await expect(page.getByText("A second device also wrote")).toBeVisible();
  await noFaults(page);
  await decidesGrade(page);
  await pictureIsThere(page);
  await page.getByRole("link", { name: "Report to print" }).click();
  await pictureIsThere(page);
  await expect(page.getByRole("article")).toContainText("77 of 100");
  await noFaults(page);
});

/** What the question is about came with the results, and is drawn. */
async function pictureIsThere(page: Page): Promise<void> {
  const picture = page.getByRole("img", { name: "Ice on a pond" });
  await expect(picture).toBeVisible();
  await expect(picture).toHaveJSProperty("naturalWidth", 240);
}

/** Both answers with the keyboard alone: the points, a comment first, and what was suggested. */
async function marksAll(page: Page): Promise<void> {
  for (let answer = 0; answer < 2; answer += 1) {
    const isAnn = await page
      .getByText("Ice is less dense than the water around it.")
      .first()
      .isVisible();
    if (isAnn) {
      await expect(page.getByText("A second device also wrote")).toBeVisible();
      await expect(page.getByText("It has air.")).toBeVisible();
      await expect(page.getByText("Offline, by the words of the mark scheme")).toBeVisible();
      await expect(page.locator("mark").first()).toHaveText(
        "Ice is less dense than the water around it.",
      );
      await page.keyboard.press("s");
    } else {
      await page.keyboard.press("c");
      await page.keyboard.type("Say what you saw. 5");
      await page.keyboard.press("Escape");
      await page.keyboard.press("0");
    }
    await expect(page.getByText(`${answer + 1} marked`)).toBeVisible();
  }
  await expect(page.getByText("Every answer to this question is marked.")).toBeVisible();
}

async function finalsAre(page: Page): Promise<void> {
  const saved = async (link: string) => {
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: link }).click();
    const file = await download;
    return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
  };
  const csv = await saved("Finals as CSV");
  expect(csv.name).toBe(`${subject} 2026-03-05 finals.csv`);
  expect(csv.bytes.toString("utf8")).toContain(`S1,Ann Lee,${slug},1,submitted,3,5,60,final`);
  expect(csv.bytes.toString("utf8")).toContain(`S3,Cy Ash,${slug},1,absent,,,,absent`);
  const xlsx = await saved("Finals as XLSX");
  expect(xlsx.name).toBe(`${subject} 2026-03-05 finals.xlsx`);
  expect(xlsx.bytes.subarray(0, 2).toString()).toBe("PK");
}

async function decidesGrade(page: Page): Promise<void> {
  await page.getByRole("textbox", { name: /Grade, 0 to 100/ }).fill("77");
  await page.getByRole("button", { name: "Decide the grade" }).click();
  await expect(page.getByText("Say why.")).toBeVisible();
  await page.getByLabel("Why").fill("A question was struck out");
  await page.getByRole("button", { name: "Decide the grade" }).click();
  await expect(page.getByText("“A question was struck out”")).toBeVisible();
}

test("names are hidden on every page, and come back", async ({ page }) => {
  await signInAsTeacher(page);
  await page.goto("/teacher/exams");
  await page.getByRole("link", { name: "Physics", exact: true }).first().click();
  await page.getByRole("link", { name: "Hide names" }).click();
  const candidate = page.getByRole("link", { name: "Candidate 1", exact: true });
  await expect(candidate).toBeVisible();
  await candidate.click();
  await expect(page.getByRole("heading", { name: "Candidate 1" })).toBeVisible();
  const desk = page.locator("main").getByRole("link", { name: /^(Mark|Change)$/ });
  await desk.first().click();
  await expect(page.getByText(/^Answer \d+ of/)).toBeVisible();
  await expect(page.getByRole("heading", { name: /^Candidate \d+$/ })).toBeVisible();
  await page.getByRole("link", { name: "Show names" }).click();
  await expect(page.getByRole("heading", { name: /^Candidate/ })).toHaveCount(0);
});

test("an address of nothing is not found, whoever made it up", async ({ baseURL }) => {
  const teacher = await asker(baseURL ?? "", "teacher");
  const nothing = "00000000-0000-7000-8000-000000000000";
  for (const id of [...HOSTILE_IDS.filter((id) => id.length < 1_000), nothing]) {
    // What is no text at all is refused before anybody looks for it.
    for (const address of [
      `/teacher/exams/${id}`,
      `/teacher/exams/${nothing}/questions/${id}`,
      `/teacher/exams/${nothing}/results/${id}`,
      `/teacher/exams/${nothing}/results/${id}/report`,
    ])
      expect((await teacher.get(address)).status(), address).toBe(id.includes("%ff") ? 400 : 404);
    expect((await teacher.get(`/api/exams/${id}/finals`)).status(), id).toBeGreaterThanOrEqual(400);
  }
  await teacher.dispose();
});

test("each pupil's own questions are printed, none broken over two pages, then the mark scheme", async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const administrator = await asker(baseURL ?? "", "administrator");
  const examId = `light-${Date.now()}`;
  const response = await administrator.post("/api/exams/packages", {
    multipart: packageOf(examId),
  });
  expect(response.status(), await response.text()).toBe(201);
  const context = await browser.newContext({
    baseURL: baseURL ?? "",
    storageState: await administrator.storageState(),
  });
  const page = await context.newPage();
  await page.goto("/admin/exams");
  const group = page.getByRole("link", { name: examId });
  await group.first().click();
  await page.getByRole("link", { name: "Paper fallback and mark scheme" }).click();
  await expect(page.getByRole("heading", { name: "Mark scheme" })).toBeVisible();
  // Which questions are drawn is another matter for each group.
  await expect(page.getByText(/^Question \d+ option A$/).first()).toBeVisible();
  await noFaults(page);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const pdf = await page.pdf({ format: "A4", margin: { top: "15mm", bottom: "15mm" } });
  const { text: pages } = await extractText(new Uint8Array(pdf));
  const scheme = pages.findIndex((words) => words.includes("Mark scheme"));
  expect(scheme).toBeGreaterThan(1);
  for (const name of ["Ann Lee", "Bo Ray"])
    expect(pages.filter((words) => words.includes(name))).toHaveLength(1);
  const papers = pages.slice(0, scheme);
  const asked = papers.flatMap((words) => [...words.matchAll(/Question (\d+) asks/g)]);
  expect(asked).toHaveLength(2 * QUESTIONS_DRAWN);
  for (const words of papers)
    for (const [, number] of words.matchAll(/Question (\d+) asks/g))
      for (const option of ["A", "B", "C", "D"])
        expect(words).toContain(`Question ${number} option ${option}`);
  await context.close();
  await administrator.dispose();
});

const QUESTIONS_DRAWN = 8;

/** A group of two with a bank of twelve. */
function packageOf(examId: string) {
  const bank = Array.from({ length: 12 }, (_, index) => ({
    ...{ type: "multiple-choice", topic: "Light", difficulty: 2, points: 1, tags: [], source: [] },
    prompt: `Question ${index + 1} asks what it asks.`,
    timeEstimateSeconds: 60,
    feedback: { correct: "", partial: "", incorrect: "" },
    content: {
      v: 1,
      options: ["A", "B", "C", "D"].map((letter) => ({
        id: letter.toLowerCase(),
        text: `Question ${index + 1} option ${letter}`,
      })),
    },
    key: { v: 1, correct: "a", notes: [] },
  }));
  const manifest = [
    ...[`exam_id: ${examId}`, "subject: Light", "date: 2026-12-01", "time_limit: 45"],
    ...[`num_questions: ${QUESTIONS_DRAWN}`, "questions: questions.json", `roster: ${examId}.csv`],
  ].join("\n");
  const file = (name: string, mimeType: string, text: string) => ({
    [name]: { name, mimeType, buffer: Buffer.from(text) },
  });
  return {
    ...file("manifest.yaml", "application/yaml", manifest),
    ...file("questions.json", "application/json", JSON.stringify(bank)),
    ...file(`${examId}.csv`, "text/csv", "student_id,display_name\nS1,Ann Lee\nS2,Bo Ray\n"),
  };
}
