import { aspectsOf } from "./aspects";
import type { Item } from "./item";
import { sameMarkdown } from "./same-markdown";
import { sameWords } from "./same-words";

/** What a question starts with where a file says nothing of it: as one written by hand. */
export const UNSAID = { points: 1, difficulty: 2, timeEstimateSeconds: 60 } as const;

/**
 * What was lost on an item's journey through a file and back, by the school's words. It is found by looking, not
 * by lists kept by hand: what a writer forgets or garbles is named as surely as what a format has no place for.
 */
export function lossesBetween(before: Item, after: Item): string[] {
  return [
    ...textLosses(before, after),
    ...detailLosses(before, after),
    ...pictureLosses(before, after),
    ...formLosses(before, after),
  ];
}

function textLosses(before: Item, after: Item): string[] {
  const texts: [string, string | undefined, string | undefined][] = [
    ["question", before.prompt, after.prompt],
    ["hint", before.hint, after.hint],
    ["easier form", before.scaffold, after.scaffold],
    ["feedback for a right answer", before.feedback.correct, after.feedback.correct],
    ["feedback for a partly right answer", before.feedback.partial, after.feedback.partial],
    ["feedback for a wrong answer", before.feedback.incorrect, after.feedback.incorrect],
  ];
  return texts.flatMap(([field, a = "", b = ""]) => (sameMarkdown(a, b) ? [] : [field]));
}

/** Its description is spoken of only where the picture itself came along. */
function pictureLosses({ picture: before }: Item, { picture: after }: Item): string[] {
  if (before?.file !== after?.file) return ["picture"];
  return sameWords(before?.alt ?? "") === sameWords(after?.alt ?? "")
    ? []
    : ["description of the picture"];
}

function detailLosses(before: Item, after: Item): string[] {
  const details: [string, unknown, unknown][] = [
    ["marks", before.points ?? UNSAID.points, after.points ?? UNSAID.points],
    ["difficulty", before.difficulty ?? UNSAID.difficulty, after.difficulty ?? UNSAID.difficulty],
    [
      "time it takes",
      before.timeEstimateSeconds ?? UNSAID.timeEstimateSeconds,
      after.timeEstimateSeconds ?? UNSAID.timeEstimateSeconds,
    ],
    ["topic", sameWords(before.topic ?? ""), sameWords(after.topic ?? "")],
    ["objective", sameWords(before.objective ?? ""), sameWords(after.objective ?? "")],
    ["tags", tagsOf(before), tagsOf(after)],
  ];
  return details.flatMap(([field, a, b]) => (isSame(a, b) ? [] : [field]));
}

const tagsOf = ({ tags }: Item): string[] => tags.map(sameWords).sort();

function formLosses({ form: before, picture }: Item, { form: after }: Item): string[] {
  if (before.kind !== after.kind) return ["kind of question"];
  const [a, b] = [aspectsOf(before, picture), aspectsOf(after, picture)];
  return Object.keys(a).filter((name) => !isSame(a[name], b[name]));
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
