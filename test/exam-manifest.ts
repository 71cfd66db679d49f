/** Manifests, banks and rosters as a school writes them, in a folder of their own; for tests. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";

export interface WrittenExam {
  readonly folder: string;
  readonly manifest: string;
  /** Where packages go. */
  readonly out: string;
  write(name: string, content: string | Uint8Array): void;
}

/** Marked by a rule: "42" earns its point. */
export const NUMBER_QUESTION = {
  type: "numeric",
  prompt: "What is 6 × 7?",
  topic: "Multiplying",
  difficulty: 2,
  points: 1,
  timeEstimateSeconds: 60,
  feedback: { correct: "", partial: "", incorrect: "" },
  tags: [],
  source: [],
  content: { v: 1, asksUnit: false },
  key: { v: 1, value: "42", tolerance: { kind: "exact" }, units: [], unitShare: 0 },
};
/** Waits for a person. */
export const WRITTEN_QUESTION = {
  ...NUMBER_QUESTION,
  type: "extended-text",
  prompt: "Why does ice float on water?",
  points: 4,
  content: { v: 1, minWords: 0, maxWords: 200 },
  key: {
    v: 1,
    criteria: [{ id: "a", text: "Says that ice is less dense.", points: 4, keywords: ["dense"] }],
    modelAnswer: "Ice is less dense than water.",
    strictness: "standard",
  },
};

/** One group as a manifest names it. */
export function manifestOf(examId: string, given: Readonly<Record<string, unknown>> = {}): string {
  const settings = {
    exam_id: examId,
    subject: "Physics",
    date: "2026-03-05",
    num_questions: 2,
    time_limit: 45,
    shuffle: false,
    questions: "questions.json",
    roster: `${examId}.csv`,
    ...given,
  };
  return Object.entries(settings)
    .map(([name, value]) => `${name}: ${typeof value === "string" ? value : JSON.stringify(value)}`)
    .join("\n");
}

/** The exam's own end as a manifest says it, two hours from now, with the moment it means. */
export function endingLater() {
  const at = new Date(Math.ceil(Date.now() / 60_000) * 60_000 + 2 * 3_600_000);
  const [date = "", time = ""] = at.toISOString().split("T");
  return { at, given: { date, ends_at: time.slice(0, 5), timezone: "UTC" } };
}

export function rosterOf(pupils: number, prefix = "S"): string {
  const rows = Array.from(
    { length: pupils },
    (_, index) => `${prefix}${index + 1},Pupil ${index + 1}`,
  );
  return ["student_id,display_name", ...rows].join("\n");
}

/** A manifest, its bank and its roster on disk; gone when the test is over. */
export function writtenExam(
  examId = "physics-g1",
  pupils = 2,
  given: Readonly<Record<string, unknown>> = {},
): WrittenExam {
  const folder = mkdtempSync(path.join(tmpdir(), "markwell-exam-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const write = (name: string, content: string | Uint8Array) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  };
  write("manifest.yaml", manifestOf(examId, given));
  write("questions.json", JSON.stringify([NUMBER_QUESTION, WRITTEN_QUESTION], null, 2));
  write(`${examId}.csv`, rosterOf(pupils));
  return {
    folder,
    manifest: path.join(folder, "manifest.yaml"),
    out: path.join(folder, "packages"),
    write,
  };
}
