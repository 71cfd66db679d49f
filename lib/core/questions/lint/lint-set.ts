import type { Finding } from "../finding";
import type { Question } from "../question";
import { questionTypeOf } from "../registry";
import { wordsOf } from "./words";

/** A finding about a whole paper; `questions` are indexes into the list that was linted. */
export interface SetFinding extends Finding {
  readonly questions: readonly number[];
}

/** Two prompts that share this much of their words ask the same thing (Jaccard index of word sets). */
const SAME_QUESTION = 0.8;
/** Fewer multiple-choice questions than this say nothing about the place of the key. */
const MIN_FOR_BIAS = 5;

/** What only shows over a whole paper: repeated questions, answers given away elsewhere, the key's favourite place. */
export function lintSet(questions: readonly Question[]): SetFinding[] {
  return [...repeatedQuestions(questions), ...givenAway(questions), ...positionBias(questions)];
}

function repeatedQuestions(questions: readonly Question[]): SetFinding[] {
  return pairs(questions)
    .filter(([a, b]) => jaccard(asked(a.question), asked(b.question)) >= SAME_QUESTION)
    .map(([a, b]) => ({
      rule: "repeated-question",
      severity: "warning",
      questions: [a.index, b.index],
      message: `Questions ${a.index + 1} and ${b.index + 1} ask the same thing. Keep one.`,
    }));
}

function givenAway(questions: readonly Question[]): SetFinding[] {
  return questions.flatMap((question, index) => {
    const answer = answerWords(question);
    if (answer.length < 2) return [];
    const other = questions.findIndex(
      (q, i) => i !== index && containsRun(wordsOf(q.prompt), answer),
    );
    if (other < 0) return [];
    return [
      {
        rule: "answer-elsewhere",
        severity: "info" as const,
        questions: [index, other],
        message: `Question ${other + 1} says the answer to question ${index + 1}.`,
      },
    ];
  });
}

function positionBias(questions: readonly Question[]): SetFinding[] {
  const places = questions.flatMap((question) => keyPlace(question) ?? []);
  if (places.length < MIN_FOR_BIAS) return [];
  const counts = new Map<number, number>();
  for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count / places.length > 0.6)
    .map(([place, count]) => ({
      rule: "position-bias",
      severity: "warning",
      questions: [],
      message: `The answer is option ${"ABCDEF".charAt(place)} in ${count} of ${places.length} questions. Turn on shuffling, or move some.`,
    }));
}

/** Where the key stands among a multiple-choice question's options, from 0. */
function keyPlace(question: Question): number | undefined {
  if (question.type !== "multiple-choice") return undefined;
  const type = questionTypeOf(question.type);
  const rows = type.summarise(
    type.content.read(question.content, "The question"),
    type.key.read(question.key, "The key"),
    [],
  ).rows;
  const place = rows.findIndex(({ isKey }) => isKey);
  return place < 0 ? undefined : place;
}

function answerWords(question: Question): string[] {
  const type = questionTypeOf(question.type);
  if (question.type !== "multiple-choice" && question.type !== "text-input") return [];
  const content = type.content.read(question.content, "The question");
  const response = type.modelResponse(content, type.key.read(question.key, "The key"));
  return response === undefined ? [] : wordsOf(type.describeResponse(content, response));
}

function asked(question: Question): Set<string> {
  const type = questionTypeOf(question.type);
  const content = type.content.read(question.content, "The question");
  const response = type.modelResponse(content, type.key.read(question.key, "The key"));
  const answer = response === undefined ? "" : type.describeResponse(content, response);
  return new Set([question.type, ...wordsOf(question.prompt), ...wordsOf(answer)]);
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / (a.size + b.size - shared);
}

function containsRun(words: readonly string[], run: readonly string[]): boolean {
  return ` ${words.join(" ")} `.includes(` ${run.join(" ")} `);
}

interface Indexed {
  readonly question: Question;
  readonly index: number;
}

function pairs(questions: readonly Question[]): [Indexed, Indexed][] {
  const all = questions.map((question, index) => ({ question, index }));
  return all.flatMap((a) => all.slice(a.index + 1).map((b): [Indexed, Indexed] => [a, b]));
}
