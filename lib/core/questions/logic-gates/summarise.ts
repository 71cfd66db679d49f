import type { Distribution } from "../contract";
import { headings } from "../shared/circuits/shown-circuit";
import { oneLine } from "../shared/one-line";
import type { Said } from "../shared/tally";
import { tally } from "../shared/tally";
import { rowName } from "../shared/truth-rows";
import { modelResponse } from "./mark";
import type { Content, Key, Response } from "./schema";
import { isEmpty } from "./schema";

/** A row for each value somebody gave a cell, and for the right one even if nobody did; or one for each gate. */
export function summarise(
  content: Content,
  _key: Key,
  responses: readonly Response[],
): Distribution {
  const model = modelResponse(content);
  const right = model === undefined ? [] : said(content, model);
  const rightGroups = new Set(right.map(({ group }) => group));
  const marked = (one: Said): Said => ({ ...one, isKey: rightGroups.has(one.group) });
  return tally(
    responses.flatMap((response) => said(content, response)).map(marked),
    responses.filter((response) => isEmpty(content, response)).length,
    [...right, ...offered(content)].map(marked),
  );
}

function offered(content: Content): Said[] {
  return content.ask === "table" ? [] : content.gates.map(gateSaid);
}

function said(content: Content, response: Response): Said[] {
  if (response.ask === "gate") return response.gate === null ? [] : [gateSaid(response.gate)];
  if (content.ask === "gate") return [];
  return response.cells.map(({ column, row, value }) => {
    const expression = headings(content).find(({ id }) => id === column)?.expression ?? column;
    return {
      group: `${column} ${row} ${value}`,
      label: oneLine(`${expression}, ${rowName(content.inputs, row)} → ${value}`),
      isKey: false,
    };
  });
}

function gateSaid(gate: string): Said {
  return { group: gate, label: gate, isKey: false };
}
