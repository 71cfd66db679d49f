import * as z from "zod/mini";
import { modelRecipeOf } from "@/lib/core/questions/registry";

/** Raised whenever the words or the shape of this prompt change; logged with every call. */
export const QUESTION_SET_PROMPT = 1;

const common = {
  slot: z.int(),
  prompt: z.string(),
  topic: z.string(),
  points: z.int(),
  timeEstimateSeconds: z.int(),
  hint: z.string(),
  feedback: z.object({ correct: z.string(), partial: z.string(), incorrect: z.string() }),
  source: z.array(z.object({ address: z.string(), quote: z.string() })),
};
const head = z.object(common);

/** What every question of a reply says, whatever its type. */
export type ReplyQuestion = z.infer<typeof head> & {
  readonly type: string;
  readonly item: unknown;
};

/** The shape asked of a model for questions of these types: one form a type, told apart by `type`. */
export function questionSetReply(
  types: readonly string[],
): z.ZodMiniType<{ questions: ReplyQuestion[] }> {
  const forms = types.map((type) =>
    z.object({ ...common, type: z.literal(type), item: modelRecipeOf(type).reply }),
  );
  const [first, ...rest] = forms;
  const form = first === undefined || rest.length === 0 ? first : z.union([first, ...rest]);
  return z.object({ questions: z.array(form ?? z.never()) }) as z.ZodMiniType<{
    questions: ReplyQuestion[];
  }>;
}
