/** An exam as a school brings it in files, and prepared on the site under test. */
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { APIRequestContext } from "playwright/test";
import { expect } from "playwright/test";

/** The day it is at the school. */
export const TODAY = new Date().toLocaleDateString("sv-SE", { timeZone: "Europe/London" });

/** "42" earns its point. */
const NUMBER_QUESTION = {
  type: "numeric",
  prompt: "What is 6 × 7?",
  difficulty: 2,
  points: 1,
  timeEstimateSeconds: 60,
  image: { file: "pictures/plant-cell.png", alt: "A plant cell with its parts." },
  feedback: { correct: "", partial: "", incorrect: "" },
  tags: [],
  source: [],
  content: { v: 1, asksUnit: false },
  key: { v: 1, value: "42", tolerance: { kind: "exact" }, units: [], unitShare: 0 },
};

/** Files by the names a manifest gives them. */
export type ExamFiles = Readonly<Record<string, string>>;

/** Whoever is not said otherwise: in every group, and each with an arrangement of her own or none. */
const TWO = ["Ann Lee,25", "Bo Ray,"];

/**
 * A manifest for groups of these names, with one question in each.
 * @param pupils of each group, as rows of a roster without their ids.
 */
export function examFiles(
  groups: readonly string[],
  subject = "Physics",
  pupils: readonly string[] = TWO,
): ExamFiles {
  const entries = groups.map((name) => ({
    exam_id: name,
    subject,
    date: TODAY,
    time_limit: 45,
    num_questions: 1,
    questions: "questions/physics.json",
    roster: `rosters/${name}.csv`,
  }));
  const rosters = groups.map((name) => [
    `rosters/${name}.csv`,
    [
      "student_id,display_name,extra_time_percent",
      ...pupils.map((pupil, index) => `${name}-${index + 1},${pupil}`),
    ].join("\n"),
  ]);
  return {
    // JSON is YAML too.
    "manifest.yaml": JSON.stringify({ exams: entries }, null, 2),
    "questions/physics.json": JSON.stringify([NUMBER_QUESTION], null, 2),
    ...Object.fromEntries(rosters),
  };
}

/** Asked in a conversation, and without the model answer it needs. */
const unanswered = (text: string, rubric: string) => ({
  ...{ text, topic: "Density", difficulty: "medium", max_points: 4, rubric },
});

/** A manifest for one group, whose two questions came without their model answers. */
export function unansweredFiles(name: string, subject: string): ExamFiles {
  const questions = [
    unanswered("Why does ice float on water?", "Says that ice is less dense (4)."),
    unanswered("Why does a ship of steel float?", "Says that it displaces its weight (4)."),
  ];
  return {
    ...examFiles([name], subject),
    "questions/physics.json": JSON.stringify(questions, null, 2),
  };
}

/** A manifest for one group, whose question is answered in writing and waits for a teacher. */
export function writtenFiles(name: string, subject: string): ExamFiles {
  const { image: _, ...question } = NUMBER_QUESTION;
  const written = {
    ...{ ...question, type: "extended-text", prompt: "Why does ice float on water?", points: 4 },
    content: { v: 1, minWords: 0, maxWords: 200 },
    key: {
      ...{ v: 1, modelAnswer: "Ice is less dense than water.", strictness: "standard" },
      criteria: [{ id: "a", text: "Says that ice is less dense.", points: 4, keywords: ["dense"] }],
    },
  };
  return {
    ...examFiles([name], subject),
    "questions/physics.json": JSON.stringify([written], null, 2),
  };
}

/** A manifest for a standing practice of this name, with one question and nobody on a roster. */
export function practiceFiles(name: string, title: string): ExamFiles {
  const { image: _, ...question } = NUMBER_QUESTION;
  const feedback = { correct: "Six sevens, well known.", partial: "", incorrect: "Try 7 × 6." };
  const manifest = {
    ...{ mode: "practice", exam_id: name, subject: "Mathematics", title, date: TODAY },
    ...{ num_questions: 1, questions: "questions/maths.json" },
  };
  return {
    "manifest.yaml": JSON.stringify(manifest, null, 2),
    "questions/maths.json": JSON.stringify([{ ...question, feedback }], null, 2),
  };
}

export const PICTURE = path.resolve("e2e/player/plant-cell.png");

/** Puts files on the disk, folders and all, as a person has them. @returns their paths. */
export function onDisk(files: ExamFiles): string[] {
  const folder = mkdtempSync(path.join(os.tmpdir(), "markwell-exam-files-"));
  return Object.entries(files).map(([name, text]) => {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    return file;
  });
}

/** Prepares groups of these names as the page does, for tests of what comes afterwards. */
export async function prepareExam(
  administrator: APIRequestContext,
  groups: readonly string[],
  pupils?: readonly string[],
): Promise<void> {
  await prepareFiles(administrator, examFiles(groups, "Physics", pupils));
}

/** The same for a group whose questions came without their model answers. */
export async function prepareUnanswered(
  administrator: APIRequestContext,
  name: string,
  subject: string,
): Promise<void> {
  await prepareFiles(administrator, unansweredFiles(name, subject));
}

/** The same for a group that answers in writing. */
export async function prepareWritten(
  administrator: APIRequestContext,
  name: string,
  subject: string,
): Promise<void> {
  await prepareFiles(administrator, writtenFiles(name, subject));
}

/** The same for a standing practice. */
export async function preparePractice(
  administrator: APIRequestContext,
  name: string,
): Promise<void> {
  await prepareFiles(administrator, practiceFiles(name, `Practise ${name}`));
}

async function prepareFiles(administrator: APIRequestContext, given: ExamFiles): Promise<void> {
  const files = Object.entries(given).map(([name, text]) => [
    name,
    {
      name,
      mimeType: "text/plain",
      buffer: Buffer.from(text.replace(/ *"image": \{[^}]*\},\n/, "")),
    },
  ]);
  const response = await administrator.post("/api/exams/packages?update=false", {
    multipart: Object.fromEntries(files),
  });
  expect([201, 409], await response.text()).toContain(response.status());
}
