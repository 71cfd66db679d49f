import { questionTypeOf } from "@/lib/core/questions/registry";

/** As much of one answer as a person reads at once; no answer is longer unless somebody means it to be. */
const MOST_CHARACTERS = 20_000;

/**
 * Everything a pupil typed into an answer, of whatever type. Words that the author wrote (options, labels) are not in
 * a response, which names them by ids; of a conversation only the pupil's own part counts.
 */
export function typedWords(type: string, response: unknown): string {
  const { saidIn, response: shape } = questionTypeOf(type);
  const typed =
    saidIn === undefined ? stringsIn(response) : saidIn(shape.read(response, "The answer")).said;
  return typed.join("\n").slice(0, MOST_CHARACTERS);
}

function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}
