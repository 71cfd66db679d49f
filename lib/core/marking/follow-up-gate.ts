import { sameText } from "@/lib/core/questions/shared/short-text";
import type { FollowUpAsk } from "./prompts/follow-up/messages";
import { suggestsChildAtRisk } from "./suggesting/child-at-risk";
import { stemsOf, tellingStems } from "./suggesting/sentence-words";
import { speaksToMarker } from "./suggesting/speaks-to-marker";

const SHORTEST = 8;
const LONGEST = 400;
/** So many telling words of the mark scheme or the model answer give something away. */
const GIVEAWAY = 2;

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

/** A word of the mark scheme may be chance; two that nobody has said yet are a hint. */
function givesAway(question: string, ask: FollowUpAsk): boolean {
  const said = [ask.prompt, ...ask.conversation.map(({ content }) => content)];
  const known = new Set(said.flatMap(stemsOf));
  const secret = new Set([ask.rubric, ask.modelAnswer].flatMap(tellingStems));
  const told = tellingStems(question).filter((stem) => secret.has(stem) && !known.has(stem));
  return new Set(told).size >= GIVEAWAY;
}
