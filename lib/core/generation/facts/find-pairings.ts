import { isNearlySpelt } from "@/lib/core/generation/words/near-spelling";
import { oneHoldsTheOther, tellingWords } from "@/lib/core/generation/words/shared-words";
import { givesAway, tooAlike } from "@/lib/core/generation/words/terms";
import { hasVerb } from "@/lib/core/generation/words/word-classes";
import type { Definition, Pair, Pairing } from "./lesson-facts";
import { isNoteForm } from "./note-form";
import type { TaughtBlock } from "./sections";
import { cleanHead, headingWords } from "./table-headings";
import type { TableColumns } from "./table-wording";
import { rowQuestion, tableTask } from "./table-wording";

/** Years, dates and money: what a story happened to have, not what a lesson teaches. */
const STORY_NUMBER = /\b(1\d{3}|20\d\d)\b|[£$€]\s?\d/;

/** A glossary in columns: its terms are asked about with the lesson's other key terms. */
const GLOSSARY_HEAD =
  /^(key ?|new |technical |subject )?(words?|terms?|keywords?|vocabulary|terminology)$/i;

/** Pairs of columns of tables that have heads: the first column against each of the others. */
export function findPairings(
  taught: readonly TaughtBlock[],
  definitions: readonly Definition[],
  title = "",
): Pairing[] {
  return taught.flatMap((table) => {
    const [heads, ...rows] = withoutMarks(inOneColumn(table.block.rows ?? []));
    if (heads === undefined || !haveHeads(heads, rows)) return [];
    return heads.slice(1).flatMap((_, index) => {
      const column = { heads, rows, at: index + 1, title };
      return pairingOf(table, column, definitions);
    });
  });
}

/** "Number | Spanish | Number | Spanish": one table, set in two columns to save paper. */
function inOneColumn(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const [heads = [], ...body] = rows;
  const half = heads.length / 2;
  const names = heads.map((head) => head.trim().toLowerCase());
  const isTwice = half > 1 && names.every((name, at) => name === names[(at + half) % names.length]);
  if (!isTwice) return rows;
  const parts = [body.map((cells) => cells.slice(0, half)), body.map((cells) => cells.slice(half))];
  return [
    heads.slice(0, half),
    ...parts.flat().filter((cells) => cells.some((cell) => cell !== "")),
  ];
}

/** "D | Direct address | …": a column of letters, of dates or of the rows' own numbers (“1st”) names nothing; the next one does. */
function withoutMarks(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const [heads = [], ...body] = rows;
  const letters = body.every((cells) => /^\p{L}$/u.test(cells[0]?.trim() ?? ""));
  const counts = /^(no\.?|number|#|)$/i.test(heads[0]?.trim() ?? "");
  const numbers = counts && body.every((cells, row) => cells[0]?.trim() === String(row + 1));
  const dates = /^(dates?|years?|when)$/i.test(heads[0]?.trim() ?? "");
  const ordinals = body.every((cells) => /^\d+(st|nd|rd|th)$/.test(cells[0]?.trim() ?? ""));
  const namesNothing = letters || numbers || dates || ordinals;
  return namesNothing && heads.length > 2 ? rows.map((cells) => cells.slice(1)) : rows;
}

/** A column of a table, to be put beside its first one. */
interface Column {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly at: number;
  readonly title: string;
}

/** "How it helps" after "Adaptation": it tells of that column, and without it a pupil can only guess. */
const TELLS_OF_BEFORE =
  /^(why|how|so|effects?|impacts?|results?|outcomes?|consequences?|mood)\b(?!.*\b(works?|used|made|formed|moves?|spreads?)\b)|\b(it|this|that|they) (helps?|matters?|mattered|means|shows?|feels?)\b/i;

function pairingOf(
  { block, section }: TaughtBlock,
  { heads, rows, at, title }: Column,
  definitions: readonly Definition[],
): Pairing[] {
  const [first = "", head = ""] = [heads[0], heads[at]];
  // "Current | Ampere | A": the letter is the unit's and not the current's.
  const ofUnit =
    /^(symbol|abbreviation)s?$/i.test(head) && /^(si )?units?$/i.test(heads[at - 1] ?? "");
  if (ofUnit || (at > 1 && TELLS_OF_BEFORE.test(head.trim()))) return [];
  const named = withItNamed(head, at > 1 ? (heads[at - 1] ?? "") : undefined);
  const words = named === undefined ? undefined : headingWords(first, named, section);
  const pairs = soundPairs(
    rows
      .flatMap((cells) => pairOf(cells, at, block.address))
      .filter(({ right }) => !/^who\b/i.test(head) || !/^(his|her|their|its)\b/i.test(right)),
  );
  if (words === undefined || !areWorthMatching(pairs, head)) return [];
  const isDefined = ({ left }: Pair) =>
    !/^(symbol|sign|unit|example)/i.test(head) &&
    definitions.some(
      (one) => one.address === block.address && one.term.toLowerCase() === left.toLowerCase(),
    );
  if (GLOSSARY_HEAD.test(first) && pairs.some(isDefined)) return [];
  return inWords(pairs, {
    ...words,
    heads: [cleanHead(first), cleanHead(named ?? head)],
    section: section ?? "",
    title,
  }).map((told) => ({
    ...told,
    address: block.address,
    ...(section === undefined ? {} : { section }),
  }));
}

function inWords(
  pairs: readonly Pair[],
  columns: TableColumns,
): Omit<Pairing, "address" | "section">[] {
  const prompt = tableTask(columns);
  if (prompt === undefined) return [];
  return [{ prompt, asked: rowQuestion(columns), subject: columns.row, from: "table", pairs }];
}

function areWorthMatching(pairs: readonly Pair[], head: string): boolean {
  return (
    pairs.length >= 3 &&
    !areLoose(pairs) &&
    !areKnown(pairs, head) &&
    !areUnlikeAmounts(pairs) &&
    !areNoEvents(pairs, head)
  );
}

/** "Boiling: in water at 100 °C" tells where, and nothing that happens. */
function areNoEvents(pairs: readonly Pair[], head: string): boolean {
  const told = pairs.filter(({ right }) => hasVerb(right));
  return /what happens$/i.test(head) && told.length * 2 <= pairs.length;
}

/** Columns that only tell of the row's own thing: "it" after them is still that. */
const NAMES_NOTHING =
  /\b(it|they|does|is|used|happens|description|definition|meaning|function|job|role|uses?|symbol|type|kind|group|height|size|strength|weakness|appearance)\b/i;

/** Under "Cell | Special feature | Why it helps", "it" is the feature: "why its special feature helps". */
function withItNamed(head: string, before: string | undefined): string | undefined {
  if (before === undefined || !/\bit\b/i.test(head) || NAMES_NOTHING.test(before)) return head;
  const [, word = "", verb = ""] = /^(why|how) it (\p{Ll}+s)$/iu.exec(head.trim()) ?? [];
  return word === "" ? undefined : `${word} its ${before.trim().toLowerCase()} ${verb}`;
}

function pairOf(cells: readonly string[], column: number, address: string): Pair[] {
  const [left, right] = [cells[0]?.trim() ?? "", cells[column]?.trim() ?? ""];
  // A measurement on the left is looked up, not known; a letter stands for something, and two names in one cell for two.
  if (!/^["“‘'¿¡(]?\p{L}[\p{L}\p{N}'’. -]/u.test(left)) return [];
  if (left.includes(" / ") && left.split(" ").length > 3) return [];
  // Votes, prices, scores: a number without a unit is nothing to know.
  if (isNoteForm(left) || isNoteForm(right)) return [];
  if (!/\p{L}/u.test(right) || STORY_NUMBER.test(right) || !isShortAndWhole(right)) return [];
  return [{ left, right, address, quote: cells.join(" | ") }];
}

const LONGEST_CELL = 18;

/** One statement of a few words: "Soft cheeses, pâté. Can still grow in a fridge" says two things. */
function isShortAndWhole(cell: string): boolean {
  const opens = (cell.match(/[([“]/g) ?? []).length;
  const closes = (cell.match(/[)\]”]/g) ?? []).length;
  return (
    cell.split(/\s+/).length <= LONGEST_CELL &&
    opens === closes &&
    !/^(it|they|he|she|this|that|these|those)\b/i.test(cell) &&
    !/[.!?]\s+\p{Lu}|…|\.\.\.|\?$|^(e\.?g|i\.?e|see|as above|same)\b|\b(and|or|the|an?|of|etc\.?)$/iu.test(
      cell,
    )
  );
}

/** Short words over each column, no numbers, every row whole and led by a short name. */
function haveHeads(heads: readonly string[], rows: readonly (readonly string[])[]): boolean {
  const short = heads.every(
    (head) => head.trim().length <= 50 && head.trim().split(" ").length <= 7,
  );
  const whole = rows.every((cells) => cells.length === heads.length);
  const named = rows.every(
    (cells) => (cells[0] ?? "").split(" ").length <= 7 && !/^\d+$/.test(cells[0] ?? ""),
  );
  return short && whole && named && heads.length >= 2 && rows.length >= 3 && rows.length <= 12;
}

/**
 * The rows a pupil can match: none whose right side uses its left side's own word, and no two of which one fits
 * where the other does.
 */
export function soundPairs(pairs: readonly Pair[]): Pair[] {
  const kept: Pair[] = [];
  for (const pair of pairs) {
    const spelt = pair.right.split(/\s+/).some((word) => isNearlySpelt(word, pair.left));
    const told = spelt || givesAway(withoutCommon(pair, pairs), pair.left) || saysName(pair);
    const clashes = kept.some(
      (other) =>
        oneHoldsTheOther(pair.right, other.right) ||
        pair.right.toLowerCase() === other.right.toLowerCase() ||
        listTheSame(pair.right, other.right) ||
        sameName(pair.left, other.left) ||
        beginsWith(pair.right, other.left) ||
        beginsWith(other.right, pair.left),
    );
    if (!told && !clashes) kept.push(pair);
  }
  return kept;
}

/** "Raw chicken, unpasteurised milk" and "raw poultry, eggs": of lists that share a thing each might be the other. */
function listTheSame(a: string, b: string): boolean {
  const areLists = [a, b].every((text) => /,| and | or /.test(text) && !hasVerb(text));
  const said = tellingWords(a);
  return (
    areLists &&
    [...tellingWords(b)].some((word) => word.length > 2 && !/\d/.test(word) && said.has(word))
  );
}

/** "Statistics: facts that use numbers" beside "Facts": each could be taken for the other. */
function beginsWith(text: string, name: string): boolean {
  const said = text.toLowerCase().replace(/^(an?|the) /, "");
  return `${said} `.startsWith(`${name.toLowerCase()} `);
}

/** A word that the right sides of other rows have too leads to none of them: "cell" among the parts of a cell. */
function withoutCommon(pair: Pair, pairs: readonly Pair[]): string {
  const others = pairs.filter((other) => other !== pair).map(({ right }) => tellingWords(right));
  // In one other row alone it leads away from that one: "gas is burned" is natural gas, though biomass is burned too.
  const isCommon = (word: string) =>
    [...tellingWords(word)].some((stem) => others.filter((said) => said.has(stem)).length > 1);
  return pair.right
    .split(/\s+/)
    .filter((word) => !isCommon(word))
    .join(" ");
}

const SAYS_LITTLE =
  /\b(we|you|us|it|they|them|something|someone)\b|\b(up|down|out|on|off|faster|slower|more|less|better)$/i;

/** "Builds up", "Heart beats faster", "We hold our breath": what a few words say happens may happen in other rows too. */
function areLoose(pairs: readonly Pair[]): boolean {
  const loose = pairs.filter(
    ({ right }) => right.split(/\s+/).length < 5 && SAYS_LITTLE.test(right.replace(/[.!]$/, "")),
  );
  return loose.length * 2 >= pairs.length;
}

/** "Camel: desert": three single words are told without the lesson, the last by what is left. */
function areKnown(pairs: readonly Pair[], head: string): boolean {
  return (
    /^where\b/i.test(head) && pairs.length === 3 && pairs.every(({ right }) => !/\s/.test(right))
  );
}

const AMOUNT_WITH_UNIT = /\d[\d,.]*\s*\p{L}+/gu;
const COMPARES = /^(about|around|more|less|over|under|than|larger|smaller)$/;

/** "About 0.001 mm" and "Yeast cell about 0.005 mm": among amounts, words of its own tell whose it is. */
function areUnlikeAmounts(pairs: readonly Pair[]): boolean {
  const amounts = pairs.filter(({ right }) => /\d/.test(right)).map(({ right }) => wordsOf(right));
  const isItsOwn = (word: string) =>
    !COMPARES.test(word) && amounts.filter((words) => words.includes(word)).length < 2;
  return amounts.length * 2 > pairs.length && amounts.flat().some(isItsOwn);
}

function wordsOf(amount: string): string[] {
  const words = amount
    .toLowerCase()
    .replace(AMOUNT_WITH_UNIT, "")
    .match(/\p{L}{4,}/gu);
  return [...(words ?? [])];
}

/** "Ten Hours Act: no more than ten hours a day": two of its words together lead to it, however common each is. */
function saysName({ left, right }: Pair): boolean {
  // "Decline or rejuvenation: visitors stop coming, or the resort is improved": two of each.
  if (/ or /.test(left) && / or /.test(right)) return true;
  const said = tellingWords(right);
  return [...tellingWords(left)].filter((word) => said.has(word)).length >= 2;
}

function sameName(a: string, b: string): boolean {
  return (
    a.toLowerCase() === b.toLowerCase() ||
    (tooAlike(a, b) && a.split(" ").length === b.split(" ").length)
  );
}
