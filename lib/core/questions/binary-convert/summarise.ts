import type { Distribution } from "../contract";
import { oneLine } from "../shared/one-line";
import { readBase, writeBase } from "../shared/read-base";
import { tally } from "../shared/tally";
import { shownValue } from "./mark";
import type { Content, Key, Response } from "./schema";
import { isEmpty } from "./schema";

export function describeResponse(_content: Content, response: Response): string {
  return oneLine(response.text);
}

/** "0010 1010" and "101010" share a row. */
export function summarise(
  content: Content,
  _key: Key,
  responses: readonly Response[],
): Distribution {
  const value = shownValue(content);
  const given = responses.filter((one) => !isEmpty(content, one));
  const said = given.map((response) => {
    const read = readBase(response.text, content.to);
    const label =
      read === undefined
        ? describeResponse(content, response)
        : writeBase(read, content.to, content.bits);
    return { group: label, label, isKey: read !== undefined && read === value };
  });
  return tally(said, responses.length - given.length);
}
