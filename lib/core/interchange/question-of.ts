import type { Question } from "@/lib/core/questions/question";
import { questionTypeOf } from "@/lib/core/questions/registry";
import type { Item } from "./item";
import { takerOf } from "./item-of";
import type { Lose } from "./ledger";
import { BrokenQuestion, UnknownKind } from "./ledger";
import { outOfLimits } from "./limits";
import { UNSAID } from "./losses";
import { sameWords } from "./same-words";

const LONGEST_TEXT = 2_000;
const LONGEST_TAG = 80;
const MOST_TAGS = 20;

/**
 * An item as a question of ours.
 * @throws UnknownKind, BrokenQuestion or AppError "invalid" with a sentence where it is none.
 */
export function questionOf(item: Item, lose: Lose): Question {
  const taken = takerOf(item.form);
  if (taken === undefined) throw new UnknownKind("No kind of question here is like it.");
  const problem = outOfLimits(item.form);
  if (problem !== undefined) throw new BrokenQuestion(problem);
  const type = questionTypeOf(taken.type);
  if (type.needsPicture === true && item.picture === undefined)
    throw new BrokenQuestion("It is answered on a picture, and its picture could not be read.");
  const content = type.content.read(taken.content, "The question");
  const key = type.key.read(taken.key, "The answer key");
  const points = whole(item.points ?? UNSAID.points, "marks", [1, 10], lose);
  // Content and key that do not belong together are refused by the marker, as everywhere.
  const response = type.modelResponse(content, key) ?? type.emptyResponse(content);
  type.mark({ content, key, response, maxPoints: points });
  return {
    type: taken.type,
    prompt: promptOf(item),
    ...imageOf(item),
    ...said("topic", shortened(item.topic, "topic", lose)),
    ...said("objective", shortened(item.objective, "objective", lose)),
    difficulty: whole(item.difficulty ?? UNSAID.difficulty, "difficulty", [1, 5], lose),
    points,
    timeEstimateSeconds: whole(
      item.timeEstimateSeconds ?? UNSAID.timeEstimateSeconds,
      "time it takes",
      [30, 600],
      lose,
    ),
    ...said("hint", shortened(item.hint, "hint", lose)),
    ...said("scaffold", shortened(item.scaffold, "easier form", lose)),
    feedback: item.feedback,
    tags: tagsOf(item, lose),
    source: [],
    content,
    key,
  };
}

function promptOf({ prompt }: Item): string {
  if (sameWords(prompt) === "") throw new BrokenQuestion("It does not say what is asked.");
  if (prompt.length > 4_000) throw new BrokenQuestion("It is longer than 4,000 characters.");
  return prompt.trim();
}

function imageOf({ picture }: Item): Pick<Question, "image"> {
  return picture === undefined
    ? {}
    : { image: { file: picture.file, alt: sameWords(picture.alt) } };
}

/** A number as we keep it: whole, and within its bounds. */
function whole(given: number, field: string, [low, high]: [number, number], lose: Lose): number {
  const kept = Number.isFinite(given) ? Math.min(high, Math.max(low, Math.round(given))) : low;
  if (kept !== given)
    lose(field, `${given} became ${kept}: whole numbers from ${low} to ${high} are kept.`);
  return kept;
}

function shortened(text: string | undefined, field: string, lose: Lose): string | undefined {
  if (text === undefined || text.trim() === "") return undefined;
  if (text.length > LONGEST_TEXT) lose(field, `Cut after ${LONGEST_TEXT} characters.`);
  return text.slice(0, LONGEST_TEXT).trim();
}

function tagsOf({ tags }: Item, lose: Lose): string[] {
  const clean = [...new Set(tags.map(sameWords))].filter((tag) => tag !== "");
  const fit = clean.filter((tag) => tag.length <= LONGEST_TAG).slice(0, MOST_TAGS);
  if (fit.length < clean.length)
    lose("tags", `A question keeps ${MOST_TAGS} tags of up to ${LONGEST_TAG} characters.`);
  return fit;
}

function said<Name extends string>(name: Name, value: string | undefined) {
  return value === undefined ? {} : ({ [name]: value } as Record<Name, string>);
}
