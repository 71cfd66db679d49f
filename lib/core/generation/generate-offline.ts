import type { SourceDocument } from "@/lib/core/documents/source-document";
import type { AnyQuestionType } from "@/lib/core/questions/contract";
import { lintQuestion } from "@/lib/core/questions/lint/lint-question";
import type { Question } from "@/lib/core/questions/question";
import { questionTypes } from "@/lib/core/questions/registry";
import type { Candidate } from "./assemble-set";
import { assembleSet } from "./assemble-set";
import { findFacts } from "./find-facts";
import type { GeneratedSet, GenerationRequest, LintedQuestion, UnmetRule } from "./generated-set";
import type { LessonFacts } from "./lesson-facts";
import { objectiveFor, objectiveIndex, uncovered } from "./objectives";
import type { OfflineQuestion } from "./offline-question";
import { unmetRules } from "./set-rules";

/**
 * Makes questions from a lesson alone: no key, no network, and the same questions for the same lesson and
 * request. Few and good: what the linter finds an error in is not handed over.
 */
export function generateOffline(
  document: SourceDocument,
  request: GenerationRequest,
): GeneratedSet {
  const sound = candidates(document, request).filter(({ question }) => isSound(question));
  const questions = assembleSet(sound, request.count).map((question) => linted(question));
  return {
    questions,
    uncoveredObjectives: uncovered(document.objectives, questions),
    unmetRules: [...unmetRules(questions, request.count), ...notFollowed(request, questions)],
  };

  function linted(question: Question): LintedQuestion {
    return {
      ...question,
      lint: lintQuestion(question, { blocks: document.blocks, pupilAge: request.pupilAge }),
    };
  }

  function isSound(question: Question): boolean {
    return linted(question).lint.every(({ severity }) => severity !== "error");
  }
}

function candidates(document: SourceDocument, { types }: GenerationRequest): Candidate[] {
  const facts = findFacts(document);
  const index = objectiveIndex(document);
  const wanted = Object.entries<AnyQuestionType>(questionTypes).filter(
    ([id]) => types.length === 0 || types.includes(id),
  );
  return wanted.flatMap(([id, type]) =>
    made(type, facts).map(({ confidence, fact, alsoAsks = [], ...parts }) => {
      const question: Question = {
        ...parts,
        tags: [...parts.tags],
        source: [...parts.source],
        type: id,
      };
      const objective = objectiveFor(question, index);
      return {
        question: objective === undefined ? question : { ...question, objective },
        confidence,
        facts: [fact, ...alsoAsks],
      };
    }),
  );
}

function made(type: AnyQuestionType, facts: LessonFacts): OfflineQuestion<unknown, unknown>[] {
  return type.generateOffline(facts);
}

/** What was asked for and cannot be done without a model, said instead of pretended. */
function notFollowed(request: GenerationRequest, questions: readonly Question[]): UnmetRule[] {
  const absent = request.types.filter((id) => questions.every(({ type }) => type !== id));
  const rules: UnmetRule[] = absent.map((id) => ({
    rule: "types-asked-for",
    message: `The lesson gives no “${id}” question that can be trusted without a model.`,
  }));
  if (request.instructions.trim() === "") return rules;
  return [
    ...rules,
    {
      rule: "instructions",
      message:
        "Your instructions were not followed: questions made without a model come from the lesson's words alone.",
    },
  ];
}
