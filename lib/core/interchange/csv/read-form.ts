import { lettered } from "@/lib/core/questions/shared/lettered";
import { choiceOf, trueOrFalse } from "../choice";
import type { Form } from "../form";
import type { Lose } from "../ledger";
import { BrokenQuestion } from "../ledger";
import { readMarkScheme } from "../mark-scheme-text";
import { pairsOf } from "../pairs";
import { plainEssay } from "../plain-essay";
import { shortText } from "../short-text";
import { readCodeText, readLines } from "./code-text";
import { readGapText } from "./gap-text";
import type { RowKind } from "./kinds";
import { readNumber } from "./read-number";
import { readGrid, readSorting } from "./read-table";
import type { Row } from "./row";
import { linesIn } from "./row";

/** The form of a row. */
export function readForm(kind: RowKind, row: Row, lose: Lose): Form {
  const answers = linesIn(row, "answer");
  const options = linesIn(row, "options");
  switch (kind) {
    case "multiple choice":
    case "multiple select":
      return readChoice(options, answers, kind === "multiple select", lose);
    case "true or false":
      return readTruth(answers);
    case "short answer":
      return shortText(answers.map(weighed), lose);
    case "number":
      return readNumber(row);
    case "matching":
      return pairsOf([...answers.map(pair), ...options.map((right) => ({ left: "", right }))]);
    case "ordering":
      return readOrder(answers);
    case "sorting":
      return readSorting(answers.map(pair), options);
    case "table":
      return readGrid(answers.map(pair), options);
    case "gaps":
      return readGapText(row.get("answer") ?? "", options);
    case "program lines":
      return readLines(row.get("answer") ?? "", row.get("options") ?? "");
    case "code with gaps":
      return readCodeText(row.get("answer") ?? "");
    case "written answer":
      return readEssay(row, lose);
  }
}

function readChoice(
  options: readonly string[],
  answers: readonly string[],
  many: boolean,
  lose: Lose,
): Form {
  // "a, c" and "B" name options by their letters, unless an option reads just so.
  const named = answers.flatMap((answer) =>
    options.includes(answer) ? [answer] : answer.split(/[,;]/).map((one) => one.trim()),
  );
  const right = new Set(named.map((answer) => indexOf(answer, options)));
  if (right.has(-1)) throw new BrokenQuestion("Its answer is not one of its options.");
  const wrongs = Math.max(1, options.length - right.size);
  const share = (isRight: boolean) =>
    isRight ? 1 / (many ? right.size : 1) : many ? -1 / wrongs : 0;
  return choiceOf(
    options.map((text, index) => ({ text, share: share(right.has(index)), feedback: "" })),
    many,
    lose,
  );
}

function indexOf(answer: string, options: readonly string[]): number {
  const same = options.findIndex((option) => option.toLowerCase() === answer.toLowerCase());
  if (options.includes(answer)) return options.indexOf(answer);
  if (same !== -1) return same;
  const letter = /^(?:option )?([a-h])[.)]?$/i.exec(answer)?.[1]?.toLowerCase();
  if (letter !== undefined) return within(letter.charCodeAt(0) - 97, options);
  return /^\d$/.test(answer) ? within(Number(answer) - 1, options) : -1;
}

const within = (index: number, list: readonly string[]): number =>
  index >= 0 && index < list.length ? index : -1;

function readTruth([answer = ""]: readonly string[]): Form {
  if (!/^(t|true|yes|f|false|no)$/i.test(answer))
    throw new BrokenQuestion("Its answer is neither true nor false.");
  return trueOrFalse(/^[ty]/i.test(answer), { right: "", wrong: "" });
}

/** "50%: half right" earns half. */
function weighed(line: string): { text: string; weight: number } {
  const [, percent, text = ""] = /^(\d{1,3}(?:\.\d{1,5})?)%: ([\s\S]*)$/.exec(line) ?? [];
  return percent === undefined
    ? { text: line, weight: 1 }
    : { text, weight: Number(percent) / 100 };
}

/** "left => right" */
function pair(line: string): { left: string; right: string } {
  const at = line.indexOf("=>");
  if (at === -1) throw new BrokenQuestion("A pair is written “left => right”, one a line.");
  return { left: line.slice(0, at).trim(), right: line.slice(at + 2).trim() };
}

/** One item a line in order; tied ones on one line with " || " between them. */
function readOrder(lines: readonly string[]): Form {
  const groups = lines.map((line) => line.split(" || ").map((text) => text.trim()));
  const texts = groups.flat();
  if (new Set(texts).size !== texts.length)
    throw new BrokenQuestion("Two of its items read the same, so their order cannot be told.");
  const items = lettered(texts, "items").toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const idOf = (text: string) => items.find((item) => item.text === text)?.id ?? "";
  return {
    kind: "order",
    items,
    groups: groups.map((group) => group.map(idOf)),
    rule: "longest-increasing",
  };
}

function readEssay(row: Row, lose: Lose): Form {
  const modelAnswer = row.get("model answer") ?? "";
  const points = Math.max(1, Math.round(Number(row.get("marks") ?? "1")) || 1);
  const criteria = readMarkScheme(row.get("answer") ?? "", points);
  const [, least = "0", most = ""] =
    /^\s*(?:(\d{1,4})\s*[-–])?\s*(\d{1,4})\s*$/.exec(row.get("words") ?? "") ?? [];
  const plain = criteria.length === 0 ? plainEssay(modelAnswer, lose) : undefined;
  return {
    kind: "essay",
    minWords: Number(least),
    maxWords: most === "" ? (plain?.maxWords ?? 300) : Number(most),
    criteria: plain?.criteria ?? criteria,
    modelAnswer,
    strictness: "standard",
  };
}
