import { parse } from "@/lib/core/kernel/parse";
import { scoreAskOf } from "@/lib/core/marking/exam-asks";
import type { ScoreAsk } from "@/lib/core/marking/prompts/score/messages";
import { agreementOf, maySuggest } from "@/lib/core/marking/suggesting/agreement";
import { suggestsChildAtRisk } from "@/lib/core/marking/suggesting/child-at-risk";
import { markOffline } from "@/lib/core/marking/suggesting/offline-marker";
import { suggestScore } from "@/lib/features/examining/mutations";
import { raiseConcern } from "@/lib/features/safeguarding/mutations";
import { modelSettings } from "@/lib/platform/ai/model-settings";
import { log } from "@/lib/platform/log/log";
import type { AnswerToSuggest } from "./data";
import { getSuggestSetting, listDecidedOf, listWrittenAnswers, placeOfAnswer } from "./data";
import { storeExamSuggestion } from "./mutations";
import { examSetting, suggestExamJobSchema } from "./schema";

/** A model is asked about so many answers at once; after so many failures in a row it is not there. */
const AT_ONCE = 4;
const MOST_FAILURES = 3;
/** A roster does not say the year; feedback must be readable in the middle of KS3. */
const PUPIL_AGE = 13;

/**
 * Looks at a group's answers after they came: raises what suggests that a child may be at risk, then suggests a score for
 * each that waits for its teacher. Started again it goes on where it was.
 */
export async function suggestExamScores(payload: unknown): Promise<void> {
  const { groupId } = parse(suggestExamJobSchema, payload, "A job");
  const { examId, source, settings } = await getSuggestSetting(groupId);
  const answers = await listWrittenAnswers(groupId);
  for (const answer of answers) await raiseWhereAtRisk(groupId, source, answer);
  const mayAsk =
    modelSettings() !== undefined && maySuggest(agreementOf(await listDecidedOf(examId)));
  const waiting = answers.filter((answer) => isToSuggest(answer, mayAsk));
  const marker = new Marker(examSetting(settings), mayAsk);
  for (let at = 0; at < waiting.length; at += AT_ONCE)
    await Promise.all(waiting.slice(at, at + AT_ONCE).map((answer) => marker.suggest(answer)));
  if (marker.hasGivenUp)
    log.warn({ groupId }, "the model does not answer: scores were suggested offline");
}

function isToSuggest(
  { waits, rubric, suggestedBy, conversation }: AnswerToSuggest,
  mayAsk: boolean,
) {
  const isOpen = suggestedBy === null || (mayAsk && suggestedBy === "offline");
  return waits && isOpen && rubric.trim() !== "" && conversation.length > 0;
}

/** Every answer is looked at, marked or not, and the one of another device too. */
async function raiseWhereAtRisk(
  groupId: string,
  source: string,
  answer: AnswerToSuggest,
): Promise<void> {
  const { displayName, text, conversation, others } = answer;
  const own = conversation.filter(({ role }) => role === "student");
  const words = [...own, ...others].map(({ content }) => content);
  if (!suggestsChildAtRisk(words)) return;
  await raiseConcern({
    place: placeOfAnswer(groupId, answer),
    ...{ pupilName: displayName, source, question: text, words: words.join("\n") },
  });
}

/** Suggests by the model as long as it answers, and by the words of the mark scheme without it. */
class Marker {
  #failures = 0;

  constructor(
    private readonly setting: Omit<Parameters<typeof scoreAskOf>[1], "names" | "pupilAge">,
    private readonly mayAsk: boolean,
  ) {}

  get hasGivenUp(): boolean {
    return this.#failures >= MOST_FAILURES;
  }

  async suggest(answer: AnswerToSuggest): Promise<void> {
    const { questionId, displayName, suggestedBy } = answer;
    const ask = scoreAskOf(
      { ...answer, max_points: answer.maxPoints, model_answer: answer.modelAnswer },
      { ...this.setting, names: [displayName], pupilAge: PUPIL_AGE },
    );
    const suggestion = await this.#suggestion(ask);
    // What the offline marker found before is not found twice.
    if (suggestion.source === "offline" && suggestedBy === "offline") return;
    await storeExamSuggestion(questionId, suggestion);
  }

  async #suggestion(ask: ScoreAsk) {
    if (!this.mayAsk || this.hasGivenUp) return markOffline(ask.scheme, ask);
    const { suggestion, modelFailed } = await suggestScore(ask);
    this.#failures = modelFailed ? this.#failures + 1 : 0;
    return suggestion;
  }
}
