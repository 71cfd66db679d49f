"use client";
import type { ReactNode } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Select } from "@/components/ui/select";
import * as rules from "@/lib/core/questions/multiple-select/schema";
import { LineInput } from "../shared/line-input";
import { newPartId } from "../shared/new-part-id";
import { RowList } from "../shared/row-list";
import type { Draft, EditorProps } from "../staff-part";
import { questionEditor } from "../staff-part";

type SelectDraft = Draft<rules.Content, rules.Key>;

const RULES = [
  { id: "balanced", label: "Right ticks earn, wrong ticks cost; ticking everything earns nothing" },
  { id: "right-minus-wrong", label: "Right ticks minus wrong ticks" },
  { id: "all-or-nothing", label: "All or nothing" },
] as const;

function MultipleSelectEditor(props: EditorProps<rules.Content, rules.Key>): ReactNode {
  const { content, answerKey, onChange } = props;
  const change = (draft: SelectDraft) => onChange(fitted(draft));
  return (
    <div className="flex flex-col gap-5">
      <RowList
        noun="option"
        legend="Options, with the right ones ticked"
        rows={content.options}
        keyOf={({ id }) => id}
        min={2}
        max={8}
        newRow={newOption}
        onChange={(options) =>
          change({ content: { ...content, options: [...options] }, answerKey })
        }
      >
        {(option, index, replace) => (
          <div className="flex items-center gap-1">
            <Checkbox
              aria-label={`Option ${index + 1} is right`}
              isSelected={answerKey.correct.includes(option.id)}
              onChange={(right) =>
                change({ content, answerKey: ticked(answerKey, option.id, right) })
              }
            />
            <LineInput
              label={`Option ${index + 1}`}
              value={option.text}
              maxLength={500}
              onChange={(text) => replace({ ...option, text })}
            />
          </div>
        )}
      </RowList>
      <Select
        label="How it is marked"
        options={RULES}
        value={answerKey.rule}
        onChange={(id) => {
          const rule = RULES.find((one) => one.id === id)?.id;
          if (rule !== undefined) change({ content, answerKey: { ...answerKey, rule } });
        }}
      />
    </div>
  );
}

const newOption = () => ({ id: newPartId(), text: "" });

function ticked(key: rules.Key, id: string, right: boolean): rules.Key {
  const others = key.correct.filter((one) => one !== id);
  return { ...key, correct: right ? [...others, id] : others };
}

/** The key keeps to the options there are, and pupils may tick as many as there are. */
function fitted({ content, answerKey }: SelectDraft): SelectDraft {
  const ids = new Set(content.options.map(({ id }) => id));
  return {
    content: { ...content, minSelections: 1, maxSelections: content.options.length },
    answerKey: {
      ...answerKey,
      correct: answerKey.correct.filter((id) => ids.has(id)),
      notes: answerKey.notes.filter(({ option }) => ids.has(option)),
    },
  };
}

export const editor = questionEditor(
  rules,
  MultipleSelectEditor,
  (): SelectDraft =>
    fitted({
      content: {
        ...{ v: 1, minSelections: 1, maxSelections: 4 },
        options: Array.from({ length: 4 }, newOption),
      },
      answerKey: { v: 1, correct: [], rule: "balanced", notes: [] },
    }),
);
