import { randomUUID } from "node:crypto";
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { Actor } from "@/lib/core/access/permissions";
import { questionTypeOf } from "@/lib/core/questions/registry";
import { handInAttempt, startAttempt } from "@/lib/features/attempts/mutations";
import { saveAnswerFor } from "@/lib/features/attempts/saving/mutations";
import { getQuestionParts } from "@/lib/features/results/answers/data";
import { listPaperQuestions } from "@/lib/features/results/data";
import type { Chance } from "./mistaken-response";
import { mistakenResponse } from "./mistaken-response";

/** A question of the paper with what is needed to answer it. */
export interface PaperQuestion {
  readonly versionId: string;
  readonly type: string;
  readonly content: unknown;
  readonly key: unknown;
}

/** One pupil at one test. */
export interface Sitting {
  readonly pupil: Actor;
  readonly assignmentId: string;
  readonly startedAt: Date;
  /** What the pupil can do: 0 knows half of a middling question; 2 nearly all. */
  readonly ability: number;
  /** How far through the paper the pupil gets before the demo stops; all of it hands in. */
  readonly answered: number;
  readonly essays: readonly [string, string, string];
  readonly seed: number;
}

const SECONDS_A_QUESTION = 70;
/** Scales logits to the normal ogive (Birnbaum 1968). */
const SLOPE = 1.7;

export async function readPaper(assessmentId: string): Promise<PaperQuestion[]> {
  const questions = await listPaperQuestions(assessmentId);
  return Promise.all(
    questions.map(async ({ versionId, type }) => ({
      versionId,
      type,
      ...(await getQuestionParts(versionId)),
    })),
  );
}

/** Takes the test as a pupil's browser does: start, one save after another, hand in; each through the real path. */
export async function sitTest(paper: readonly PaperQuestion[], sitting: Sitting): Promise<string> {
  const { pupil, assignmentId, startedAt } = sitting;
  const attemptId = await startAttempt(pupil, { assignmentId }, startedAt);
  const client = randomUUID();
  // Apart from the draws that gave the pupil's ability: luck on one item says nothing of the next.
  const chance = chanceFrom(~sitting.seed);
  let position = 1;
  for (const [index, question] of paper.slice(0, sitting.answered).entries()) {
    const at = new Date(startedAt.getTime() + (index + 1) * SECONDS_A_QUESTION * 1000);
    const reply = await saveAnswerFor(
      { personId: pupil.personId },
      attemptId,
      {
        question_id: question.versionId,
        response: responseOf(question, sitting, chance, index / paper.length),
        client_id: client,
        client_seq: index + 1,
        based_on: position,
        client_time: at.toISOString(),
      },
      at,
    );
    position = reply.position;
  }
  if (sitting.answered < paper.length) return attemptId;
  const end = new Date(startedAt.getTime() + (paper.length + 1) * SECONDS_A_QUESTION * 1000);
  const handIn = { client_id: client, client_seq: paper.length + 1, based_on: position };
  await handInAttempt(pupil, attemptId, handIn, end);
  return attemptId;
}

/** The same numbers in [0, 1) for the same seed. */
export function chanceFrom(seed: number): Chance {
  const generator = xoroshiro128plus(seed);
  return () => uniformFloat64(generator);
}

/** Papers go from easy to hard; a pupil knows an item with the odds of the one-parameter model (Rasch 1960). */
function responseOf(
  question: PaperQuestion,
  { ability, essays }: Sitting,
  chance: Chance,
  place: number,
): unknown {
  const type = questionTypeOf(question.type);
  const content = type.content.read(question.content, "The question");
  const key = type.key.read(question.key, "The answer key");
  const knows = chance() < 1 / (1 + Math.exp(-SLOPE * (ability - (place * 2.4 - 1.2))));
  const right = type.modelResponse(content, key);
  if (right === undefined) return written(type.emptyResponse(content), essays, knows, chance);
  return knows ? right : mistakenResponse(type, content, key, chance);
}

function written(
  empty: unknown,
  essays: Sitting["essays"],
  knows: boolean,
  chance: Chance,
): unknown {
  const level = knows ? (chance() < 0.5 ? 2 : 1) : chance() < 0.5 ? 1 : 0;
  return { ...(empty as object), text: essays[level] };
}
