import { CONSTRUCTS } from "@/lib/core/python/constructs";
import type { Finding } from "../finding";
import { idFindings } from "../shared/lint-ids";
import { hiddenCountFindings, testFindings } from "../shared/lint-programs";
import type { Content, Key } from "./schema";

/** What can be told without running: the runs of the author's solution are judged in lint/program-trials.ts. */
export function lint(content: Content, key: Key): Finding[] {
  return [
    ...testFindings(content.tests, key.hidden),
    ...solution(content, key),
    ...hiddenCountFindings(content, key),
    ...contradictions(content),
    ...idFindings([...content.tests, ...key.hidden], [], "tests"),
  ];
}

function solution({ starter }: Content, key: Key): Finding[] {
  const [given, solved] = [starter.trim(), key.solution.trim()];
  if (solved === "") {
    return [
      {
        rule: "no-solution",
        severity: "error",
        where: "key",
        message: "Write your own solution: it shows that the tests can be passed.",
      },
    ];
  }
  if (!given.includes(solved)) return [];
  return [
    {
      rule: "starter-is-solution",
      severity: "error",
      where: "content",
      message: "Pupils are given the solution to start from. Take out what they are to write.",
    },
  ];
}

function contradictions({ required, forbidden }: Content): Finding[] {
  return required
    .filter((one) => forbidden.includes(one))
    .map((one) => ({
      rule: "construct-both-ways",
      severity: "error",
      where: "content",
      message: `The program is to use ${CONSTRUCTS[one]} and to do without it. Take one of them away.`,
    }));
}
