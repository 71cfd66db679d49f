import type { AskModel } from "@/lib/core/generation/model/generate-with-model";
import { AppError } from "@/lib/core/kernel/app-error";
import { modelAsker } from "@/lib/platform/ai/ask-model";
import { modelBudget, modelSettings, whyNoModel } from "@/lib/platform/ai/model-settings";
import { spentSince } from "../data";
import { recordModelCall } from "../mutations";

/** Whose budget a request counts against, and what it is for. */
export interface AskedFor {
  readonly personId: string;
  readonly generationId: string | undefined;
  readonly signal?: AbortSignal;
}

/**
 * The school's model, with every request counted against the day's budgets and logged.
 * @throws AppError "unavailable" when no model is set up or it is switched off.
 */
export function schoolModel(about: AskedFor): AskModel {
  const settings = modelSettings();
  if (settings === undefined)
    throw new AppError("unavailable", whyNoModel() ?? "There is no model.");
  return modelAsker(settings, {
    mayAsk: () => keepToBudget(about.personId),
    onCall: (record) => recordModelCall(about, record),
    ...(about.signal === undefined ? {} : { signal: about.signal }),
  });
}

/** @throws AppError "rate-limited" when the day's budget of the school, or of this teacher, is used up. */
async function keepToBudget(personId: string): Promise<void> {
  const budget = modelBudget();
  const today = new Date();
  today.setUTCHours(0, 0, 0, 0);
  const [school, own] = await Promise.all([spentSince(today), spentSince(today, { personId })]);
  if (school.tokens >= budget.schoolTokens || school.costMicros >= budget.schoolCostMicros)
    throw usedUp("Your school's");
  if (own.tokens >= budget.teacherTokens) throw usedUp("Your");
}

function usedUp(whose: string): AppError {
  return new AppError(
    "rate-limited",
    `${whose} allowance for the model is used up for today. Questions already made are kept. Go on tomorrow, or with the generator that needs no model.`,
  );
}
