import type { DemoPupil } from "@/lib/core/demo-school/demo-school";
import { demoPupils } from "@/lib/core/demo-school/demo-school";
import type { ExportFile, ExportQuestion, ExportResult } from "@/lib/core/exams/export-file";
import { importResults } from "@/lib/features/exams/importing/mutations";
import type { DemoAnswer } from "./exam-answers";
import { DEMO_QUESTIONS, DEMO_SPEEDS } from "./exam-answers";

const DAY = 24 * 3600 * 1000;
const DAYS_AGO = 2;
/** Two classes, ten of each, sat it in two rooms. */
const GROUPS = [
  { slug: "physics-9b", className: "9B" },
  { slug: "physics-9c", className: "9C" },
];
const PUPILS = 10;

/** An exam whose results have just come in, so that grading has something to show: they wait for a teacher. */
export async function createDemoExam(now: Date): Promise<void> {
  const date = new Date(now.getTime() - DAYS_AGO * DAY).toISOString().slice(0, 10);
  for (const [index, { slug, className }] of GROUPS.entries()) {
    const pupils = demoPupils().filter((pupil) => pupil.className.startsWith(className));
    const results = pupils.slice(0, PUPILS).map((pupil, at) => resultOf(pupil, date, at + index));
    await importResults(undefined, fileOf(slug, date, results), false);
  }
}

function fileOf(exam_id: string, date: string, results: ExportResult[]): ExportFile {
  const numQuestions = DEMO_QUESTIONS.length + 1;
  const head = { exam_id, subject: "Physics", date, prompt_variant: "standard" };
  return { ...head, num_questions: numQuestions, results };
}

/** @param at picks each answer, so that no two neighbours wrote the same. */
function resultOf(pupil: DemoPupil, date: string, at: number): ExportResult {
  const time = (minute: number) => `${date}T10:${String(minute).padStart(2, "0")}:12Z`;
  return {
    external_id: pupil.username,
    display_name: `${pupil.givenName} ${pupil.familyName}`,
    session_number: 1,
    status: at === PUPILS ? "not_started" : "submitted",
    started_at: time(0),
    submitted_at: time(41),
    llm_grade: null,
    questions: [
      ...DEMO_QUESTIONS.map(({ answers, ...question }, place) =>
        answered(question, answers[(at + place) % answers.length] ?? [], (turn) =>
          time(5 + 10 * place + turn),
        ),
      ),
      speed(at, time(38)),
    ],
  };
}

function answered(
  question: Omit<(typeof DEMO_QUESTIONS)[number], "answers">,
  answer: DemoAnswer,
  time: (turn: number) => string,
): ExportQuestion {
  const conversation = answer.map((content, turn) => ({
    role: turn % 2 === 0 ? ("student" as const) : ("assistant" as const),
    ...{ content, at: time(turn) },
  }));
  return { ...question, conversation, llm_score: null, llm_feedback: null };
}

/** The one question of this exam that a rule marks. */
function speed(at: number, time: string): ExportQuestion {
  const content = DEMO_SPEEDS[at % DEMO_SPEEDS.length] ?? "";
  return {
    text: "A car travels 150 m in 10 s. What is its speed in m/s?",
    ...{ topic: "Speed", difficulty: "easy", max_points: 2, rubric: "", model_answer: "15 m/s" },
    conversation: [{ role: "student", content, at: time }],
    ...{ llm_score: null, llm_feedback: null, type: "numeric", parts: [] },
    response: { v: 1, text: content },
    score: content.startsWith("15 ") ? 2 : 0,
  };
}
