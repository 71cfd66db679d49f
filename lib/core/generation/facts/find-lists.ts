import { termKey, tooAlike } from "@/lib/core/generation/words/terms";
import type { Evidence, NamedList } from "./lesson-facts";
import type { TaughtBlock } from "./sections";
import { wordsBeyond } from "./table-subject";

interface FoundList extends Omit<NamedList, "contrast"> {
  readonly section: string | undefined;
}

/** Lists the lesson names and sets against each other: "Renewable resources" and "Non-renewable resources". */
export function findLists(taught: readonly TaughtBlock[]): NamedList[] {
  const all = [...inlineLists(taught), ...bulletLists(taught), ...columnLists(taught)];
  return all.flatMap((list) => {
    const against = all.filter((other) => other !== list && standAgainst(list, other));
    const contrast = against.flatMap(({ items }) => items).filter((item) => !belongs(item, list));
    if (
      contrast.length === 0 ||
      leavesSubjectOpen(list) ||
      against.some((other) => other.items.some((item) => belongs(item, list)))
    )
      return [];
    return [{ title: list.title, items: list.items, contrast, ...titleOf(list) }];
  });
}

/** "For" and "Against": what? The heading over them must say, or a question does not. */
function leavesSubjectOpen({ title, section }: FoundList): boolean {
  return SIDES.test(title) && wordsBeyond(section ?? "", [...SIDE_WORDS]).length === 0;
}

const SIDE_WORDS =
  "for against pros cons advantages disadvantages causes effects consequences benefits drawbacks problems risks costs positives negatives strengths weaknesses similarities differences good bad points arguments".split(
    " ",
  );
const SIDES = new RegExp(`^(${SIDE_WORDS.join("|")})( (points|effects|things))?$`, "i");

function titleOf({ titleAt }: FoundList): Pick<NamedList, "titleAt"> {
  return titleAt === undefined ? {} : { titleAt };
}

/** "Balungan: the core melody, or skeleton, of the piece": a sentence with commas is no list. */
const GOES_ON = /^(or|of|in|on|at|for|from|with|to|by|as|which|that|who|the|its?|their)\b/i;

/** "Strings: violin, viola, cello, double bass". */
function inlineLists(taught: readonly TaughtBlock[]): FoundList[] {
  return taught.flatMap(({ block, section }) => {
    const [, title, rest] =
      /^([\p{L}][\p{L}' -]{2,40}):\s*(.+?)\.?$/u.exec(block.text.trim()) ?? [];
    const parts = (rest ?? "").split(/,\s*(?:and\s+)?|\s+and\s+/).map((part) => part.trim());
    const short = parts.every(
      (part) =>
        /^[\p{L}\p{N}' -]+$/u.test(part) && part.split(" ").length <= 3 && !GOES_ON.test(part),
    );
    if (title === undefined || parts.length < 3 || !short) return [];
    const items = parts.map((quote) => ({ address: block.address, quote, ...under(section) }));
    return [
      {
        title: title.trim(),
        items,
        section,
        titleAt: { address: block.address, quote: title.trim() },
      },
    ];
  });
}

/** A short line of its own, followed by bullets. */
function bulletLists(taught: readonly TaughtBlock[]): FoundList[] {
  return taught.flatMap(({ block, section }, index) => {
    const title = block.text.trim().replace(/:$/, "");
    if (block.kind !== "paragraph" || title.split(/\s+/).length > 6 || /[.?!,]$/.test(title))
      return [];
    const items = followingBullets(taught, index + 1, section);
    const titleAt = { address: block.address, quote: title };
    return items.length < 2 ? [] : [{ title, items, section, titleAt }];
  });
}

/** "Contact | Non-contact" over a table: each column is a list, and the heads say what they are against. */
function columnLists(taught: readonly TaughtBlock[]): FoundList[] {
  return taught.flatMap(({ block, section }) => {
    const [heads = [], ...rows] = block.rows ?? [];
    const [one = "", other = ""] = heads.map((head) => head.trim());
    if (heads.length !== 2 || !(areOpposite(one, other) || areOpposite(other, one))) return [];
    return [one, other].map((title, column) => ({
      title,
      section: section ?? block.address,
      titleAt: { address: block.address, quote: title },
      items: rows
        .map((row) => (row[column] ?? "").trim())
        .filter((quote) => quote !== "" && quote.length <= 60)
        .map((quote) => ({ address: block.address, quote, ...under(section) })),
    }));
  });
}

function followingBullets(
  taught: readonly TaughtBlock[],
  from: number,
  section: string | undefined,
): Evidence[] {
  const items: Evidence[] = [];
  for (const { block, section: own } of taught.slice(from)) {
    if (block.kind !== "list-item" || own !== section || block.text.split(/\s+/).length > 12) break;
    items.push({ address: block.address, quote: block.text.trim(), ...under(section) });
  }
  return items;
}

function under(section: string | undefined): { section?: string } {
  return section === undefined ? {} : { section };
}

/** Words authors set against each other over two lists. */
const OPPOSITES: readonly (readonly [string, string])[] = [
  ["advantages", "disadvantages"],
  ["strengths", "weaknesses"],
  ["benefits", "drawbacks"],
  ["benefits", "risks"],
  ["benefits", "costs"],
  ["pros", "cons"],
  ["causes", "effects"],
  ["causes", "consequences"],
  ["similarities", "differences"],
  ["push", "pull"],
  ["for", "against"],
];

/** Lists of one section whose names end alike or say opposite things, or inline lists side by side. */
function standAgainst(a: FoundList, b: FoundList): boolean {
  if (a.section === undefined || a.section !== b.section) return false;
  const lastWord = ({ title }: FoundList) => termKey(title).split(" ").at(-1);
  return (
    lastWord(a) === lastWord(b) ||
    areOpposite(a.title, b.title) ||
    areOpposite(b.title, a.title) ||
    (isInline(a) && isInline(b))
  );
}

/** "Aerobic" and "anaerobic", "advantages of castles" and "disadvantages of castles". */
function areOpposite(a: string, b: string): boolean {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  const denied = ["an", "a", "non-", "non", "in", "un", "dis", "im", "ir"].some(
    (prefix) => `${prefix}${x}` === y,
  );
  const first = (text: string) => text.split(" ")[0] ?? "";
  return denied || OPPOSITES.some(([one, other]) => first(x) === one && first(y) === other);
}

function isInline({ items, titleAt }: FoundList): boolean {
  return items.every(({ address }) => address === titleAt?.address);
}

function belongs(item: Evidence, list: FoundList): boolean {
  return list.items.some(({ quote }) => tooAlike(quote, item.quote));
}
