import { comparedWords, sameText } from "@/lib/core/questions/shared/short-text";
import type { FollowUpAsk } from "./prompts/follow-up/messages";
import { suggestsChildAtRisk } from "./suggesting/child-at-risk";
import { speaksToMarker } from "./suggesting/speaks-to-marker";

const SHORTEST = 8;
const LONGEST = 400;
/** So many words in a row of the model answer or the mark scheme give something away. */
const GIVEAWAY = 5;

/** Talk of marks, of the machine, and addresses: an examiner's question has none. */
const FORBIDDEN =
  /https?:|www\.|@\w|\b(mark scheme|rubric|model answer|full marks|your (score|grade|marks?)|\d+ (marks?|points?)|as an ai|language model|prompt|instructions?)\b/iu;

/** Why an answer is not asked on about at all. */
export type NotAsked = "child-at-risk" | "instructs-examiner";

/**
 * Looks at the answer before a model does: a child who may be in danger is not examined on, and somebody who speaks to the
 * machine is not answered by it. @returns undefined when it may be asked.
 */
export function whyNotAsked({
  conversation,
}: Pick<FollowUpAsk, "conversation">): NotAsked | undefined {
  const said = conversation.filter(({ role }) => role === "student").map(({ content }) => content);
  if (suggestsChildAtRisk(said)) return "child-at-risk";
  return speaksToMarker(said) ? "instructs-examiner" : undefined;
}

/**
 * Whether a model's question may reach a pupil: one question, short, without talk of marks, not asked before, and giving
 * nothing of the mark scheme away that neither the question nor the pupil has said.
 * @returns the question as it is shown; undefined when the exam goes on without one.
 */
export function passFollowUp(question: string | null, ask: FollowUpAsk): string | undefined {
  if (question === null) return undefined;
  const shown = question.replace(/[\s\p{Cc}\p{Cf}]+/gu, " ").trim();
  const sound =
    shown.length >= SHORTEST &&
    shown.length <= LONGEST &&
    /[?？؟]["'”’»]?$/u.test(shown) &&
    (shown.match(/[?？؟]/gu) ?? []).length <= 2 &&
    !FORBIDDEN.test(shown) &&
    !wasAsked(shown, ask) &&
    !givesAway(shown, ask);
  return sound ? shown : undefined;
}

function wasAsked(question: string, { prompt, conversation }: FollowUpAsk): boolean {
  const asked = conversation.filter(({ role }) => role === "assistant");
  return [prompt, ...asked.map(({ content }) => content)].some((one) => sameText(one, question));
}

function givesAway(question: string, ask: FollowUpAsk): boolean {
  const known = runsOf([ask.prompt, ...ask.conversation.map(({ content }) => content)]);
  const secret = runsOf([ask.rubric, ask.modelAnswer]);
  return [...runsOf([question])].some((run) => secret.has(run) && !known.has(run));
}

function runsOf(texts: readonly string[]): Set<string> {
  return new Set(
    texts.flatMap((text) => {
      const words = comparedWords(text, false);
      return words
        .slice(0, Math.max(0, words.length - GIVEAWAY + 1))
        .map((_, start) => words.slice(start, start + GIVEAWAY).join(" "));
    }),
  );
}
