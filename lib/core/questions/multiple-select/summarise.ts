import type { Distribution } from "../contract";
import { textOf } from "../shared/belonging";
import { oneLine } from "../shared/one-line";
import type { Said } from "../shared/tally";
import { tally } from "../shared/tally";
import type { Content, Key, Response } from "./schema";

/** In the author's order, whatever order they were ticked in. */
export function describeResponse(content: Content, response: Response): string {
  return content.options
    .filter(({ id }) => response.options.includes(id))
    .map(({ text }) => oneLine(text))
    .join("; ");
}

/** How many pupils ticked each option; a pupil counts in every row they ticked. */
export function summarise(
  content: Content,
  key: Key,
  responses: readonly Response[],
): Distribution {
  const said = (id: string): Said => ({
    group: id,
    label: textOf(content.options, id),
    isKey: key.correct.includes(id),
    misconception: key.notes.find(({ option }) => option === id)?.misconception,
  });
  return tally(
    responses.flatMap(({ options }) => options.map(said)),
    responses.filter(({ options }) => options.length === 0).length,
    content.options.map(({ id }) => said(id)),
  );
}
