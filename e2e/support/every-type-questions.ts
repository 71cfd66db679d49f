/** One question of every kind that a class test can ask: the example of each registered type, ready to be saved. */
import type { AnyQuestionType } from "@/lib/core/questions/contract";
import type { Question } from "@/lib/core/questions/question";
import type { QuestionTypeId } from "@/lib/core/questions/registry";
import { questionTypes } from "@/lib/core/questions/registry";
import type { AnyTypeSamples } from "@/lib/core/questions/shared/samples";

/** A conversation is an exam's. */
export type AskedType = Exclude<QuestionTypeId, "dialogue">;

/** What each is worth: a mark for each thing there is to do, so that half an answer would show. */
const POINTS: Readonly<Record<AskedType, number>> = {
  "multiple-choice": 1,
  "multiple-select": 2,
  "text-input": 1,
  "extended-text": 1,
  numeric: 1,
  cloze: 4,
  matching: 4,
  ordering: 4,
  "binary-convert": 1,
  categorise: 7,
  matrix: 5,
  "logic-gates": 3,
  "drag-label": 4,
  hotspot: 1,
  parsons: 4,
  "python-code": 4,
  "trace-table": 8,
  "code-completion": 3,
  "code-debug": 4,
};

export interface AskedQuestion {
  readonly type: AskedType;
  readonly rules: AnyQuestionType;
  readonly question: Question;
  /** An answer that earns full marks; for a written one, what its author wrote as a model. */
  readonly right: unknown;
}

/** @param picture the file of a plant cell, for the kinds that are answered on one. */
export function everyQuestion(picture: string): Promise<AskedQuestion[]> {
  const types = Object.entries<AnyQuestionType>(questionTypes).filter(isAsked);
  return Promise.all(types.map(([type, rules]) => questionOf(type, rules, picture)));
}

function isAsked(entry: [string, AnyQuestionType]): entry is [AskedType, AnyQuestionType] {
  return Object.hasOwn(POINTS, entry[0]);
}

async function questionOf(
  type: AskedType,
  rules: AnyQuestionType,
  picture: string,
): Promise<AskedQuestion> {
  const { samples } = (await import(`../../lib/core/questions/${type}/samples.ts`)) as {
    samples: AnyTypeSamples;
  };
  const { prompt, content, key } = samples.example;
  const question: Question = {
    ...{ type, prompt, content, key, difficulty: 2, points: POINTS[type], timeEstimateSeconds: 60 },
    feedback: {
      correct: `Well done: ${rules.label} is yours.`,
      partial: `Part of ${rules.label} is right.`,
      incorrect: `Look at ${rules.label} again.`,
    },
    ...{ tags: [], source: [] },
    ...(rules.needsPicture === true && { image: { file: picture, alt: CELL } }),
  };
  return { type, rules, question, right: rightAnswer(rules, content, key) };
}

const CELL = "A plant cell: a rectangle with a thick outline and several parts inside.";

function rightAnswer(rules: AnyQuestionType, content: unknown, key: unknown): unknown {
  const model = rules.modelResponse(
    rules.content.read(content, "The question"),
    rules.key.read(key, "The answer key"),
  );
  return model ?? { v: 1, text: (key as { readonly modelAnswer: string }).modelAnswer };
}
