"use client";
import type { ReactNode } from "react";
import * as rules from "@/lib/core/questions/multiple-choice/schema";
import { LineInput } from "../shared/line-input";
import { newPartId } from "../shared/new-part-id";
import { RowList } from "../shared/row-list";
import type { Draft, EditorProps } from "../staff-part";
import { questionEditor } from "../staff-part";

function MultipleChoiceEditor(props: EditorProps<rules.Content, rules.Key>): ReactNode {
  const { content, answerKey, onChange } = props;
  return (
    <RowList
      noun="option"
      legend="Options, with the right one chosen"
      rows={content.options}
      keyOf={({ id }) => id}
      min={2}
      max={6}
      newRow={newOption}
      onChange={(options) =>
        onChange({
          content: { ...content, options: [...options] },
          answerKey: keyWithin(answerKey, options),
        })
      }
    >
      {(option, index, replace) => (
        <div className="flex items-center gap-3">
          <input
            type="radio"
            className="size-5 shrink-0 accent-accent"
            aria-label={`Option ${index + 1} is right`}
            checked={answerKey.correct === option.id}
            onChange={() => onChange({ content, answerKey: { ...answerKey, correct: option.id } })}
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
  );
}

const newOption = () => ({ id: newPartId(), text: "" });

/** When the right option is taken out the first becomes it, so that there always is one. */
function keyWithin(key: rules.Key, options: readonly { readonly id: string }[]): rules.Key {
  const ids = new Set(options.map(({ id }) => id));
  const correct = ids.has(key.correct) ? key.correct : (options[0]?.id ?? key.correct);
  return { ...key, correct, notes: key.notes.filter(({ option }) => ids.has(option)) };
}

export const editor = questionEditor(
  rules,
  MultipleChoiceEditor,
  (): Draft<rules.Content, rules.Key> => {
    const options = [newOption(), newOption(), newOption()] as const;
    return {
      content: { v: 1, options: [...options] },
      answerKey: { v: 1, correct: options[0].id, notes: [] },
    };
  },
);
