import type { Distribution, DrawnPart } from "../contract";
import { drawnDistribution } from "../shared/drawn-distribution";
import { tally } from "../shared/tally";
import type { Content, Key, Response } from "./schema";
import { isEmpty } from "./schema";

/** The whole program: a person reads it, and copies it to run it. */
export function describeResponse(content: Content, response: Response): string {
  return isEmpty(content, response) ? "" : response.source.trimEnd();
}

/**
 * Programs that draw are counted by what they drew when they were marked. All others are told apart by their length only, as
 * what they do is known by running them: the marks say that. The one that is the author's is named.
 */
export function summarise(
  content: Content,
  { solution, hidden }: Key,
  responses: readonly Response[],
  drawn: readonly (readonly DrawnPart[])[] = [],
): Distribution {
  if (drawn.some((parts) => parts.length > 0)) {
    const answered = drawn.filter((_, index) => isAnswered(content, responses[index]));
    const unanswered = responses.length - answered.length;
    return drawnDistribution([...content.tests, ...hidden], answered, unanswered);
  }
  const given = responses.filter((one) => !isEmpty(content, one));
  const said = given.map(({ source }) => {
    const isKey = source.trimEnd() === solution.trimEnd();
    const label = isKey ? "As in the solution" : lengthLabel(source);
    return { group: label, label, isKey };
  });
  return tally(said, responses.length - given.length);
}

function isAnswered(content: Content, response: Response | undefined): boolean {
  return response !== undefined && !isEmpty(content, response);
}

function lengthLabel(source: string): string {
  const lines = source.split("\n").filter((line) => line.trim() !== "").length;
  const step = Math.ceil(lines / 5) * 5;
  return `${step - 4} to ${step} lines`;
}
