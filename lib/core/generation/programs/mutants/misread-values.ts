import { codeTokens, namesIn, replaced } from "../code-tokens";
import type { Changed, Misreading } from "./mutant";
import { withLine } from "./mutant";

/** The name instead of what it holds. */
export const misreadNames: Misreading = (lines, at) => {
  const line = lines[at] ?? "";
  if (!/^\s*print\(.+\)$/.test(line) || /\bf["']/.test(line)) return [];
  const own = new Set(namesIn(line));
  const names = codeTokens(line).filter(({ kind, text }) => kind === "name" && own.has(text));
  const isAlone = ({ text, at: place }: { text: string; at: number }) =>
    /[(,]\s*$/.test(line.slice(0, place)) && /^\s*[,)]/.test(line.slice(place + text.length));
  if (names.length === 0 || !names.every(isAlone)) return [];
  const quoted = names.reduceRight((code, token) => replaced(code, token, `"${token.text}"`), line);
  const belief = "Takes the name of a variable for what it holds.";
  return [{ lines: withLine(lines, at, quoted), kind: "name", belief, isSlip: true }];
};

/** "3" + "4" added as numbers, and 3 + 4 joined as texts; all such values of a program at once. */
export const misreadKinds: Misreading = (lines, at) => {
  if (at > 0) return [];
  const asText = lines.map((line) => {
    const [, head, number] = /^(\s*[A-Za-z_]\w* = )(\d+)$/.exec(line) ?? [];
    if (head !== undefined) return `${head}"${number}"`;
    return line.replace(/\b(?:int|float)\((input\((?:"[^"]*"|'[^']*')?\))\)/, "$1");
  });
  const uncast = lines.map((line) => line.replace(/\b(?:int|float)\(([A-Za-z_]\w*)\)/g, "$1"));
  const asNumber = lines.map((line) => line.replace(/(?<![\w"'])(["'])(\d+)\1/g, "$2"));
  return [
    ...kindChanged(lines, asText, "Takes numbers for texts and joins them."),
    ...kindChanged(lines, uncast, "Passes over the change from text to number."),
    ...kindChanged(lines, asNumber, "Takes texts for numbers and works with them."),
  ];
};

function kindChanged(
  lines: readonly string[],
  changed: readonly string[],
  belief: string,
): Changed[] {
  return changed.every((line, at) => line === lines[at])
    ? []
    : [{ lines: changed, kind: "number-or-text", belief, isSlip: true }];
}

/** The item next to the one that is meant: the first has the index 0. */
export const misreadIndex: Misreading = (lines, at) => {
  const line = lines[at] ?? "";
  return [...line.matchAll(/(?<=[\w\])])\[(\d)\]/g)].flatMap((found): Changed[] => {
    const index = Number(found[1]);
    const [before, after] = [line.slice(0, found.index), line.slice(found.index + found[0].length)];
    const put = (other: number, kind: string, belief: string, isSlip: boolean): Changed => ({
      lines: withLine(lines, at, `${before}[${other}]${after}`),
      kind,
      belief,
      isSlip,
    });
    return [
      ...(index > 0 ? [put(index - 1, "index", "Counts the items from 1.", true)] : []),
      put(index + 1, "index-up", "Takes the item after it.", index === 0),
      put(index + 2, "index-far", "Counts the items from another number.", false),
      ...(index > 1 ? [put(0, "index-first", "Takes the first item.", false)] : []),
    ];
  });
};

/** What len() counts. */
export const misreadLength: Misreading = (lines, at) => {
  const line = lines[at] ?? "";
  const call = /\blen\([^()]+\)/.exec(line)?.[0];
  if (call === undefined) return [];
  const put = (to: string, kind: string, belief: string): Changed => ({
    lines: withLine(lines, at, line.replace(call, to)),
    kind,
    belief,
    isSlip: false,
  });
  return [
    put(`(${call} - 1)`, "length-less", "Takes the last index for the length."),
    put(`(${call} + 1)`, "length-more", "Counts one too many."),
  ];
};

const METHOD = /\.(upper|lower|title|capitalize|strip)\(\)/g;

/** A method that is thought to change the text itself, or one that is passed over. */
export const misreadMethods: Misreading = (lines, at) => {
  const line = lines[at] ?? "";
  const put = (code: string, belief: string): Changed[] => [
    { lines: withLine(lines, at, code), kind: "method", belief, isSlip: false },
  ];
  const alone = /^(\s*)([A-Za-z_]\w*)(\.\w+\(\))$/.exec(line);
  const called = [...line.matchAll(METHOD)];
  if (alone !== null && called.length > 0) {
    const [, space = "", name = "", call = ""] = alone;
    const belief = "Thinks that the method changes the variable itself.";
    return put(`${space}${name} = ${name}${call}`, belief);
  }
  // One after the other: of strip() and lower(), one may have nothing to do.
  return called.flatMap(({ 0: call, index }) =>
    put(line.slice(0, index) + line.slice(index + call.length), "Passes over the method."),
  );
};
