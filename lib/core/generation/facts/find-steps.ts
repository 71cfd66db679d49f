import type { Block } from "@/lib/core/documents/source-document";
import { tellingWords } from "@/lib/core/generation/words/shared-words";
import { hasVerb } from "@/lib/core/generation/words/word-classes";
import type { OrderedSteps, Step } from "./lesson-facts";
import type { TaughtBlock } from "./sections";

/** What the author says first when a numbered list is a procedure and not just a list with numbers. */
const PROCEDURE =
  /^(how|making|getting|testing|\p{L}{2,}ing)\b|\b(steps?|stages?|method|process|procedure|sequence|cycle|journey|timeline|formed|formation|algorithm)\b|\b(forms|works|happens|is made)$/iu;
/** Headings of lists that have numbers and no order. */
const NO_ORDER =
  /\b(summary|rules|reasons|responsibilities|duties|types|kinds|features|ways|conditions|criteria|principles|beliefs|rights|laws|precepts|pillars|causes|effects|examples|tips|facts|benefits)\b/i;
/** In longer lists of instructions two neighbours can nearly always be swapped. */
const LONGEST = 6;
const FIRST = /^(first|firstly|to begin with|step 1)\b/i;
const CONNECTIVE =
  /^((first of all|firstly|secondly|thirdly|next|then|after (that|this)|later|lastly|finally|to begin with|step \d+)\b\s*[,:–-]?|(first|second|third|fourth|last)\s*[,:–-])\s*/i;
/** "Second reading: …" names its own place, and losing the word would lose its name. */
const SAYS_ITS_PLACE = /^(first|second|third|fourth|fifth|last|final)\b/i;
/** A numbered list of these is a set of exercises. */
const EXERCISE =
  /\?|^(explain|describe|calculate|convert|give|state|name|define|complete|discuss|evaluate|suggest|compare|outline|why|what|who|which|how many)\b/i;

/** "Scrape the leftover food", "Rinse a plate". */
const ORDER_TO_DO = /^\p{Lu}\p{Ll}+ (the|an?|your|it|them|some|any|each|every|off|out|up)\b/u;

/** Steps in an order the lesson itself gives: numbered under a heading that promises it, or "First … Next … Finally". */
export function findSteps(taught: readonly TaughtBlock[]): OrderedSteps[] {
  const whole = runs(withWholeItems(taught)).filter(
    (run) => run.length >= 3 && run.length <= LONGEST && !isCutShort(run, taught),
  );
  return whole.flatMap((run) => {
    const section = titleOf(run, taught);
    if (section === undefined || saysNothing(section)) return [];
    const steps = run.map((item) => stepOf(item.block, item.section));
    if (!isProcedure(run, section) || !areSound(steps)) return [];
    if (!isSpoken(run) && (areLooseEvents(steps) || areLooks(steps) || areApart(steps, section)))
      return [];
    return isSpoken(run) || mostHaveVerbs(steps) ? [{ title: section, steps }] : [];
  });
}

/** Steps 1 to 3 of six, the fourth of which is a question: a part of a procedure has no end to find. */
function isCutShort(run: readonly TaughtBlock[], taught: readonly TaughtBlock[]): boolean {
  const last = run.at(-1);
  const place = last === undefined ? undefined : placeOf(last.block);
  const at = taught.findIndex(({ block }) => block.address === last?.block.address);
  const next = taught[at + 1];
  const after = next === undefined ? undefined : placeOf(next.block);
  return (
    place !== undefined &&
    after !== undefined &&
    after > place + 1 &&
    next?.section === last?.section
  );
}

/** "Testing" what? "After that…" after what? Such a heading is understood only where it stands. */
export function saysNothing(title: string): boolean {
  return (
    /(…|\.\.\.)$/.test(title.trim()) ||
    /^(testing|methods?|practical|activity|tasks?|steps?|instructions|procedure|next|then|timeline|what happened( next)?|(key|important) (dates|events)|dates|reading|listening|speaking|writing|true or false|quiz|exercises?|how (it('|’)?s|it is|to) (done|made|do it)|how it works)\W*$/i.test(
      title.trim(),
    )
  );
}

/** A numbered item of a PDF may go on in the next line: its end belongs to it, and so does that line. */
function withWholeItems(taught: readonly TaughtBlock[]): TaughtBlock[] {
  const whole: TaughtBlock[] = [];
  for (const item of taught) {
    const last = whole.at(-1);
    const goesOnHere =
      last?.block.kind === "list-item" &&
      item.block.kind === "paragraph" &&
      !/[.!?:;]$/.test(last.block.text) &&
      /^\p{Ll}/u.test(item.block.text);
    if (!goesOnHere) whole.push(item);
    else {
      const text = `${last.block.text} ${item.block.text}`;
      whole[whole.length - 1] = { ...last, block: { ...last.block, text } };
    }
  }
  return whole;
}

/** Neighbouring blocks that number themselves 1, 2, 3 …, or that begin with First, Next, Then … */
function runs(taught: readonly TaughtBlock[]): TaughtBlock[][] {
  const found: TaughtBlock[][] = [];
  let current: TaughtBlock[] = [];
  for (const item of taught) {
    if (continues(current, item)) {
      current.push(item);
      continue;
    }
    found.push(current);
    current = begins(item.block) ? [item] : [];
  }
  return [...found, current];
}

function begins(block: Block): boolean {
  return placeOf(block) === 1 || FIRST.test(block.text);
}

function continues(current: readonly TaughtBlock[], { block, section }: TaughtBlock): boolean {
  const last = current.at(-1);
  if (last === undefined || last.section !== section) return false;
  const place = placeOf(last.block);
  if (place !== undefined) return placeOf(block) === place + 1;
  return placeOf(block) === undefined && CONNECTIVE.test(block.text) && !FIRST.test(block.text);
}

/** The number an item gives itself, in its marker or at its head. */
function placeOf({ marker, text }: Block): number | undefined {
  const written = /^(\d{1,2})[.)]?$/.exec(marker ?? "")?.[1] ?? /^(\d{1,2})[.)]\s/.exec(text)?.[1];
  return written === undefined ? undefined : Number(written);
}

/** The line that announces them ("How a monastery was closed:"), or else the heading, without "Practical –". */
function titleOf(run: readonly TaughtBlock[], taught: readonly TaughtBlock[]): string | undefined {
  const [first] = run;
  const at = taught.findIndex(({ block }) => block.address === first?.block.address);
  const before = taught[at - 1];
  const line = before?.section === first?.section ? before?.block.text.trim() : undefined;
  const announces = line !== undefined && /^\p{Lu}[^.?!:]{5,60}:$/u.test(line);
  if (announces && PROCEDURE.test(line.slice(0, -1))) return line.slice(0, -1);
  const asks = /^(practical|experiment)\s*(\d+\s*)?[–—:-]\s*(.+\?)$/i.exec(
    first?.section ?? "",
  )?.[3];
  if (asks !== undefined) return `${first?.section?.split(/\s*\d*\s*[–—:-]/)[0]}: ${asks}`;
  const heading = first?.section?.replace(
    /^(practical|experiment|method|activity)\s*(\d+\s*)?[–—:-]\s*/i,
    "",
  );
  return heading === undefined ? undefined : heading.charAt(0).toUpperCase() + heading.slice(1);
}

function stepOf(block: Block, section: string | undefined): Step {
  const numbered = withoutShout(block.text.replace(/^\d{1,2}[.)]\s+/, "").trim());
  const bare = numbered.replace(CONNECTIVE, "");
  const text = bare.charAt(0).toUpperCase() + bare.slice(1);
  return {
    address: block.address,
    ...(section === undefined ? {} : { section }),
    quote: numbered,
    text,
  };
}

/** "Leave it flat on the rack to dry. NAME ON THE BACK": what a teacher calls out is no part of the step. */
function withoutShout(text: string): string {
  return text.replace(/(?<=[.!?])(\s+\p{Lu}[\p{Lu}'’]*){2,}[.!]*$/u, "").trim();
}

/** "Day 1 …", "Day 5 …", "Day 14 …": numbers that tell the order by themselves. */
function countUp(texts: readonly string[]): boolean {
  const numbers = texts.flatMap((text) => /\b(\d+)\b/.exec(text)?.[1] ?? []).map(Number);
  return (
    numbers.length > 2 && numbers.every((value, at) => at === 0 || value > (numbers[at - 1] ?? 0))
  );
}

/** "Point – …", "Evidence – …": the letters of PETAL tell their order. */
function areLabelled(texts: readonly string[]): boolean {
  return texts.filter((text) => /^\p{L}+ ?[–—:-] /u.test(text)).length * 2 > texts.length;
}

/** "Repeat twice" in the middle might come after the next step too. */
function repeatsEarly(texts: readonly string[]): boolean {
  return texts.slice(0, -1).some((text) => /\brepeat(ed|s)?\b(?!.*\buntil\b)/i.test(text));
}

/** A whole phrase in capitals that could not be cut, or a warning: the step is not for a question. */
const SHOUTS = /\bNOT\b|\p{Lu}{2,}\s+\p{Lu}{2,}\s+\p{Lu}{2,}|^(SAFETY|WARNING|CARE|NB|STOP)\b/u;

function isProcedure(run: readonly TaughtBlock[], section: string): boolean {
  return (
    isSpoken(run) ||
    /^(practical|experiment): /i.test(section) ||
    (PROCEDURE.test(section) && !NO_ORDER.test(section))
  );
}

/** What happened once, without dates, is in a sure order only where most of it goes on from what came before. */
function areLooseEvents(steps: readonly Step[]): boolean {
  const texts = steps.map(({ text }) => text);
  const past = texts.filter((text) => /\b(was|were)\b/.test(text));
  const linked = texts.slice(1).filter((text, index) => goesOn(texts[index] ?? "", text));
  return past.length * 2 > texts.length && linked.length * 2 < texts.length - 1;
}

const LOOKS =
  /^(look|listen|smell|touch|feel|tap|bend|scratch|test|check|try|compare|observe|connect|see)\b/i;

/** "Look at it", "tap it", "try to bend it": ways of finding out, of which none comes first. */
function areLooks(steps: readonly Step[]): boolean {
  return steps.filter(({ text }) => LOOKS.test(text)).length >= 3;
}

/** Steps of which none speaks of what the one before spoke of: "Rinse the dishes" may as well come later. */
function areApart(steps: readonly Step[], section: string): boolean {
  if (/\b(stages|steps|cycle|journey|story)\b/i.test(section)) return false;
  const texts = steps.map(({ text }) => text);
  return !texts
    .slice(1)
    .some((text, at) => goesOn(texts[at] ?? "", text) || /\b(it|them)\b/i.test(text));
}

/** Speaks again of something the step before spoke of, or of "they" or "it". */
function goesOn(before: string, text: string): boolean {
  const said = tellingWords(before);
  const shares = [...tellingWords(text)].some((word) => said.has(word));
  return shares || /^(they|it|he|she|this|these)\b/i.test(text);
}

/** "First … Next … Finally": the author says the order aloud. */
function isSpoken(run: readonly TaughtBlock[]): boolean {
  return run.some(({ block }) => CONNECTIVE.test(block.text));
}

function areSound(steps: readonly Step[]): boolean {
  const texts = steps.map(({ text }) => text);
  const different = new Set(texts.map((text) => text.toLowerCase())).size === texts.length;
  return (
    different &&
    texts.every(isStep) &&
    !haveAlternatives(texts) &&
    !repeatsEarly(texts) &&
    !countUp(texts) &&
    texts.filter(isDated).length < 2 &&
    !areLabelled(texts)
  );
}

/** "1534 – The Act …": years are put in order without knowing anything. */
function isDated(text: string): boolean {
  return /^(in |by )?(\p{L}+ )?1\d{3}\b|^(in |by )?(\p{L}+ )?20\d\d\b/iu.test(text);
}

/** "If it is smaller …", "If it is larger …": two ways to go on, of which neither comes first. */
function haveAlternatives(texts: readonly string[]): boolean {
  return texts.filter((text) => /^(if|otherwise|else)\b/i.test(text)).length >= 2;
}

/** The tagger takes some orders ("Crush the rock …") for names of things, so most must have a verb, not all. */
function mostHaveVerbs(steps: readonly Step[]): boolean {
  const tells = (text: string) => hasVerb(text) || ORDER_TO_DO.test(text);
  return steps.filter(({ text }) => tells(text)).length * 2 > steps.length;
}

function isStep(text: string): boolean {
  const words = text.split(/\s+/).length;
  const sized = words >= 3 && words <= 25 && text.length <= 200;
  return sized && !SHOUTS.test(text) && !EXERCISE.test(text) && !SAYS_ITS_PLACE.test(text);
}
