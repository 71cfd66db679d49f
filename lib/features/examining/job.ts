import { parse } from "@/lib/core/kernel/parse";
import { questionTypeOf } from "@/lib/core/questions/registry";
import { log } from "@/lib/platform/log/log";
import { suggestScore } from "./mutations";
import type { WaitingAnswer } from "./suggesting/data";
import { getQuestionToSuggest, listWaiting } from "./suggesting/data";
import { storeSuggestion } from "./suggesting/mutations";
import { suggestJobSchema } from "./suggesting/schema";

const AGE_BEFORE_YEAR_ONE = 5;
/** After so many failures in a row the model is not there; the offline marker stands in on the page. */
const MOST_FAILURES = 3;

/**
 * Suggests scores for the answers to one question that wait for their teacher, one after another. Started again it goes on
 * where it was; what a model could not do is left to the offline marker.
 */
export async function suggestScores(payload: unknown): Promise<void> {
  const { assignmentId, versionId, personId } = parse(suggestJobSchema, payload, "A job");
  const question = await getQuestionToSuggest(versionId);
  let failures = 0;
  for (const answer of await listWaiting(assignmentId, versionId)) {
    failures = (await suggestFor(answer, question, { versionId, personId })) ? 0 : failures + 1;
    if (failures >= MOST_FAILURES) {
      log.warn({ assignmentId, versionId }, "no scores are suggested: the model does not answer");
      return;
    }
  }
}

type Question = Awaited<ReturnType<typeof getQuestionToSuggest>>;

/** @returns false when the model failed. */
async function suggestFor(
  { attemptId, position, response, name, yearGroup }: WaitingAnswer,
  { type: code, prompt, key, points }: Question,
  { versionId, personId }: { readonly versionId: string; readonly personId: string },
): Promise<boolean> {
  const type = questionTypeOf(code);
  const scheme = type.markScheme?.(type.key.read(key, "The answer key"), points);
  const words = type.saidIn?.(type.response.read(response, "A stored answer"));
  if (scheme === undefined || words === undefined) return true;
  const { suggestion, modelFailed } = await suggestScore(
    {
      ...words,
      ...{ prompt, scheme, lang: "en", names: [name] },
      pupilAge: yearGroup + AGE_BEFORE_YEAR_ONE,
    },
    { personId },
  );
  if (modelFailed) return false;
  const written = { name, prompt, said: words.said };
  await storeSuggestion({ attemptId, versionId, position }, suggestion, written, new Date());
  return true;
}
