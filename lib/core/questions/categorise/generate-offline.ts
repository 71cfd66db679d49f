import type {
  Contrast,
  Evidence,
  LessonFacts,
  NamedList,
} from "@/lib/core/generation/facts/lesson-facts";
import { ledByHeading } from "@/lib/core/generation/facts/table-subject";
import type { OfflineQuestion } from "@/lib/core/generation/offline/offline-question";
import { guidingFeedback, plain } from "../shared/offline-wording";
import { categoriseOf } from "./compose";
import type { Content, Key } from "./schema";

type Made = OfflineQuestion<Content, Key>;

/** The items of one group that are asked for: enough to tell a rule, few enough to sort in a minute. */
const ITEMS_OF_A_GROUP = 4;
/** A member of a list as a thing to sort; longer ones are statements. */
const LONGEST_ITEM = 60;

/** Two lists that the lesson itself sets against each other, and only where each stands against no third. */
export function generateOffline(facts: Pick<LessonFacts, "lists" | "contrasts">): Made[] {
  return [...fromAllLists(facts.lists), ...facts.contrasts.map(fromContrast)];
}

/** Lists that together are set against each other: two, or three such as strings, woodwind and brass. */
function fromAllLists(lists: readonly NamedList[]): Made[] {
  const families = Object.values(Object.groupBy(lists, allOf)).map((family = []) => family);
  return families.flatMap((family) => {
    const whole = family.length >= 2 && family.length <= 3 && family.every(isSortable);
    return whole && areWhole(family) ? [fromLists(family)] : [];
  });
}

/** Everything a list and those against it hold. */
function allOf({ items, contrast }: NamedList): string {
  return [...items, ...contrast]
    .map(({ quote }) => quote)
    .sort()
    .join("|");
}

/** What one is set against is the whole of the others, and nothing else. */
function areWhole(family: readonly NamedList[]): boolean {
  return family.every(
    (one) =>
      one.contrast.length ===
      family.filter((other) => other !== one).flatMap(({ items }) => items).length,
  );
}

/** What a table says of two things it compares: "The swash is strong" is true of one, "The swash is weak" of the other. */
function fromContrast({ names, rows, section, address }: Contrast): Made {
  const [one, other] = names;
  const itemsOf = (side: 0 | 1) => rows.map(({ values }) => values[side]);
  const asked = `Sort these statements under “${one}” and “${other}”.`;
  return {
    ...categoriseOf([
      { name: one, items: itemsOf(0) },
      { name: other, items: itemsOf(1) },
    ]),
    prompt: plain(ledByHeading(asked, [], section)),
    topic: section ?? one,
    difficulty: 2,
    points: rows.length,
    timeEstimateSeconds: 30 + rows.length * 16,
    hint: "Look for two that say opposite things. Decide about that pair first.",
    feedback: guidingFeedback("Each one is where it belongs.", "read the table one row at a time", [
      { address, section },
    ]),
    tags: [one, other],
    source: rows.map(({ quote }) => ({ address, quote })),
    confidence: 0.85,
    fact: `table:${address}`,
    alsoAsks: rows.slice(1).map(({ label }) => `row:${address}:${label}`),
  };
}

function fromLists(lists: readonly NamedList[]): Made {
  const most = lists.length > 2 ? 3 : ITEMS_OF_A_GROUP;
  const groups = lists.map((list) => ({ list, items: list.items.slice(0, most) }));
  const [one, other] = lists;
  const items = groups.flatMap((group) => group.items);
  return {
    ...categoriseOf(
      groups.map((group) => ({ name: group.list.title, items: group.items.map(textOf) })),
    ),
    prompt: plain(
      ledByHeading(
        lists.length > 2
          ? `Sort these into ${lists.map(({ title }) => `“${title}”`).join(", ")}.`
          : `Which of these belong under “${one?.title ?? ""}”, and which under “${other?.title ?? ""}”?`,
        lists.map(({ title }) => title),
        items[0]?.section,
      ),
    ),
    topic: items[0]?.section ?? lists.map(({ title }) => title).join(", "),
    difficulty: 2,
    points: Math.min(4, items.length),
    timeEstimateSeconds: 30 + items.length * 8,
    hint: "Sort the ones you are sure about first.",
    feedback: guidingFeedback(
      "Each one is where it belongs.",
      "read both lists before you sort them again",
      items.slice(0, 1),
    ),
    tags: lists.map(({ title }) => title),
    source: groups.flatMap(({ list, items: held }) => [
      ...(list.titleAt === undefined ? [] : [list.titleAt]),
      ...held.map(({ address, quote }) => ({ address, quote })),
    ]),
    confidence: 0.8,
    fact: `list:${lists[0]?.title.toLowerCase()}`,
    alsoAsks: [
      ...lists.slice(1).map(({ title }) => `list:${title.toLowerCase()}`),
      ...items.map(({ quote }) => `item:${quote.toLowerCase()}`),
    ],
  };
}

function isSortable({ titleAt, items }: NamedList): boolean {
  return (
    titleAt !== undefined &&
    items.length >= 2 &&
    items.slice(0, ITEMS_OF_A_GROUP).every(({ quote }) => quote.length <= LONGEST_ITEM)
  );
}

function textOf({ quote }: Evidence): string {
  return quote.replace(/[.;,]+$/, "");
}
