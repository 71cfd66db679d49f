import type { ReactNode } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import type { TextRule } from "@/lib/core/questions/shared/accepted-answer";
import { LineInput } from "./line-input";
import { RowList } from "./row-list";
import { WordsField } from "./words-field";

interface TextRuleEditorProps {
  readonly legend: string;
  readonly rule: TextRule;
  readonly onChange: (rule: TextRule) => void;
}

/** How a typed answer is judged. Rows have no ids of their own: their place is their identity. */
export function TextRuleEditor({ legend, rule, onChange }: TextRuleEditorProps): ReactNode {
  return (
    <div className="flex flex-col gap-4">
      <RowList
        noun="answer"
        legend={legend}
        rows={rule.accepted}
        keyOf={(_, index) => String(index)}
        min={1}
        max={40}
        newRow={() => ({ text: "", weight: 1 })}
        onChange={(accepted) => onChange({ ...rule, accepted: [...accepted] })}
      >
        {(row, index, replace) => (
          <div className="flex flex-wrap items-center gap-x-4 gap-y-1 sm:flex-nowrap">
            <LineInput
              label={`Accepted answer ${index + 1}`}
              value={row.text}
              maxLength={200}
              onChange={(text) => replace({ ...row, text })}
            />
            <Checkbox
              isSelected={row.weight < 1}
              onChange={(half) => replace({ ...row, weight: half ? 0.5 : 1 })}
            >
              <span className="whitespace-nowrap">Half the marks</span>
            </Checkbox>
          </div>
        )}
      </RowList>
      <div className="flex flex-wrap gap-x-6">
        <Checkbox
          isSelected={rule.typoTolerance}
          onChange={(typoTolerance) => onChange({ ...rule, typoTolerance })}
        >
          Forgive small typing mistakes
        </Checkbox>
        <Checkbox
          isSelected={rule.caseSensitive}
          onChange={(caseSensitive) => onChange({ ...rule, caseSensitive })}
        >
          Capital letters matter
        </Checkbox>
      </div>
      <WordsField
        label="Words that make an answer earn nothing"
        description="Separate them with commas."
        words={rule.forbidden}
        onChange={(forbidden) => onChange({ ...rule, forbidden })}
      />
    </div>
  );
}
