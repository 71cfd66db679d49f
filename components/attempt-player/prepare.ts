import { safeParse } from "zod/mini";
import type { OpenedQuestion } from "@/components/questions/player-part";
import { loadPlayer } from "@/components/questions/players";
import type { RichText } from "@/components/rich-text/rich-text-schema";
import { richTextSchema } from "@/components/rich-text/rich-text-schema";
import { backOffMilliseconds } from "@/lib/client/back-off";
import { openAgain, openedWhole } from "@/lib/client/open-again";
import { fetchFonts, fetchPicture } from "@/lib/client/prefetch";
import type { Paper, PaperQuestion } from "@/lib/core/attempts/protocol";

/** A question of the paper, read and with its answer area at hand. */
export interface ReadyQuestion {
  readonly id: string;
  readonly number: number;
  readonly points: number;
  readonly prompt: RichText;
  readonly answerForm: string;
  readonly image: PaperQuestion["image"];
  readonly hint: RichText | undefined;
  readonly scaffold: RichText | undefined;
  readonly opened: OpenedQuestion;
}

/**
 * Fetches all that the attempt needs: answer areas, pictures, fonts. Goes on trying until it has everything. Where
 * programs are run, it waits a little for what runs them to be kept on this machine.
 */
export async function prepare(
  paper: Paper,
  runsPrograms: boolean,
): Promise<readonly ReadyQuestion[]> {
  await fetchPlayers(paper);
  for (let failures = 1; ; failures++) {
    try {
      const questions = await Promise.all(paper.questions.map(readied));
      await fetchFonts();
      if (runsPrograms) await prefetchRuns(paper);
      return questions;
    } catch {
      // A picture or a font did not come; the start screen waits for it.
      await new Promise((resolve) => setTimeout(resolve, backOffMilliseconds(failures)));
    }
  }
}

async function fetchPlayers({ questions }: Paper): Promise<void> {
  try {
    await Promise.all(questions.map(({ type }) => loadPlayer(type)));
    openedWhole();
  } catch {
    await openAgain();
    // The page is on its way out; nothing must begin in what is left of it.
    await new Promise(() => undefined);
  }
}

async function prefetchRuns({ questions }: Paper): Promise<void> {
  for (const { type } of questions) await (await loadPlayer(type)).prefetchRuns?.();
}

async function readied(question: PaperQuestion): Promise<ReadyQuestion> {
  const player = await loadPlayer(question.type);
  if (question.image !== null) await fetchPicture(question.image.url);
  await player.prefetch?.(question.content);
  return {
    id: question.question_id,
    number: question.number,
    points: question.points,
    prompt: richText(question.prompt),
    answerForm: question.answer_form,
    image: question.image,
    hint: question.hint === null ? undefined : richText(question.hint),
    scaffold: question.scaffold === null ? undefined : richText(question.scaffold),
    opened: player.open(question.content),
  };
}

/** Text that is not what the server should send is left out rather than breaking the attempt. */
function richText(value: unknown): RichText {
  const read = safeParse(richTextSchema, value);
  return read.success ? read.data : [];
}
