import type { LessonLine } from "./lesson-program";

/** What the methods make of a text that is typed in; strip() is known, though spaces cannot be shown in a question. */
const METHODS: Readonly<Record<string, (text: string) => string>> = {
  strip: (text) => text.trim(),
  lstrip: (text) => text.trimStart(),
  rstrip: (text) => text.trimEnd(),
  lower: (text) => text.toLowerCase(),
  casefold: (text) => text.toLowerCase(),
  upper: (text) => text.toUpperCase(),
  title: (text) => text.toLowerCase().replace(/[a-z]+/g, withCapital),
  capitalize: (text) => withCapital(text.toLowerCase()),
  swapcase: (text) =>
    text.replace(/[a-z]/gi, (letter) =>
      letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
    ),
};

/** The methods by which a program tidies what is typed in, where it is asked for or later on. */
export function methodsOn(
  name: string | undefined,
  asking: string,
  lines: readonly LessonLine[],
): string[] {
  const chains = [/\binput\s*\((?:"[^"]*"|'[^']*')?\s*\)((?:\.\w+\(\))+)/.exec(asking)?.[1] ?? ""];
  if (name !== undefined) {
    const used = new RegExp(`\\b${name}((?:\\.\\w+\\(\\))+)`, "g");
    chains.push(
      ...lines.flatMap(({ code }) => [...code.matchAll(used)].map(([, chain = ""]) => chain)),
    );
  }
  const called = chains.flatMap((chain) => chain.match(/\w+/g) ?? []);
  return [...new Set(called)].filter((method) => Object.hasOwn(METHODS, method));
}

/**
 * The text in another case, so that every one of the methods has something to do: where "yes" is typed, lower() makes no
 * difference, and nobody has to know it.
 * @returns undefined where no such text can be shown: nobody sees the spaces that strip() takes away
 */
export function untidied(text: string, methods: readonly string[]): string | undefined {
  const cases = methods.filter((method) => !method.endsWith("strip"));
  if (cases.length === 0) return undefined;
  const ways = [text, text.toLowerCase(), text.toUpperCase(), withCapital(text.toLowerCase())];
  const changed = ways.filter((way) => cases.every((method) => METHODS[method]?.(way) !== way));
  const meets = changed.find((way) => cases.some((method) => METHODS[method]?.(way) === text));
  return meets ?? changed[0];
}

function withCapital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
