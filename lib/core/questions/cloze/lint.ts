import { escapePattern } from "@/lib/core/kernel/escape-pattern";
import type { Finding } from "../finding";
import { idFindings, sameTextFindings } from "../shared/lint-ids";
import { textRuleFindings } from "../shared/lint-text-rule";
import { sameText } from "../shared/short-text";
import type { Content, Gap, Key } from "./schema";
import { gapsOf, wordsFor } from "./schema";

/** More gaps than this and the sentence can no longer be understood. */
const MAX_GAPS = 10;

export function lint(content: Content, key: Key): Finding[] {
  const gaps = gapsOf(content);
  const named = key.gaps.map(({ gap }) => gap);
  return [
    ...gapCount(gaps.length),
    ...idFindings(gaps, named, "gaps"),
    ...gaps.flatMap((gap, index) => gapFindings(content, key, gap, index + 1)),
    ...wordFindings(content.bank, "word list"),
    ...adjacent(content),
    ...answersInText(content, key),
  ];
}

function gapCount(count: number): Finding[] {
  if (count === 0) return [found("no-gaps", "error", "content", "The text has no gaps. Add one.")];
  return count > MAX_GAPS
    ? [
        found(
          "too-many-gaps",
          "warning",
          "content",
          `${count} gaps leave too little to go by. Keep ${MAX_GAPS} or fewer.`,
        ),
      ]
    : [];
}

function gapFindings(content: Content, key: Key, gap: Gap, number: number): Finding[] {
  const where = `gap ${number}`;
  const rule = key.gaps.find((one) => one.gap === gap.id);
  if (rule === undefined) {
    return [found("gap-without-key", "error", where, `Gap ${number} has no answer. Give it one.`)];
  }
  if (gap.kind === "typed") {
    return "rule" in rule ? textRuleFindings(rule.rule, where) : [otherKind(where)];
  }
  if (!("word" in rule)) return [otherKind(where)];
  const words = wordsFor(content, gap);
  const missing = words.some(({ id }) => id === rule.word)
    ? []
    : [
        found(
          "gap-without-key",
          "error",
          where,
          `The right word of gap ${number} is not among its words. Choose one.`,
        ),
      ];
  return gap.kind === "dropdown" ? [...missing, ...wordFindings(gap.options, where)] : missing;
}

function otherKind(where: string): Finding {
  return found(
    "gap-without-key",
    "error",
    where,
    `The answer of ${where} is for another kind of gap.`,
  );
}

function wordFindings(
  words: readonly { readonly id: string; readonly text: string }[],
  where: string,
): Finding[] {
  return [
    ...idFindings(words, [], "words"),
    ...sameTextFindings(words, sameText, (text) =>
      found("duplicate-options", "warning", where, `“${text}” stands twice in the ${where}.`),
    ),
  ];
}

/** Two gaps side by side: nobody can tell where one answer ends. */
function adjacent({ pieces }: Content): Finding[] {
  const solid = pieces.filter((piece) => piece.kind !== "text" || piece.text.trim() !== "");
  const side = solid.some(
    (piece, index) => index > 0 && piece.kind !== "text" && solid[index - 1]?.kind !== "text",
  );
  return side
    ? [
        found(
          "gaps-side-by-side",
          "warning",
          "content",
          "Two gaps stand side by side. Put words between.",
        ),
      ]
    : [];
}

/** The answer of a gap stands elsewhere in the text, where it can be copied from. */
function answersInText(content: Content, key: Key): Finding[] {
  const text = content.pieces.map((piece) => (piece.kind === "text" ? piece.text : "\n")).join(" ");
  return gapsOf(content).flatMap((gap, index) => {
    const answer = answerOf(content, key, gap);
    if (answer === undefined || answer.length < 4) return [];
    const there = new RegExp(`(?<![\\p{L}\\p{N}])${escapePattern(answer)}(?![\\p{L}\\p{N}])`, "iu");
    return there.test(text)
      ? [
          found(
            "answer-in-text",
            "warning",
            `gap ${index + 1}`,
            `“${answer}” also stands in the text, where it can be copied. Choose another gap.`,
          ),
        ]
      : [];
  });
}

function answerOf(content: Content, key: Key, gap: Gap): string | undefined {
  const rule = key.gaps.find((one) => one.gap === gap.id);
  if (rule === undefined) return undefined;
  if ("rule" in rule) return rule.rule.accepted[0]?.text;
  return wordsFor(content, gap).find(({ id }) => id === rule.word)?.text;
}

function found(
  rule: string,
  severity: Finding["severity"],
  where: string,
  message: string,
): Finding {
  return { rule, severity, where, message };
}
