import type { Distribution } from "../contract";
import { tally } from "../shared/tally";
import type { Content, Key, Response } from "./schema";
import { isEmpty } from "./schema";

/** The whole program: a person reads it, and copies it to run it. */
export function describeResponse(content: Content, response: Response): string {
  return isEmpty(content, response) ? "" : response.source.trimEnd();
}

/**
 * Programs are told apart by their length only, as what they do is known by running them: the marks say that. The one
 * that is the author's is named.
 */
export function summarise(
  content: Content,
  { solution }: Key,
  responses: readonly Response[],
): Distribution {
  const given = responses.filter((one) => !isEmpty(content, one));
  const said = given.map(({ source }) => {
    const isKey = source.trimEnd() === solution.trimEnd();
    const label = isKey ? "As in the solution" : lengthLabel(source);
    return { group: label, label, isKey };
  });
  return tally(said, responses.length - given.length);
}

function lengthLabel(source: string): string {
  const lines = source.split("\n").filter((line) => line.trim() !== "").length;
  const step = Math.ceil(lines / 5) * 5;
  return `${step - 4} to ${step} lines`;
}
