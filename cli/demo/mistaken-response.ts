import { AppError } from "@/lib/core/kernel/app-error";
import type { AnyQuestionType } from "@/lib/core/questions/contract";

/** Numbers in [0, 1) that come the same for the same seed. */
export type Chance = () => number;

/**
 * An answer a pupil who does not know might give: the right one with its choices swapped for others of the
 * question, its order disturbed, or its words half remembered. Knows no question type by name.
 * @returns the empty response where the type has no model response, where no answer comes of it that could be given, and
 *   for one pupil in ten who leaves it.
 */
export function mistakenResponse(
  type: AnyQuestionType,
  content: unknown,
  key: unknown,
  chance: Chance,
): unknown {
  const right = type.modelResponse(content, key);
  if (right === undefined || chance() < 0.1) return type.emptyResponse(content);
  const spoiled = spoil(right, idLists(content), chance);
  return readable(type, { content, key, spoiled }) ?? type.emptyResponse(content);
}

/** The spoiled answer where a pupil could have given it: a label that stands twice could not be. */
function readable(
  type: AnyQuestionType,
  { content, key, spoiled }: { content: unknown; key: unknown; spoiled: unknown },
): unknown {
  try {
    const response = type.response.read(spoiled, "A demo answer");
    type.mark({ content, key, response, maxPoints: 1 });
    return response;
  } catch (error) {
    if (error instanceof AppError && error.code === "invalid") return undefined;
    throw error;
  }
}

/** Every list of things with ids in a question's content: its options, its items, its bank of words. */
function idLists(content: unknown): string[][] {
  if (Array.isArray(content)) {
    const ids = content.flatMap((item: unknown) => (hasId(item) ? [item.id] : []));
    return [...(ids.length > 0 ? [ids] : []), ...content.flatMap(idLists)];
  }
  if (typeof content !== "object" || content === null) return [];
  return Object.values(content).flatMap(idLists);
}

function hasId(item: unknown): item is { id: string } {
  return typeof item === "object" && item !== null && "id" in item && typeof item.id === "string";
}

function spoil(value: unknown, lists: readonly string[][], chance: Chance): unknown {
  if (typeof value === "string") return spoilText(value, lists, chance);
  if (Array.isArray(value)) return spoilList(value, lists, chance);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, spoil(part, lists, chance)]),
  );
}

/** A choice becomes another of the same list; a number goes off by a digit; words lose their end. */
function spoilText(text: string, lists: readonly string[][], chance: Chance): string {
  const list = lists.find((ids) => ids.includes(text));
  if (list !== undefined) return list[Math.floor(chance() * list.length)] ?? text;
  if (/^[0-9A-F.]+$/.test(text)) return `${text.slice(0, -1)}${text.endsWith("1") ? "0" : "1"}`;
  const words = text.split(" ");
  return words.length > 1
    ? words.slice(0, -1).join(" ")
    : `${text.slice(0, Math.ceil(text.length / 2))}ing`;
}

/** Two neighbours change places in an order; a list of choices keeps each once. */
function spoilList(
  list: readonly unknown[],
  lists: readonly string[][],
  chance: Chance,
): unknown[] {
  if (list.every((item) => typeof item === "string")) {
    const isOrder = lists.some(
      (ids) => ids.length === list.length && list.every((item) => ids.includes(item)),
    );
    if (isOrder) return turned(list, chance);
    return [...new Set(list.map((item) => spoilText(item, lists, chance)))];
  }
  return list.map((item) =>
    chance() < 0.5 ? withItsName(spoil(item, lists, chance), item) : item,
  );
}

function turned(order: readonly unknown[], chance: Chance): unknown[] {
  const at = Math.floor(chance() * (order.length - 1));
  return [...order.slice(0, at), order[at + 1], order[at], ...order.slice(at + 2)];
}

/** A spoiled pair, gap or row is still about the same thing: the first text of it says which, and each is answered once. */
function withItsName(spoiled: unknown, right: unknown): unknown {
  const [name, text] = firstText(right) ?? [];
  return name === undefined ? spoiled : { ...(spoiled as object), [name]: text };
}

function firstText(item: unknown): [string, string] | undefined {
  if (typeof item !== "object" || item === null) return undefined;
  return Object.entries(item).find(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
}
