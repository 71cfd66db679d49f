import type { ReactNode } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Select } from "@/components/ui/select";
import type { Content, GateContent, Key } from "@/lib/core/questions/logic-gates/schema";
import { GATES } from "@/lib/core/questions/logic-gates/schema";
import type { Draft } from "../staff-part";
import { gateDraft } from "./draft";
import { OUTPUT, STAFF_TABLE, TruthTable } from "./truth-table";

interface GateFieldsProps {
  readonly content: GateContent;
  readonly answerKey: Key;
  readonly onChange: (draft: Draft<Content, Key>) => void;
}

const OPTIONS = GATES.map((gate) => ({ id: gate, label: gate }));

/** The right gate, from which the table follows, and those to choose from. */
export function GateFields({ content, answerKey, onChange }: GateFieldsProps): ReactNode {
  const right = answerKey.ask === "gate" ? answerKey.gate : "AND";
  const { inputs, gates } = content;
  const turn = (gate: (typeof GATES)[number], isOn: boolean) =>
    onChange(gateDraft(right, isOn ? [...gates, gate] : gates.filter((one) => one !== gate)));
  return (
    <>
      <Select
        label="The right gate"
        description="Its table is worked out for you."
        options={OPTIONS}
        value={right}
        onChange={(id) => {
          const gate = GATES.find((one) => one === id);
          if (gate !== undefined) onChange(gateDraft(gate, gates));
        }}
      />
      <TruthTable
        inputs={inputs}
        columns={[{ id: "output", expression: OUTPUT }]}
        className={`w-fit ${STAFF_TABLE}`}
      >
        {(_, row) => content.outputs.charAt(row)}
      </TruthTable>
      <fieldset className="flex flex-wrap gap-x-6 gap-y-1">
        <legend className="mb-1.5 font-semibold">Gates to choose from</legend>
        {GATES.map((gate) => (
          <Checkbox
            key={gate}
            isSelected={gates.includes(gate)}
            isDisabled={gate === right || (gates.includes(gate) && gates.length <= 2)}
            onChange={(isOn) => turn(gate, isOn)}
          >
            {gate}
          </Checkbox>
        ))}
      </fieldset>
    </>
  );
}
