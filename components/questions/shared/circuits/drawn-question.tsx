import type { ReactNode } from "react";
import type { ShownGate, ShownTable } from "@/lib/core/questions/shared/circuits/shown-circuit";
import {
  headings,
  symbolCircuit,
  tableCircuit,
} from "@/lib/core/questions/shared/circuits/shown-circuit";
import { CircuitDrawing } from "./circuit-drawing";

interface DrawnQuestionProps {
  readonly content:
    | ({ readonly ask: "table" } & ShownTable)
    | ({ readonly ask: "gate" } & ShownGate);
  /** What pupils answer with, given the drawing and what stands above the columns of a table then. */
  readonly children: (drawing: ReactNode, columns?: ShownTable["columns"]) => ReactNode;
}

/** A question with its circuit or its symbol. A default export, as React.lazy asks for one. */
export default function DrawnQuestion({ content, children }: DrawnQuestionProps): ReactNode {
  if (content.ask === "table") {
    const drawing = <CircuitDrawing shown={tableCircuit(content)} className="logic-circuit" />;
    return children(drawing, headings(content));
  }
  const shown = symbolCircuit(content);
  return children(<CircuitDrawing shown={shown} className="logic-circuit logic-symbol" />);
}
