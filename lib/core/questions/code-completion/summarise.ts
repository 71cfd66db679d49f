import type { Distribution } from "../contract";
import { comparedCode } from "../shared/code-text";
import { oneLine } from "../shared/one-line";
import type { Said } from "../shared/tally";
import { tally } from "../shared/tally";
import { acceptedFor, isRight, saidIn } from "./mark";
import type { Content, Key, Response } from "./schema";
import { gapsOf, isEmpty } from "./schema";

/** A row for what was typed in each gap, and for its answer even if nobody typed it: "Gap 2: range(3)". */
export function summarise(
  content: Content,
  key: Key,
  responses: readonly Response[],
): Distribution {
  const answered = responses.filter((one) => !isEmpty(content, one));
  const said = (id: string, index: number, text: string): Said[] =>
    oneLine(text) === ""
      ? []
      : [
          {
            group: `${id} ${comparedCode(text, content.language)}`,
            label: `Gap ${index + 1}: ${oneLine(text)}`,
            isKey: isRight(content, key, id, text),
          },
        ];
  const gaps = gapsOf(content);
  return tally(
    answered.flatMap((one) => gaps.flatMap(({ id }, index) => said(id, index, saidIn(one, id)))),
    responses.length - answered.length,
    gaps.flatMap(({ id }, index) => said(id, index, acceptedFor(key, id)[0] ?? "")),
  );
}
