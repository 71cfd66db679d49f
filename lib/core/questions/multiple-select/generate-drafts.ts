import type { DraftFacts } from "@/lib/core/generation/drafts/draft-facts";
import type { HeadedList } from "@/lib/core/generation/drafts/find-headed-lists";
import type { OfflineQuestion } from "@/lib/core/generation/offline/offline-question";
import { seededOrder } from "@/lib/core/kernel/seeded-order";
import { lettered, letterOf } from "../shared/lettered";
import { asSentence, offlineFeedback, plain } from "../shared/offline-wording";
import type { Content, Key } from "./schema";

/** Every list found has so many. */
const RIGHT = 3;

/** Lines of one list among lines of the lesson's other lists, those most alike in length. */
export function generateDrafts({ lists }: DraftFacts): OfflineQuestion<Content, Key>[] {
  return lists.map(fromList);
}

function fromList({ title, items, others }: HeadedList): OfflineQuestion<Content, Key> {
  const right = seededOrder(title).shuffle(items, "right").slice(0, RIGHT);
  const wrong = alikeInLength(others, right);
  const options = lettered([...right, ...wrong].map(({ quote }) => quote));
  return {
    content: { v: 1, options, minSelections: right.length, maxSelections: right.length },
    key: {
      v: 1,
      correct: right.map(({ quote }) => letterOf(options, quote)).sort(),
      rule: "balanced",
      notes: [],
    },
    prompt: plain(`Which three of these belong to “${title}” in the lesson?`),
    topic: title,
    difficulty: 2,
    points: right.length,
    timeEstimateSeconds: 60,
    hint: `Ask of each one whether it has to do with “${title}”.`,
    feedback: offlineFeedback(
      asSentence(`Under “${title}” stand: ${right.map(({ quote }) => quote).join("; ")}`),
    ),
    tags: [],
    source: right.map(({ address, quote }) => ({ address, quote })),
    // Such a question asks where something stands more than what it means.
    confidence: 0.4,
    fact: `list:${title.toLowerCase()}`,
    alsoAsks: right.map(({ quote }) => `item:${quote.toLowerCase()}`),
    offers: [...right, ...wrong].map(({ quote }) => quote),
  };
}

/** One beside each right one, so that length tells nothing. */
function alikeInLength(
  others: HeadedList["others"],
  right: HeadedList["items"],
): HeadedList["others"] {
  const left = [...others];
  return right.map(({ quote }) => {
    const far = ({ quote: other }: HeadedList["others"][number]) =>
      Math.abs(other.length - quote.length);
    const nearest = left.reduce((best, one) => (far(one) < far(best) ? one : best));
    return left.splice(left.indexOf(nearest), 1)[0] ?? nearest;
  });
}
