import type { SourceDocument } from "@/lib/core/documents/source-document";
import { lintQuestion } from "@/lib/core/questions/lint/lint-question";
import type { Question } from "@/lib/core/questions/question";
import type { GeneratedSet, GenerationRequest } from "./generated-set";
import { uncovered } from "./objectives";
import { unmetRules } from "./set-rules";

/** A set as it is handed over: linted beside its lesson, with what it leaves uncovered and which rules it breaks. */
export function finishSet(
  questions: readonly Question[],
  document: SourceDocument,
  request: GenerationRequest,
): GeneratedSet {
  const lesson = { blocks: document.blocks, pupilAge: request.pupilAge };
  return {
    questions: questions.map((question) => ({ ...question, lint: lintQuestion(question, lesson) })),
    uncoveredObjectives: uncovered(document.objectives, questions),
    unmetRules: unmetRules(questions, request.count),
  };
}
