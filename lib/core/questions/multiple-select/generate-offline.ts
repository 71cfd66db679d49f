import type { LessonFacts, NamedList } from "@/lib/core/generation/facts/lesson-facts";
import { ledByHeading } from "@/lib/core/generation/facts/table-subject";
import type { OfflineQuestion } from "@/lib/core/generation/offline/offline-question";
import { seededOrder } from "@/lib/core/kernel/seeded-order";
import { lettered, letterOf } from "../shared/lettered";
import { asSentence, offlineFeedback, plain } from "../shared/offline-wording";
import type { Content, Key } from "./schema";

type Made = OfflineQuestion<Content, Key>;

/** Members of one list among items of the lists the lesson sets against it. */
export function generateOffline(facts: LessonFacts): Made[] {
  return facts.lists.filter(isLongEnough).map(fromList);
}

function isLongEnough(list: NamedList): boolean {
  return list.items.length >= 2 && list.contrast.length >= 2;
}

function fromList(list: NamedList): Made {
  const order = seededOrder(list.title);
  const right = order.shuffle(list.items, "right").slice(0, 3);
  const wrong = order.shuffle(list.contrast, "wrong").slice(0, right.length);
  const options = lettered([...right, ...wrong].map(({ quote }) => quote));
  const title = list.titleAt === undefined ? [] : [list.titleAt];
  return {
    content: {
      v: 1,
      options,
      minSelections: right.length,
      maxSelections: right.length,
    },
    key: {
      v: 1,
      correct: right.map(({ quote }) => letterOf(options, quote)).sort(),
      rule: "balanced",
      notes: [],
    },
    prompt: plain(
      ledByHeading(
        `Which of these belong under the heading “${list.title}”?`,
        [list.title],
        list.items[0]?.section,
      ),
    ),
    topic: list.title,
    difficulty: 3,
    points: right.length,
    timeEstimateSeconds: 60,
    hint: `There are ${right.length} to choose. Ask of each one whether it fits “${list.title}”.`,
    feedback: offlineFeedback(
      asSentence(
        `Under “${list.title}” belong: ${right.map(({ quote }) => quote.replace(/[.;]$/, "")).join("; ")}`,
      ),
    ),
    tags: [list.title],
    source: [...title, ...right.map(({ address, quote }) => ({ address, quote }))],
    confidence: 0.8,
    fact: `list:${list.title.toLowerCase()}`,
    alsoAsks: [...list.items, ...list.contrast].map(({ quote }) => `item:${quote.toLowerCase()}`),
    offers: [...right, ...wrong].map(({ quote }) => quote),
  };
}
