import { GLOSSARY } from "@/lib/core/documents/vocabulary";
import type { Evidence } from "@/lib/core/generation/facts/lesson-facts";
import type { TaughtBlock } from "@/lib/core/generation/facts/sections";
import { tooAlike } from "@/lib/core/generation/words/terms";

/** A list, the words that name it, and lines of the lesson's other lists. */
export interface HeadedList {
  readonly title: string;
  readonly items: readonly Evidence[];
  /** At least as many as `items` would need; never an item of this list, nor like one. */
  readonly others: readonly Evidence[];
}

interface Run {
  readonly title: string;
  readonly items: readonly Evidence[];
}

const FEWEST_ITEMS = 3;
/** Every line is compared with every other: of a book its first lists are enough to pick from. */
const MOST_LISTS = 12;
const MOST_ITEMS = 8;
const LONGEST_ITEM = 120;
const MOST_WORDS_OF_TITLE = 10;
/** Names a part of the paper, and nothing that its lines have in common. */
const NO_TITLE =
  /^(outline|agenda|contents|overview|summary|introduction|conclusions?|key stage)\b|\?$/i;
/** Explains itself, or says a whole sentence: among lines of other lists it stands out, or is as true there. */
const NO_ITEM = /[.?!]$|https?:|\p{L}(:| [–—-]) |[=÷]/u;

/** Lists with a name, each against the lines of the others. */
export function findHeadedLists(taught: readonly TaughtBlock[]): HeadedList[] {
  const runs = joined(runsIn(taught)).slice(0, MOST_LISTS);
  return runs.flatMap((run) => {
    const others = runs
      .filter((other) => other !== run)
      .flatMap(({ items }) => items)
      .filter((item) => run.items.every((own) => !tooAlike(own.quote, item.quote)));
    return isNamed(run.title) && run.items.length >= FEWEST_ITEMS && others.length >= FEWEST_ITEMS
      ? [{ ...run, others }]
      : [];
  });
}

/** Lines that stand under one heading, or after "Wood is used because:". */
function runsIn(taught: readonly TaughtBlock[]): Run[] {
  const runs: { title: string; items: Evidence[] }[] = [];
  for (const [at, { block, section }] of taught.entries()) {
    if (block.kind !== "list-item") continue;
    const before = taught[at - 1];
    const goesOn = before?.block.kind === "list-item" && before.section === section;
    if (!goesOn) runs.push({ title: titleOf(before, section), items: [] });
    if (isItem(block.text)) runs.at(-1)?.items.push(evidence(block, section));
  }
  return runs;
}

function titleOf(before: TaughtBlock | undefined, section: string | undefined): string {
  const lead = before?.section === section ? (before?.block.text.trim() ?? "") : "";
  return lead.endsWith(":") ? lead.slice(0, -1).trim() : (section ?? "");
}

/** Two slides of one title hold one list. */
function joined(runs: readonly Run[]): Run[] {
  const titles = [...new Set(runs.map(({ title }) => title))];
  return titles.map((title) => ({
    title,
    items: runs
      .filter((run) => run.title === title)
      .flatMap(({ items }) => items)
      .slice(0, MOST_ITEMS),
  }));
}

function isNamed(title: string): boolean {
  return (
    /\p{L}{3}/u.test(title) &&
    title.split(/\s+/).length <= MOST_WORDS_OF_TITLE &&
    !GLOSSARY.test(title.toLowerCase()) &&
    !NO_TITLE.test(title)
  );
}

function isItem(text: string): boolean {
  const words = text.trim().split(/\s+/).length;
  return words >= 2 && text.length <= LONGEST_ITEM && !NO_ITEM.test(text.trim());
}

function evidence({ address, text }: TaughtBlock["block"], section: string | undefined): Evidence {
  return { address, quote: text.trim(), ...(section === undefined ? {} : { section }) };
}
