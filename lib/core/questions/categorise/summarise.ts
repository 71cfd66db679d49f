import type { Distribution } from "../contract";
import { textOf } from "../shared/belonging";
import type { Said } from "../shared/tally";
import { tally } from "../shared/tally";
import { describeGroups, isRight } from "./mark";
import type { Content, Key, Response } from "./schema";

export function describeResponse(content: Content, response: Response): string {
  return describeGroups(content, response);
}

/** A row for each place somebody gave an item, and for each right place even if nobody did. */
export function summarise(
  content: Content,
  key: Key,
  responses: readonly Response[],
): Distribution {
  const said = ({ item, group }: Key["placements"][number]): Said => {
    const wanted = key.placements.find((placement) => placement.item === item)?.group;
    return {
      group: `${item} ${group}`,
      label: `${textOf(content.items, item)} → ${textOf(content.groups, group)}`,
      isKey: wanted !== undefined && isRight(content, wanted, group),
    };
  };
  return tally(
    responses.flatMap(({ placements }) => placements.map(said)),
    responses.filter(({ placements }) => placements.length === 0).length,
    key.placements.map(said),
  );
}
