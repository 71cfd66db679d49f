/** Files of results as another program writes them; for tests. */
import type { ExportFile, ExportQuestion, ExportResult } from "@/lib/core/exams/export-file";
import { importResults } from "@/lib/features/exams/importing/mutations";
import { db } from "@/lib/platform/db/client";
import { PROGRAM } from "./program-question";

export const FLOATS: ExportQuestion = {
  ...{ text: "Why does ice float on water?", topic: "Density", difficulty: "hard", max_points: 4 },
  rubric:
    "Says that ice is less dense than water (2)\nExplains that water expands as it freezes (2)",
  model_answer: "Water expands as it freezes, so ice is less dense than water.",
  conversation: [],
  ...{ llm_score: null, llm_feedback: null },
};
/** Marked by a rule. */
export const SUM: ExportQuestion = {
  ...{ text: "What is 6 × 7?", topic: "Multiplying", difficulty: "easy", max_points: 4 },
  ...{ rubric: "", model_answer: "42", conversation: [], llm_score: null, llm_feedback: null },
  ...{ type: "numeric", response: { v: 1, text: "42" }, score: 4, parts: [] },
};

/** The same question with what a pupil said, and an examiner in between. */
export function said(...turns: readonly string[]): ExportQuestion {
  const conversation = turns.map((content, index) => ({
    role: index % 2 === 0 ? ("student" as const) : ("assistant" as const),
    ...{ content, at: "2026-03-05T09:10:00Z" },
  }));
  return { ...FLOATS, conversation };
}

export function aResult(given: Partial<ExportResult> = {}): ExportResult {
  return {
    ...{ external_id: "S1", display_name: "Ann Lee", session_number: 1, status: "submitted" },
    ...{ started_at: "2026-03-05T09:00:00Z", submitted_at: "2026-03-05T09:40:00Z" },
    ...{ llm_grade: null, questions: [said("Because it is lighter."), SUM] },
    ...given,
  };
}

let made = 0;

/** A file of a group that nobody has imported yet. */
export function aResultFile(results: ExportResult[], given: Partial<ExportFile> = {}): ExportFile {
  made += 1;
  return {
    ...{ exam_id: `elsewhere-${made}`, subject: `Physics ${made}`, date: "2026-03-05" },
    ...{ prompt_variant: "strict", num_questions: 2, results },
    ...given,
  };
}

/** Takes results in. @returns the ids of their exam and group. */
export async function imported(
  results: ExportResult[],
  given: Partial<ExportFile> = {},
): Promise<{ examId: string; groupId: string; file: ExportFile }> {
  const file = aResultFile(results, given);
  const { delivery_id: groupId } = await importResults(undefined, file, false);
  const { examId } = await db.examGroup.findUniqueOrThrow({ where: { id: groupId } });
  return { examId, groupId, file };
}

/** A program as a node hands it over: nobody has run it yet. */
export function aProgram(source: string, given: Partial<ExportQuestion> = {}): ExportQuestion {
  const { type, points, content, key } = PROGRAM;
  return {
    ...{ text: "Add two numbers that are typed in.", topic: "Python", difficulty: "easy" },
    ...{ max_points: points, rubric: "", model_answer: "print(int(input()) + int(input()))" },
    conversation: [{ role: "student", content: source, at: "2026-03-05T09:10:00Z" }],
    ...{ llm_score: null, llm_feedback: null, type, response: { v: 1, source } },
    ...{ score: null, parts: [], to_run: { content, key } },
    ...given,
  };
}
