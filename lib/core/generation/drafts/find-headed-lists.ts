import { GLOSSARY } from "@/lib/core/documents/vocabulary";
import type { Evidence } from "@/lib/core/generation/facts/lesson-facts";
import type { TaughtBlock } from "@/lib/core/generation/facts/sections";
import { tooAlike } from "@/lib/core/generation/words/terms";

/** A list, the words that name it, and lines of the lesson's other lists. */
export interface HeadedList {
  readonly title: string;
  readonly items: readonly Evidence[];
  /** At least as many as `items` would need; none that stands in the same part of the lesson, nor is like a line there. */
  readonly others: readonly Evidence[];
}

interface Run {
  readonly title: string;
  /** The headings it stands under: slides that go on have two of one name. */
  readonly parts: readonly string[];
  readonly items: readonly Evidence[];
  /** Every line of it, also those that are not asked about. */
  readonly lines: readonly string[];
}

const FEWEST_ITEMS = 3;
/** Every line is compared with every other: of a book its first lists are enough to pick from. */
const MOST_LISTS = 12;
const MOST_ITEMS = 8;
const MOST_LINES = 40;
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
  return runs.flatMap(({ title, parts, items }) => {
    const near = runs.filter((run) => run.parts.some((part) => parts.includes(part)));
    const lines = near.flatMap((run) => run.lines);
    const others = runs
      .filter((run) => !near.includes(run))
      .flatMap((run) => run.items)
      .filter(({ quote }) => lines.every((line) => !tooAlike(line, quote)));
    return isNamed(title) && items.length >= FEWEST_ITEMS && others.length >= FEWEST_ITEMS
      ? [{ title, items, others }]
      : [];
  });
}

/** Lines that stand under one heading, or after "Wood is used because:". */
function runsIn(taught: readonly TaughtBlock[]): Run[] {
  const runs: { title: string; parts: string[]; items: Evidence[]; lines: string[] }[] = [];
  for (const [at, { block, section }] of taught.entries()) {
    if (block.kind !== "list-item") continue;
    const before = taught[at - 1];
    const goesOn = before?.block.kind === "list-item" && before.section === section;
    if (!goesOn) {
      const title = titleOf(before, section);
      runs.push({ title, parts: [bareTitle(section ?? title)], items: [], lines: [] });
    }
    runs.at(-1)?.lines.push(block.text.trim().replace(/[.;,!?]+$/, ""));
    if (isItem(block.text)) runs.at(-1)?.items.push(evidence(block, section));
  }
  return runs;
}

function titleOf(before: TaughtBlock | undefined, section: string | undefined): string {
  const lead = before?.section === section ? (before?.block.text.trim() ?? "") : "";
  return lead.endsWith(":") ? lead.slice(0, -1).trim() : (section ?? "");
}

/** "Hot deserts (continued)", "Hot deserts 2": one part of the lesson. */
function bareTitle(title: string): string {
  return title
    .toLowerCase()
    .replace(/\s*(\((continued|cont\.?|ctd\.?|\d+)\)|\b(continued|cont\.|\d+))$/, "")
    .trim();
}

/** Two slides of one title hold one list, and a slide that builds up says its lines again. */
function joined(runs: readonly Run[]): Run[] {
  const titles = [...new Set(runs.map(({ title }) => bareTitle(title)))];
  return titles.map((bare) => {
    const same = runs.filter(({ title }) => bareTitle(title) === bare);
    const items = same.flatMap((run) => run.items);
    return {
      title: same[0]?.title ?? bare,
      parts: [...new Set(same.flatMap(({ parts }) => parts))],
      items: items.filter(isFirst).slice(0, MOST_ITEMS),
      lines: same.flatMap(({ lines }) => lines).slice(0, MOST_LINES),
    };
  });
}

function isFirst({ quote }: Evidence, at: number, all: readonly Evidence[]): boolean {
  return all.findIndex((one) => one.quote.toLowerCase() === quote.toLowerCase()) === at;
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
