import type { Finding } from "../finding";
import { textRuleFindings } from "../shared/lint-text-rule";
import type { Content, Key } from "./schema";

export function lint({ size }: Content, { rule }: Key): Finding[] {
  const several = rule.accepted.find(({ text }) => /\s/.test(text.trim()));
  const wrongSize: Finding[] =
    size === "word" && several !== undefined
      ? [
          {
            rule: "field-too-small",
            severity: "warning",
            where: "content",
            message: `Pupils are told to type one word, but “${several.text}” has more. Choose “a few words”.`,
          },
        ]
      : [];
  return [...textRuleFindings(rule, "key"), ...wrongSize];
}
