import type { Distribution } from "../contract";
import { textOf } from "../shared/belonging";
import type { Said } from "../shared/tally";
import { tally } from "../shared/tally";
import { describePoints, placeAt } from "./mark";
import type { Content, Key, Response } from "./schema";

export function describeResponse(content: Content, response: Response): string {
  return describePoints(content, response);
}

/** A row for each place somebody marked, one for all marks beside them, and the right places even if nobody found them. */
export function summarise(
  content: Content,
  key: Key,
  responses: readonly Response[],
): Distribution {
  const said = (id: string): Said => ({
    group: id,
    label: textOf(content.places, id),
    isKey: key.places.includes(id),
  });
  // Where two places lie over each other, a mark counts as it is marked: for the right one.
  const rightFirst = [...content.places].sort(
    (a, b) => Number(key.places.includes(b.id)) - Number(key.places.includes(a.id)),
  );
  const beside: Said = { group: "", label: "Beside the places", isKey: false };
  return tally(
    responses.flatMap(({ points }) =>
      points.map((point) => {
        const place = placeAt(rightFirst, point);
        return place === undefined ? beside : said(place.id);
      }),
    ),
    responses.filter(({ points }) => points.length === 0).length,
    key.places.map(said),
  );
}
