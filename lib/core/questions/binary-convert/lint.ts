import type { Finding } from "../finding";
import { readBase } from "../shared/read-base";
import { rightAnswer, shownValue } from "./mark";
import type { Content, Key } from "./schema";

export function lint(content: Content, key: Key): Finding[] {
  const value = shownValue(content);
  if (value === undefined) {
    return [
      error(
        "not-a-number-of-its-base",
        `“${content.shown}” is no ${content.from} number. Change it.`,
      ),
    ];
  }
  return [...sameBase(content), ...tooWide(content, value), ...keyDisagrees(content, key, value)];
}

function sameBase({ from, to }: Content): Finding[] {
  return from === to
    ? [error("same-base", `There is nothing to convert: both sides are ${from}.`)]
    : [];
}

function tooWide({ shown, bits }: Content, value: bigint): Finding[] {
  return value >= 1n << BigInt(bits)
    ? [error("too-wide", `“${shown}” does not fit ${bits} bits. Raise the number of bits.`)]
    : [];
}

function keyDisagrees(content: Content, key: Key, value: bigint): Finding[] {
  if (readBase(key.answer, content.to) === value) return [];
  const answer = rightAnswer(content) ?? "";
  const long = answer.length > 16;
  return [
    {
      ...error("key-disagrees", `The key says ${key.answer}, but the answer is ${answer}.`),
      ...(long ? {} : { fix: { label: `Use ${answer}`, patch: { key: { v: 1, answer } } } }),
    },
  ];
}

function error(rule: string, message: string): Finding {
  return { rule, severity: "error", where: "key", message };
}
