import { inGateOrder, inputsIn } from "@/lib/core/questions/logic-gates/compose";
import type {
  Content,
  GateContent,
  Key,
  TableContent,
} from "@/lib/core/questions/logic-gates/schema";
import type { Gate } from "@/lib/core/questions/shared/gates";
import {
  gateValues,
  isTrouble,
  readExpression,
  truthValues,
} from "@/lib/core/questions/shared/logic-expression";
import { bitAt, inputRows, valueAt } from "@/lib/core/questions/shared/truth-rows";
import type { Draft } from "../staff-part";

type LogicDraft = Draft<Content, Key>;

/** What a teacher says of a table; the rest follows. */
type TableWords = Pick<TableContent, "columns" | "given" | "show">;

/** Content and key of these columns: inputs and answers are worked out, never typed. */
export function tableDraft({ columns, given, show }: TableWords): LogicDraft {
  const named = inputsIn(columns).slice(0, 4);
  const inputs = named.length === 0 ? ["A", "B"] : named;
  const values = new Map(columns.map(({ id, expression }) => [id, valuesOf(expression, inputs)]));
  const rows = inputRows(inputs).length;
  return {
    content: {
      v: 1,
      ask: "table",
      inputs,
      columns,
      given: given
        .filter(({ column, row }) => row < rows && (values.get(column) ?? "") !== "")
        .map((cell) => ({ ...cell, value: bitAt(values.get(cell.column) ?? "", cell.row) })),
      ...(show === undefined ? {} : { show }),
    },
    answerKey: {
      v: 1,
      ask: "table",
      columns: columns.map(({ id }) => ({ column: id, values: values.get(id) ?? "" })),
    },
  };
}

/** The draft with a cell filled in for the pupil, or left to the pupil again. */
export function withCellTurned(content: TableContent, column: string, row: number): LogicDraft {
  const others = content.given.filter((cell) => cell.column !== column || cell.row !== row);
  const wasGiven = valueAt(content.given, column, row) !== undefined;
  // Its value is worked out with all others.
  const given = wasGiven ? others : [...others, { column, row, value: "0" as const }];
  return tableDraft({ ...content, given });
}

/** Content and key of a gate to be named; the right one is always offered. */
export function gateDraft(
  gate: Gate,
  { gates, show }: Pick<GateContent, "gates" | "show">,
): LogicDraft {
  const inputs = gate === "NOT" ? ["A"] : ["A", "B"];
  return {
    content: {
      v: 1,
      ask: "gate",
      inputs,
      outputs: gateValues(gate, inputs) ?? "",
      gates: inGateOrder([gate, ...gates]),
      ...(show === undefined ? {} : { show }),
    },
    answerKey: { v: 1, ask: "gate", gate },
  };
}

function valuesOf(expression: string, inputs: readonly string[]): string {
  const read = readExpression(expression);
  return isTrouble(read) ? "" : (truthValues(read, inputs) ?? "");
}
