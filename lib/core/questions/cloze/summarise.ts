import type { Distribution } from "../contract";
import { textOf } from "../shared/belonging";
import { oneLine } from "../shared/one-line";
import { comparedWords, plainText } from "../shared/short-text";
import type { Said } from "../shared/tally";
import { tally } from "../shared/tally";
import { mark } from "./mark";
import type { Content, Gap, Key, Response } from "./schema";
import { gapsOf, isEmpty, wordsFor } from "./schema";

/** "oxygen; –; glucose": gap by gap, a dash for an empty one. */
export function describeResponse(content: Content, response: Response): string {
  if (isEmpty(content, response)) return "";
  return gapsOf(content)
    .map((gap) => said(content, gap, response) || "–")
    .join("; ");
}

/** A row for each word given in each gap: "Gap 2: oxygen". */
export function summarise(
  content: Content,
  key: Key,
  responses: readonly Response[],
): Distribution {
  const answered = responses.filter((one) => !isEmpty(content, one));
  return tally(
    answered.flatMap((response) => rowsOf(content, key, response)),
    responses.length - answered.length,
  );
}

function rowsOf(content: Content, key: Key, response: Response): Said[] {
  const { parts } = mark({ content, key, response, maxPoints: 1 });
  return gapsOf(content).flatMap((gap, index) => {
    const text = said(content, gap, response);
    if (text === "") return [];
    return [
      {
        group: `${gap.id} ${comparedWords(text, false).join(" ")}`,
        label: `Gap ${index + 1}: ${plainText(text)}`,
        isKey: (parts[index]?.points ?? 0) > 0,
      },
    ];
  });
}

function said(content: Content, gap: Gap, response: Response): string {
  const text = response.gaps.find((one) => one.gap === gap.id)?.text ?? "";
  return oneLine(gap.kind === "typed" ? text : textOf(wordsFor(content, gap), text));
}
