import type { SourceDocument } from "@/lib/core/documents/source-document";
import { findFacts } from "@/lib/core/generation/facts/find-facts";
import type { GenerationRequest } from "@/lib/core/generation/generated-set";
import { objectiveFor, objectiveIndex } from "@/lib/core/generation/objectives";
import type { AnyQuestionType } from "@/lib/core/questions/contract";
import type { Finding } from "@/lib/core/questions/finding";
import { lintQuestion } from "@/lib/core/questions/lint/lint-question";
import type { Question } from "@/lib/core/questions/question";
import { questionTypes } from "@/lib/core/questions/registry";
import type { Candidate } from "./assemble-set";
import type { OfflineQuestion } from "./offline-question";
import { isSureEnough } from "./sure-enough";

/** Said about the lesson's own words, which are its author's to change. */
const ABOUT_THE_LESSON: ReadonlySet<string> = new Set([
  "reading-age",
  "long-sentence",
  "absolutes",
]);

/** What a teacher would have to mend is left out, whether it is called an error or a warning. */
export function isBearable({ rule, severity }: Finding): boolean {
  return severity === "info" || (severity === "warning" && ABOUT_THE_LESSON.has(rule));
}

/** Every question the lesson alone can carry, of the types asked for, in which the linter finds nothing to mend. */
export function soundCandidates(document: SourceDocument, request: GenerationRequest): Candidate[] {
  const lesson = { blocks: document.blocks, pupilAge: request.pupilAge };
  return allCandidates(document, request.types).filter(
    (candidate) =>
      isSureEnough(candidate) && lintQuestion(candidate.question, lesson).every(isBearable),
  );
}

function allCandidates(document: SourceDocument, types: readonly string[]): Candidate[] {
  const facts = findFacts(document);
  const toCandidate = candidateMaker(document);
  const wanted = Object.entries<AnyQuestionType>(questionTypes).filter(
    ([id]) => types.length === 0 || types.includes(id),
  );
  return wanted.flatMap(([id, type]) =>
    type.generateOffline(facts).map((made) => toCandidate(id, made)),
  );
}

type Made = OfflineQuestion<unknown, unknown>;

/** Makes a question of a lesson one that can be chosen, with the objective of the lesson it asks about. */
export function candidateMaker(document: SourceDocument): (type: string, made: Made) => Candidate {
  const index = objectiveIndex(document);
  return (type, made) => {
    const question = aboutTheLesson(questionOf(type, made), document);
    const objective = objectiveFor(question, index);
    return {
      question: objective === undefined ? question : { ...question, objective },
      confidence: made.confidence,
      facts: [made.fact, ...(made.alsoAsks ?? [])],
      answers: made.answers ?? [],
      offers: made.offers ?? [],
      extras: made.extras ?? [],
      pairs: made.pairs ?? [],
    };
  };
}

/** What stands under no heading is about what the whole lesson is about: class pages and feedback sum up by that. */
function aboutTheLesson(question: Question, { title }: SourceDocument): Question {
  const topic = title.trim();
  return question.topic !== undefined || topic === "" ? question : { ...question, topic };
}

function questionOf(type: string, made: Made): Question {
  const { prompt, image, topic, difficulty, points, timeEstimateSeconds, hint, feedback } = made;
  const { content, key } = made;
  return {
    type,
    prompt,
    ...(image === undefined ? {} : { image }),
    ...(topic === undefined ? {} : { topic }),
    difficulty,
    points,
    timeEstimateSeconds,
    hint,
    feedback,
    tags: [...made.tags],
    source: [...made.source],
    content,
    key,
  };
}
