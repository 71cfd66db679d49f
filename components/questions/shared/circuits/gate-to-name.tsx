import type { ReactNode } from "react";
import type { ShownGate } from "@/lib/core/questions/shared/circuits/shown-circuit";
import { symbolCircuit } from "@/lib/core/questions/shared/circuits/shown-circuit";
import { OUTPUT, STAFF_TABLE, TruthTable } from "../truth-table";
import { CircuitDrawing, STAFF_CIRCUIT } from "./circuit-drawing";

/** What a gate is to be named by, on staff pages and on paper: its symbol or its table. */
export function GateToName({ content }: { readonly content: ShownGate }): ReactNode {
  const symbol = symbolCircuit(content);
  if (symbol !== undefined) return <CircuitDrawing shown={symbol} className={STAFF_CIRCUIT} />;
  return (
    <TruthTable
      inputs={content.inputs}
      columns={[{ id: "output", expression: OUTPUT }]}
      className={`w-fit ${STAFF_TABLE}`}
    >
      {(_, row) => content.outputs.charAt(row)}
    </TruthTable>
  );
}
