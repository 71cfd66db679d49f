import type { Finding } from "../finding";
import type { TextRule } from "./accepted-answer";
import { patternProblem } from "./answer-pattern";
import { judgeText } from "./judge-text";
import { sameText } from "./short-text";

/** Longer answers are seldom written word for word. */
const MAX_WORDS = 5;

/**
 * What makes a typed answer hard or impossible to mark.
 * @param where "key" or "gap 2".
 */
export function textRuleFindings(rule: TextRule, where: string): Finding[] {
  const broken = rule.patterns.flatMap(({ pattern }) => patternProblem(pattern) ?? []);
  if (broken.length > 0) {
    return broken.map((message) => ({
      rule: "pattern-unusable",
      severity: "error",
      where,
      message,
    }));
  }
  return [
    ...tooLong(rule, where),
    ...noFullMarks(rule, where),
    ...contradicted(rule, where),
    ...openPatterns(rule, where),
    ...repeated(rule, where),
  ];
}

function tooLong(rule: TextRule, where: string): Finding[] {
  return rule.accepted
    .filter(({ text }) => text.trim().split(/\s+/).length > MAX_WORDS)
    .slice(0, 1)
    .map(({ text }) => ({
      rule: "unmarkable-short-answer",
      severity: "warning",
      where,
      message: `Hardly anyone will write “${text}” word for word. Ask for ${MAX_WORDS} words or fewer, or make it a written answer.`,
    }));
}

function noFullMarks(rule: TextRule, where: string): Finding[] {
  return rule.accepted.some(({ weight }) => weight === 1)
    ? []
    : [
        {
          rule: "no-full-marks",
          severity: "error",
          where,
          message: "No accepted answer earns all the marks. Give the best one its full weight.",
        },
      ];
}

/** An accepted answer that the rule's own gates refuse. */
function contradicted(rule: TextRule, where: string): Finding[] {
  return rule.accepted
    .filter(({ text, weight }) => judgeText(rule, text).weight < weight)
    .map(({ text }) => ({
      rule: "accepted-answer-refused",
      severity: "error",
      where,
      message: `“${text}” is listed as accepted, but the required or forbidden words refuse it. Change one or the other.`,
    }));
}

function openPatterns(rule: TextRule, where: string): Finding[] {
  return rule.patterns
    .filter(({ pattern }) => /^\^?\.[*+]/.test(pattern) || /\.[*+]\$?$/.test(pattern))
    .map(({ pattern }) => ({
      rule: "pattern-takes-anything",
      severity: "warning",
      where,
      message: `The pattern “${pattern}” also accepts “it is not …”. Write what the whole answer may be.`,
    }));
}

function repeated(rule: TextRule, where: string): Finding[] {
  const texts = rule.accepted.map(({ text }) => text);
  return texts
    .filter((text, index) =>
      texts.slice(0, index).some((earlier) => sameText(earlier, text, rule.caseSensitive)),
    )
    .slice(0, 1)
    .map((text) => ({
      rule: "answer-listed-twice",
      severity: "info",
      where,
      message: `“${text}” is listed more than once: case, spelling and articles are forgiven already.`,
    }));
}
