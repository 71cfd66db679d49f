import type { Distribution } from "../contract";
import { textOf } from "../shared/belonging";
import { oneLine } from "../shared/one-line";
import type { Said } from "../shared/tally";
import { tally } from "../shared/tally";
import type { Content, Key, Response } from "./schema";

export function describeResponse(content: Content, response: Response): string {
  return response.option === null ? "" : oneLine(textOf(content.options, response.option));
}

/** Every option has its row, also the ones nobody chose: a distractor nobody takes is worth knowing. */
export function summarise(
  content: Content,
  key: Key,
  responses: readonly Response[],
): Distribution {
  const said = (id: string): Said => ({
    group: id,
    label: textOf(content.options, id),
    isKey: id === key.correct,
    misconception: key.notes.find(({ option }) => option === id)?.misconception,
  });
  const chosen = responses.flatMap(({ option }) => (option === null ? [] : [said(option)]));
  return tally(
    chosen,
    responses.length - chosen.length,
    content.options.map(({ id }) => said(id)),
  );
}
