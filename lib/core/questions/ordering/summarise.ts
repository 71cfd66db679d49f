import type { Distribution } from "../contract";
import { tally } from "../shared/tally";
import { describeOrder, mark } from "./mark";
import type { Content, Key, Response } from "./schema";

export function describeResponse(content: Content, response: Response): string {
  return describeOrder(content, response);
}

/** A row for each order a pupil made: two common wrong orders tell what is mixed up. */
export function summarise(
  content: Content,
  key: Key,
  responses: readonly Response[],
): Distribution {
  const given = responses.filter(({ order }) => order.length > 0);
  const said = given.map((response) => ({
    group: response.order.join(" "),
    label: describeOrder(content, response),
    isKey: mark({ content, key, response, maxPoints: 1 }).outcome === "correct",
  }));
  return tally(said, responses.length - given.length);
}
