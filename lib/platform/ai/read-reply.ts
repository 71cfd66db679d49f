import * as z from "zod/mini";
import type { ModelFailure } from "./model-failure";
import { failure } from "./model-failure";

/** What is used of a completion; a compatible server may send more, or nonsense. */
const completionSchema = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.nullish(z.string()),
        message: z.object({ content: z.nullish(z.string()), refusal: z.nullish(z.string()) }),
      }),
    )
    .check(z.minLength(1)),
  usage: z.nullish(z.object({ prompt_tokens: z.number(), completion_tokens: z.number() })),
});

export interface Usage {
  readonly inputTokens: number;
  readonly outputTokens: number;
}

export type Said = { readonly usage: Usage } & (
  | { readonly text: string }
  | { readonly failure: ModelFailure }
);

/** The words of a completion, or why there are none worth reading. */
export function wordsOf(completion: unknown): Said {
  const parsed = z.safeParse(completionSchema, completion);
  if (!parsed.success)
    return { usage: { inputTokens: 0, outputTokens: 0 }, failure: failure("unreadable") };
  const { choices, usage } = parsed.data;
  const spent = {
    inputTokens: usage?.prompt_tokens ?? 0,
    outputTokens: usage?.completion_tokens ?? 0,
  };
  const { finish_reason: end, message } = choices[0] ?? { message: {} };
  if (message.refusal !== undefined && message.refusal !== null)
    return { usage: spent, failure: failure("refused") };
  if (end === "content_filter") return { usage: spent, failure: failure("filtered") };
  if (end === "length") return { usage: spent, failure: failure("cut-off") };
  return { usage: spent, text: message.content ?? "" };
}

export type ReadReply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: ModelFailure; readonly problem: string };

/** Reads the reply out of the words, without the fence some models put around it. */
export function readReply<T>(text: string, shape: z.ZodMiniType<T>): ReadReply<T> {
  const json = parseJson(unfenced(text));
  if (json === undefined)
    return { ok: false, failure: failure("unreadable"), problem: "It is not JSON." };
  const parsed = z.safeParse(shape, json.value);
  if (parsed.success) return { ok: true, value: parsed.data };
  const problem = parsed.error.issues
    .slice(0, 5)
    .map(({ path, message }) => `${path.map(String).join(".")}: ${message}`)
    .join("; ");
  return { ok: false, failure: failure("wrong-shape"), problem };
}

function unfenced(text: string): string {
  const fenced = /```(?:json)?\s*([\s\S]*?)```/.exec(text)?.[1];
  const bare = fenced ?? text;
  const [from, to] = [bare.indexOf("{"), bare.lastIndexOf("}")];
  return from < 0 || to < from ? bare : bare.slice(from, to + 1);
}

function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
