import type { Distribution } from "../contract";
import { textOf } from "../shared/belonging";
import type { Said } from "../shared/tally";
import { tally } from "../shared/tally";
import { describePairs, isRight } from "./mark";
import type { Content, Key, Response } from "./schema";

export function describeResponse(content: Content, response: Response): string {
  return describePairs(content, response);
}

/** A row for each pair somebody made, and for each right pair even if nobody did. */
export function summarise(
  content: Content,
  key: Key,
  responses: readonly Response[],
): Distribution {
  const said = ({ left, right }: Key["pairs"][number]): Said => {
    const wanted = key.pairs.find((pair) => pair.left === left)?.right;
    return {
      group: `${left} ${right}`,
      label: `${textOf(content.left, left)} → ${textOf(content.right, right)}`,
      isKey: wanted !== undefined && isRight(content, wanted, right),
    };
  };
  return tally(
    responses.flatMap(({ pairs }) => pairs.map(said)),
    responses.filter(({ pairs }) => pairs.length === 0).length,
    key.pairs.map(said),
  );
}
