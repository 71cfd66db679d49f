import type { LessonFacts, OrderedSteps } from "@/lib/core/generation/facts/lesson-facts";
import type { OfflineQuestion } from "@/lib/core/generation/offline/offline-question";
import { guidingFeedback, plain } from "../shared/offline-wording";
import { orderingOf } from "./compose";
import type { Content, Key } from "./schema";

/** Steps the lesson itself numbers or puts in order; never an order of our own. */
export function generateOffline(
  facts: Pick<LessonFacts, "sequences">,
): OfflineQuestion<Content, Key>[] {
  return facts.sequences
    .filter(({ steps }) => steps.length >= 3 && steps.length <= 7)
    .map((sequence) =>
      sequence.ranks !== undefined ? fromRanking(sequence) : fromSteps(sequence),
    );
}

/** Things a table puts in order of a quantity: "put these planets in order of distance from the Sun, shortest first". */
function fromRanking(sequence: OrderedSteps): OfflineQuestion<Content, Key> {
  const { title, steps, ranks = "", tellsHow = "order" } = sequence;
  return {
    ...fromSteps(sequence),
    prompt: plain(
      ranks === "" ? `${title}: put these in ${tellsHow}.` : `Put these ${ranks} in ${tellsHow}.`,
    ),
    hint: "Decide which comes first and which comes last. Then place the others between them.",
    feedback: guidingFeedback(
      "Everything is in its place.",
      "read the table from the top to the bottom",
      steps.slice(0, 1),
    ),
    tags: ["order"],
    confidence: 0.85,
    fact: `ranking:${title.toLowerCase()}`,
    alsoAsks: [],
  };
}

function fromSteps({ title, steps, tellsHow }: OrderedSteps): OfflineQuestion<Content, Key> {
  const texts = steps.map(({ text }) => text);
  const areEvents = tellsHow !== undefined || tellsThePast(texts) || STORY.test(title);
  return {
    ...orderingOf(texts.map((text) => [text])),
    prompt:
      tellsHow === undefined
        ? `Put these ${nameOf(title, areEvents)} from “${plain(title)}” in order, first to last.`
        : inOrder(title, tellsHow),
    topic: title,
    difficulty: 3,
    points: Math.min(4, steps.length - 1),
    timeEstimateSeconds: 30 + steps.length * 15,
    hint: hintFor(areEvents, tellsHow !== undefined),
    feedback: guidingFeedback(
      doneIn(areEvents, tellsHow !== undefined),
      areEvents
        ? "tell in your own words what happened, from the beginning to the end"
        : "say in your own words what happens first, next and last",
      steps.slice(0, 1),
    ),
    tags: [areEvents ? "events" : "steps"],
    source: steps.map(({ address, quote }) => ({ address, quote })),
    confidence: 0.9,
    fact: `steps:${title.toLowerCase()}`,
  };
}

/** A play is told in the present, and is events all the same. */
const STORY = /\b(story|stories|plot|legend|myth|tale)\b/i;

/** "Four stages of life" has stages. */
function nameOf(title: string, areEvents: boolean): string {
  if (areEvents) return "events";
  return /\bstages\b/i.test(title) ? "stages" : "steps";
}

/** "How we got the vote: put these in order, earliest first."; a heading such as "Timeline" says nothing about them. */
function inOrder(title: string, how: string): string {
  const says =
    !/^((a|the|our) )?((key|main|important) )?(timeline|dates|events|what happened\??)$/i.test(
      title,
    );
  return says ? `${plain(title)}: put these in ${how}.` : `Put these in ${how}.`;
}

/** What dates put in order (battles, laws, discoveries) goes by no one word. */
function hintFor(areEvents: boolean, areDated: boolean): string {
  if (areDated)
    return "Decide which is the earliest and which is the latest. Then place the others between them.";
  return areEvents
    ? "Which of these had to happen before the others? Begin with that one."
    : "Decide which step begins it and which step ends it. Then ask what each of the others needs before it can happen.";
}

function doneIn(areEvents: boolean, areDated: boolean): string {
  if (areDated) return "Everything is in its place.";
  return areEvents ? "Every event is in its place." : "Every step is in its place.";
}

/** What happened once is an event, what is done or happens again a step. */
function tellsThePast(texts: readonly string[]): boolean {
  const past = texts.filter(
    (text) => /\b(was|were|had|\p{L}{3,}ed)\b/u.test(text) && !/\b(is|are|has)\b/.test(text),
  );
  return past.length * 2 > texts.length;
}
