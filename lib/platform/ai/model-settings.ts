import { env } from "@/lib/platform/env/env";

/** How a model is reached and bounded. */
export interface ModelSettings {
  readonly apiKey: string;
  readonly baseUrl: string;
  readonly model: string;
  /** Most tokens one reply may have. */
  readonly maxReplyTokens: number;
  readonly timeoutMs: number;
  /** First wait after a busy or faulty service; doubled each time. */
  readonly backoffMs: number;
}

/** What this server is set to use; undefined without a key, or when the switch is off. */
export function modelSettings(): ModelSettings | undefined {
  if (env.OPENAI_API_KEY === undefined || !env.ENABLE_MODEL) return undefined;
  return {
    apiKey: env.OPENAI_API_KEY,
    baseUrl: env.OPENAI_BASE_URL,
    model: env.OPENAI_MODEL,
    maxReplyTokens: env.OPENAI_MAX_TOKENS,
    timeoutMs: env.MODEL_TIMEOUT_SECONDS * 1000,
    backoffMs: 1000,
  };
}

/** Why a model cannot be used here, in words for a teacher; undefined when it can. */
export function whyNoModel(): string | undefined {
  if (!env.ENABLE_MODEL) return "Your school has switched the model off.";
  return env.OPENAI_API_KEY === undefined
    ? "No key for a model has been set up at your school."
    : undefined;
}

/** Millionths of the currency the prices are given in. */
export function costMicros(usage: { inputTokens: number; outputTokens: number }): bigint {
  const cost =
    usage.inputTokens * env.MODEL_INPUT_PRICE + usage.outputTokens * env.MODEL_OUTPUT_PRICE;
  return BigInt(Math.round(cost));
}

/** What may be spent in a day (UTC): by the school in tokens and in money, by one teacher and by all practices in tokens. */
export function modelBudget() {
  return {
    schoolTokens: env.MODEL_DAILY_TOKENS,
    teacherTokens: env.MODEL_DAILY_TOKENS_PER_TEACHER,
    practiceTokens: env.MODEL_DAILY_TOKENS_PRACTICE,
    schoolCostMicros: BigInt(Math.round(env.MODEL_DAILY_COST * 1_000_000)),
  };
}
