import type { Distribution } from "../contract";
import { oneLine } from "../shared/one-line";
import { readNumber } from "../shared/read-number";
import { tally } from "../shared/tally";
import { mark, shown } from "./mark";
import type { Content, Key, Response } from "./schema";
import { isEmpty } from "./schema";

export function describeResponse(_content: Content, response: Response): string {
  return oneLine(response.text);
}

/** "1,200" and "1200.0" share a row; what is no number stands as it was written. */
export function summarise(
  content: Content,
  key: Key,
  responses: readonly Response[],
): Distribution {
  const given = responses.filter((one) => !isEmpty(content, one));
  const said = given.map((response) => {
    const written = readNumber(response.text);
    const label = written === undefined ? describeResponse(content, response) : shown(written);
    const { outcome } = mark({ content, key, response, maxPoints: 1 });
    return { group: label, label, isKey: outcome === "correct" };
  });
  return tally(said, responses.length - given.length);
}
