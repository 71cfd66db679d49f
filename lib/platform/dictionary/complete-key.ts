import { safeParse } from "zod/mini";
import { textRuleSchema } from "@/lib/core/questions/shared/accepted-answer";
import { withNeverAccept } from "./never-accept";

/**
 * A question's key with every rule for typed answers in it completed, wherever the type keeps them (one in a
 * short answer, one a gap in a cloze). Called when a question is saved.
 * @param key as the type's `key.read` returned it.
 */
export async function completeKey(key: unknown): Promise<unknown> {
  const rule = safeParse(textRuleSchema, key);
  if (rule.success) return withNeverAccept(rule.data);
  if (Array.isArray(key)) return Promise.all(key.map(completeKey));
  if (typeof key !== "object" || key === null) return key;
  const parts = Object.entries(key).map(async ([name, part]) => [name, await completeKey(part)]);
  return Object.fromEntries(await Promise.all(parts));
}
