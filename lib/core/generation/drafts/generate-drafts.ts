import type { SourceDocument } from "@/lib/core/documents/source-document";
import type { GeneratedSet, GenerationRequest } from "@/lib/core/generation/generated-set";
import type { Candidate } from "@/lib/core/generation/offline/assemble-set";
import { assembleSet } from "@/lib/core/generation/offline/assemble-set";
import { giveEachOtherAway } from "@/lib/core/generation/offline/giveaways";
import { candidateMaker, isBearable } from "@/lib/core/generation/offline/offline-candidates";
import { isSureEnough } from "@/lib/core/generation/offline/sure-enough";
import type { AnyQuestionType } from "@/lib/core/questions/contract";
import { lintQuestion } from "@/lib/core/questions/lint/lint-question";
import type { Question, SourceSpan } from "@/lib/core/questions/question";
import { questionTypeOf, questionTypes } from "@/lib/core/questions/registry";
import { asRoughDraft } from "@/lib/core/questions/rough-draft";
import { findDraftFacts } from "./draft-facts";

/**
 * Makes rough drafts for a teacher who wants more than the sure questions: no key, no network, and the same drafts for
 * the same lesson, request and questions it has. Each says of itself that it is one, so that none is accepted unread.
 * @param present questions the lesson has; nothing is made that rests on the same words or shows what one of them shows.
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
    // What the drafts leave open, the questions beside them may ask.
    uncoveredObjectives: [],
    unmetRules:
      drafts.length < request.count
        ? [{ rule: "count", message: whyFewer(drafts.length, request.types) }]
        : [],
  };
}

function whyFewer(made: number, asked: GenerationRequest["types"]): string {
  if (asked.length > 0 && !asked.some(hasDrafts)) return noneOfThese();
  const which = asked.length === 0 ? "" : " of the kinds you asked for";
  return made === 0
    ? `No rough draft${which} came of this lesson that would not repeat what is asked already. Write a question yourself.`
    : `The lesson gives no more rough drafts${which} that do not repeat what is asked already.`;
}

function noneOfThese(): string {
  const kinds = Object.values<AnyQuestionType>(questionTypes)
    .filter(({ generateDrafts: has }) => has !== undefined)
    .map(({ label }) => `“${label}”`);
  return `There are no rough drafts of the kinds you asked for, only of ${kinds.join(", ")}. Make questions of this lesson again with one of these ticked, or with none, for every kind.`;
}

function hasDrafts(type: string): boolean {
  return questionTypeOf(type).generateDrafts !== undefined;
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

/** Neither rests on the same words nor shows what the other asks. Of a row of a table some cells are the same words. */
function standApart(candidate: Candidate, present: Question): boolean {
  const isSaidBy = ({ address, quote }: SourceSpan) =>
    present.source.some(
      (other) =>
        other.address === address && (other.quote.includes(quote) || quote.includes(other.quote)),
    );
  return (
    !candidate.question.source.some(isSaidBy) &&
    !giveEachOtherAway({ question: present }, candidate)
  );
}
