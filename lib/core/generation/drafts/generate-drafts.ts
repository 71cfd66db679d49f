import type { SourceDocument } from "@/lib/core/documents/source-document";
import type {
  GeneratedSet,
  GenerationRequest,
  UnmetRule,
} from "@/lib/core/generation/generated-set";
import { uncovered } from "@/lib/core/generation/objectives";
import type { Candidate } from "@/lib/core/generation/offline/assemble-set";
import { assembleSet } from "@/lib/core/generation/offline/assemble-set";
import { giveEachOtherAway } from "@/lib/core/generation/offline/giveaways";
import { candidateMaker, isBearable } from "@/lib/core/generation/offline/offline-candidates";
import { isSureEnough } from "@/lib/core/generation/offline/sure-enough";
import type { AnyQuestionType } from "@/lib/core/questions/contract";
import { lintQuestion } from "@/lib/core/questions/lint/lint-question";
import type { Question } from "@/lib/core/questions/question";
import { questionTypes } from "@/lib/core/questions/registry";
import { asRoughDraft } from "@/lib/core/questions/rough-draft";
import { findDraftFacts } from "./draft-facts";

/**
 * Makes rough drafts for a teacher who wants more than the sure questions: no key, no network, and the same drafts for
 * the same lesson, request and questions it has. Each says of itself that it is one, so that none is accepted unread.
 * @param present questions of the lesson that stay; nothing is made that repeats one or tells its answer.
 */
export function generateDrafts(
  document: SourceDocument,
  request: GenerationRequest,
  present: readonly Question[] = [],
): GeneratedSet {
  const candidates = draftCandidates(document, request).filter((candidate) =>
    present.every((question) => standApart(candidate, question)),
  );
  return finishDrafts(assembleSet(candidates, request.count), document, request);
}

/** Drafts as they are handed over. They are picked from, so that the rules of a set do not bind them. */
export function finishDrafts(
  drafts: readonly Question[],
  document: SourceDocument,
  request: GenerationRequest,
): GeneratedSet {
  const lesson = { blocks: document.blocks, pupilAge: request.pupilAge };
  return {
    questions: drafts.map((question) => ({ ...question, lint: lintQuestion(question, lesson) })),
    uncoveredObjectives: uncovered(document.objectives, drafts),
    unmetRules: drafts.length < request.count ? [fewer(drafts.length)] : [],
  };
}

function fewer(made: number): UnmetRule {
  const message =
    made === 0
      ? "Not even a rough draft came of this lesson: it has no lists, tables or sentences that one could rest on. Write a question yourself."
      : "The lesson gives no more rough drafts that do not repeat each other.";
  return { rule: "count", message };
}

/** Every draft the lesson gives of the types asked for, each marked as one. */
export function draftCandidates(
  document: SourceDocument,
  request: Pick<GenerationRequest, "types" | "pupilAge">,
): Candidate[] {
  const lesson = { blocks: document.blocks, pupilAge: request.pupilAge };
  const facts = findDraftFacts(document);
  const toCandidate = candidateMaker(document);
  return Object.entries<AnyQuestionType>(questionTypes)
    .filter(([id]) => request.types.length === 0 || request.types.includes(id))
    .flatMap(([id, type]) =>
      (type.generateDrafts?.(facts) ?? []).map((made) => toCandidate(id, made)),
    )
    .filter(
      (candidate) =>
        isSureEnough(candidate) && lintQuestion(candidate.question, lesson).every(isBearable),
    )
    .map((candidate) => ({ ...candidate, question: asRoughDraft(candidate.question) }));
}

/** Neither rests on the same words nor shows what the other asks. */
function standApart(candidate: Candidate, present: Question): boolean {
  const quotes = new Set(present.source.map(({ address, quote }) => `${address} ${quote}`));
  return (
    candidate.question.source.every(({ address, quote }) => !quotes.has(`${address} ${quote}`)) &&
    !giveEachOtherAway({ question: present }, candidate)
  );
}
