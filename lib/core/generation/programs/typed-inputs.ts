import { codeTokens, depthOf } from "./code-tokens";
import type { LessonLine } from "./lesson-program";
import { methodsOn, untidied } from "./untidied-text";

const ASKS = /\binput\s*\(/;
const NUMBER = /\b(int|float)\s*\(\s*input\s*\(/;
/** What pupils type where a text is asked for, by what it asks. */
const TEXTS: readonly (readonly [RegExp, string])[] = [
  [/\bname\b/i, "Amira"],
  [/\bcolou?r\b/i, "green"],
  [/\b(animal|pet)\b/i, "rabbit"],
  [/\b(city|town|place)\b/i, "Leeds"],
  [/\b(food|fruit|snack)\b/i, "mango"],
  [/\bday\b/i, "Friday"],
  [/\bsubject\b/i, "art"],
  [/\bword\b/i, "planet"],
];
/** Where nothing is compared: numbers of which no two sums or products are the same. */
const NUMBERS = ["6", "4", "9"];

/**
 * What is typed in while a program runs, chosen by what it asks for and compares it with.
 * @returns [] where it asks for nothing; undefined where that cannot be chosen well: asked for in a loop or a function, or a
 *   text of which nobody says what it is.
 */
export function typedInputs(lines: readonly LessonLine[], around: string): string[] | undefined {
  const asking = lines.filter(({ code }) => asks(code));
  if (asking.some(({ code }) => depthOf(code) > 0 || asks(code.replace(ASKS, ""))))
    return undefined;
  const chosen = asking.map(({ code }, place) =>
    NUMBER.test(code) ? aNumber(code, lines, place, around) : aText(code, lines),
  );
  return chosen.every((text) => text !== undefined) ? chosen : undefined;
}

/**
 * Whether a sentence or a row of a table near the program names this number and, with it, something that only comes out of the
 * program: what it prints or what it sets under a condition.
 */
function isWorkedThrough(number: string, lines: readonly LessonLine[], around: string): boolean {
  const results = new Set(
    lines
      .filter(({ code }) => depthOf(code) > 0)
      .flatMap(({ code }) => code.toLowerCase().match(/\d+|\p{L}{4,}/gu) ?? [])
      .filter((word) => word !== "print" && word !== number),
  );
  return around.split(/\n|(?<=[.!?])\s/).some((sentence) => {
    const words: readonly string[] = sentence.toLowerCase().match(/\d+|\p{L}{4,}/gu) ?? [];
    return words.includes(number) && words.some((word) => results.has(word));
  });
}

/** The number it is compared with, or one next to it; else one of our own. */
function aNumber(
  code: string,
  lines: readonly LessonLine[],
  place: number,
  around: string,
): string | undefined {
  if (/\bfloat\b/.test(code)) return undefined;
  const [compared] = comparedWith(nameSet(code), lines, /^\d{1,4}$/);
  if (compared === undefined) return NUMBERS[place];
  const number = Number(compared);
  const near = [number, number - 1, number + 1, number + 5, number - 5].filter((one) => one >= 0);
  return near.map(String).find((one) => !isWorkedThrough(one, lines, around));
}

function aText(code: string, lines: readonly LessonLine[]): string | undefined {
  const name = nameSet(code);
  const [compared] = comparedWith(name, lines, /^["'][\w ]{1,15}["']$/);
  const text = compared?.slice(1, -1) ?? TEXTS.find(([asked]) => asked.test(code))?.[1];
  const methods = methodsOn(name, code, lines);
  return text === undefined || methods.length === 0 ? text : untidied(text, methods);
}

/** The values that a name is compared with. */
function comparedWith(
  name: string | undefined,
  lines: readonly LessonLine[],
  kind: RegExp,
): string[] {
  if (name === undefined) return [];
  return lines.flatMap(({ code }) => {
    const found = new RegExp(
      `\\b${name}(?:\\.\\w+\\(\\))*\\s*(?:==|!=|<=|>=|<|>)\\s*("[^"]*"|'[^']*'|\\d+)`,
    ).exec(code);
    return found?.[1] !== undefined && kind.test(found[1]) ? [found[1]] : [];
  });
}

function nameSet(code: string): string | undefined {
  return /^\s*([A-Za-z_]\w*)\s*=(?!=)/.exec(code)?.[1];
}

function asks(code: string): boolean {
  const bare = codeTokens(code)
    .filter(({ kind }) => kind !== "text")
    .map(({ text }) => text)
    .join("");
  return ASKS.test(bare);
}
