import type { Distribution } from "../contract";
import { textOf } from "../shared/belonging";
import type { Said } from "../shared/tally";
import { tally } from "../shared/tally";
import { describeLabels, isRight } from "./mark";
import type { Content, Key, Response } from "./schema";

export function describeResponse(content: Content, response: Response): string {
  return describeLabels(content, response);
}

/** A row for each label somebody put in a place, and for each right one even if nobody did. */
export function summarise(
  content: Content,
  key: Key,
  responses: readonly Response[],
): Distribution {
  const said = ({ zone, label }: Key["placements"][number]): Said => {
    const wanted = key.placements.find((placement) => placement.zone === zone)?.label;
    return {
      group: `${zone} ${label}`,
      label: `${textOf(content.zones, zone)} → ${textOf(content.labels, label)}`,
      isKey: wanted !== undefined && isRight(content, wanted, label),
    };
  };
  return tally(
    responses.flatMap(({ placements }) => placements.map(said)),
    responses.filter(({ placements }) => placements.length === 0).length,
    key.placements.map(said),
  );
}
