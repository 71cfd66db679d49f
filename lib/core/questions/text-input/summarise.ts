import type { Distribution } from "../contract";
import { judgeText } from "../shared/judge-text";
import { oneLine } from "../shared/one-line";
import { plainText, readings } from "../shared/short-text";
import { tally } from "../shared/tally";
import type { Content, Key, Response } from "./schema";
import { isEmpty } from "./schema";

export function describeResponse(_content: Content, response: Response): string {
  return oneLine(response.text);
}

/** Answers that are compared as equal share a row, under the words of the first. */
export function summarise(
  content: Content,
  key: Key,
  responses: readonly Response[],
): Distribution {
  const given = responses.filter((one) => !isEmpty(content, one));
  return tally(
    given.map(({ text }) => ({
      group: readings(text, key.rule.caseSensitive).at(-1)?.join(" ") ?? "",
      label: plainText(text),
      isKey: judgeText(key.rule, text).weight > 0,
    })),
    responses.length - given.length,
  );
}
