import type {
  Definition,
  LessonFacts,
  NamedList,
  OrderedSteps,
  Pairing,
} from "@/lib/core/generation/facts/lesson-facts";
import { isSureMeaning } from "@/lib/core/generation/facts/sure-meanings";
import { ledByHeading } from "@/lib/core/generation/facts/table-subject";
import type { OfflineQuestion } from "@/lib/core/generation/offline/offline-question";
import { overlap } from "@/lib/core/generation/words/shared-words";
import { lettered, letterOf } from "../shared/lettered";
import {
  askForTerm,
  asSentence,
  neutralTopic,
  offlineFeedback,
  offlineHint,
  plain,
  tellTerm,
} from "../shared/offline-wording";
import { lengthsGiveNothingAway } from "../shared/option-lengths";
import type { Content, Key } from "./schema";

type Made = OfflineQuestion<Content, Key>;

const WAY = "Rule out the choices that you are sure are wrong.";

/** Terms from their meanings, one side of a table from the other, members of lists and steps that follow. */
export function generateOffline(facts: LessonFacts): Made[] {
  return [
    ...facts.definitions.flatMap(fromDefinition),
    ...facts.pairings.flatMap(fromPairing),
    ...facts.lists.flatMap(fromList),
    ...facts.sequences.flatMap(fromSteps),
  ];
}

function fromDefinition(fact: Definition): Made[] {
  const wrong = fact.siblings.slice(0, 3);
  if (wrong.length < 2 || fact.isNamed || !isSureMeaning(fact)) return [];
  return [
    {
      ...choice(fact.term, wrong),
      prompt: askForTerm(fact),
      topic: neutralTopic([fact.section], fact.term),
      difficulty: 2,
      points: 1,
      timeEstimateSeconds: 45,
      hint: offlineHint(WAY, fact.section, [fact.term]),
      feedback: offlineFeedback(tellTerm(fact)),
      tags: ["key terms"],
      source: [{ address: fact.address, quote: fact.quote }],
      confidence: 0.8,
      fact: `term:${fact.term.toLowerCase()}`,
      answers: [fact.term],
      offers: [fact.term, ...wrong],
    },
  ];
}

/** What describes one row of a table, among the rows most like it. */
function fromPairing(table: Pairing): Made[] {
  const { asked } = table;
  if (table.pairs.length < 4 || asked === undefined) return [];
  return table.pairs.map((pair) => {
    const wrong = nearestRows(table, pair);
    return {
      ...choice(pair.left, wrong),
      prompt: `${plain(asked)}\n\n“${plain(pair.right)}”`,
      topic: table.section ?? table.subject,
      difficulty: 2,
      points: 1,
      timeEstimateSeconds: 45,
      hint: offlineHint(WAY, table.section, [pair.left]),
      feedback: offlineFeedback(
        asSentence(`“${pair.right.replace(/\.$/, "")}” goes with ${pair.left}`),
      ),
      tags: [table.subject],
      source: [{ address: pair.address, quote: pair.quote }],
      confidence: 0.78,
      fact: `term:${pair.left.toLowerCase()}`,
      answers: [pair.left],
      offers: [pair.left, ...wrong],
    };
  });
}

/** Those a pupil could mix up with it first. */
function nearestRows({ pairs }: Pairing, pair: Pairing["pairs"][number]): string[] {
  return pairs
    .filter((other) => other !== pair)
    .map(({ left, right }, place) => ({ left, place, score: overlap(right, pair.right) }))
    .sort((a, b) => b.score - a.score || a.place - b.place)
    .slice(0, 3)
    .map(({ left }) => left);
}

function fromList(list: NamedList): Made[] {
  const wrong = spread(list.contrast);
  const member = list.items.find(({ quote }) =>
    lengthsGiveNothingAway(
      quote,
      wrong.map((item) => item.quote),
    ),
  );
  if (member === undefined || wrong.length < 3) return [];
  return [
    {
      ...choice(
        member.quote,
        wrong.map(({ quote }) => quote),
      ),
      prompt: plain(
        ledByHeading(
          `Which of these belongs under the heading “${list.title}”?`,
          [list.title],
          member.section,
        ),
      ),
      topic: list.title,
      difficulty: 2,
      points: 1,
      timeEstimateSeconds: 40,
      hint: offlineHint(WAY, member.section, [member.quote]),
      feedback: offlineFeedback(asSentence(`“${member.quote}” belongs under “${list.title}”`)),
      tags: [list.title],
      source: [{ address: member.address, quote: member.quote }, ...listTitleSource(list)],
      confidence: 0.75,
      fact: `list:${list.title.toLowerCase()}`,
      alsoAsks: [...list.items, ...list.contrast].map(({ quote }) => `item:${quote.toLowerCase()}`),
      offers: [member, ...wrong].map(({ quote }) => quote),
    },
  ];
}

/** Three from the beginning, the middle and the end: of several lists, not all of the first. */
function spread<Item>(items: readonly Item[]): Item[] {
  const places = [0, Math.floor(items.length / 2), items.length - 1];
  return items.filter((_, index) => places.includes(index));
}

function listTitleSource(list: NamedList): { address: string; quote: string }[] {
  return list.titleAt === undefined ? [] : [list.titleAt];
}

/** Asks for the step after one in the middle: the first and the last are too easy to tell. */
function fromSteps({ title, steps, tellsHow }: OrderedSteps): Made[] {
  if (tellsHow !== undefined) return [];
  const [at, next] = [steps[1], steps[2]];
  if (at === undefined || next === undefined || steps.length < 5) return [];
  const wrong = [steps[0], ...steps.slice(3)].flatMap((step) =>
    step === undefined ? [] : [step.text],
  );
  if (!lengthsGiveNothingAway(next.text, wrong.slice(0, 3))) return [];
  return [
    {
      ...choice(next.text, wrong.slice(0, 3)),
      prompt: `This is one step of “${plain(title)}”:\n\n“${plain(at.text)}”\n\nWhich step comes straight after it?`,
      topic: title,
      difficulty: 3,
      points: 1,
      timeEstimateSeconds: 60,
      hint: offlineHint("Say the steps to yourself from the beginning.", undefined, []),
      feedback: offlineFeedback(
        asSentence(`After “${trimStop(at.text)}” comes “${trimStop(next.text)}”`),
      ),
      tags: ["steps"],
      source: [at, next].map(({ address, quote }) => ({ address, quote })),
      confidence: 0.8,
      fact: `steps:${title.toLowerCase()}`,
    },
  ];
}

function trimStop(text: string): string {
  return text.replace(/[.;]+$/, "");
}

function choice(right: string, wrong: readonly string[]): { content: Content; key: Key } {
  const options = lettered([right, ...wrong]);
  return {
    content: { v: 1, options },
    key: { v: 1, correct: letterOf(options, right), notes: [] },
  };
}
