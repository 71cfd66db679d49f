import type { ReactNode } from "react";
import * as rules from "@/lib/core/questions/logic-gates/schema";
import { GATES } from "@/lib/core/questions/shared/logic-expression";
import type { PlayerProps } from "../player-part";
import { questionPlayer } from "../player-part";
import { ChoiceList } from "../shared/choice-list";
import { OUTPUT, TruthTable } from "../shared/truth-table";
import { TruthTableToFill } from "../shared/truth-table-to-fill";
import "./player.css";

function LogicGates(props: PlayerProps<rules.Content, rules.Response>): ReactNode {
  const { content, response, onChange, ...rest } = props;
  if (content.ask === "table") {
    const cells = response.ask === "table" ? response.cells : [];
    return (
      <TruthTableToFill
        {...rest}
        content={content}
        cells={cells}
        onFill={(next) => onChange({ v: 1, ask: "table", cells: [...next] })}
      />
    );
  }
  const gate = response.ask === "gate" ? response.gate : null;
  return (
    <div className="logic">
      <TruthTable
        inputs={content.inputs}
        columns={[{ id: "output", expression: OUTPUT }]}
        className="logic-table"
      >
        {(_, row) => content.outputs.charAt(row)}
      </TruthTable>
      <ChoiceList
        {...rest}
        kind="radio"
        name={`${props.questionId}-gate`}
        choices={content.gates.map((name) => ({ id: name, text: name }))}
        chosen={gate === null ? [] : [gate]}
        full={false}
        onToggle={(id) => {
          const chosen = GATES.find((one) => one === id);
          if (chosen !== undefined) onChange({ v: 1, ask: "gate", gate: chosen });
        }}
      />
    </div>
  );
}

export const player = questionPlayer(rules, LogicGates);
