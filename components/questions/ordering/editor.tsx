"use client";
import type { ReactNode } from "react";
import { Select } from "@/components/ui/select";
import * as rules from "@/lib/core/questions/ordering/schema";
import { LineInput } from "../shared/line-input";
import { byId, newPartId } from "../shared/new-part-id";
import { RowList } from "../shared/row-list";
import type { Draft, EditorProps } from "../staff-part";
import { questionEditor } from "../staff-part";

const RULES = [
  { id: "longest-increasing", label: "Marks for every item that stands in order with the others" },
  { id: "position", label: "Marks for every item in its exact place" },
  { id: "exact", label: "All or nothing" },
] as const;

interface Row {
  readonly id: string;
  readonly text: string;
  /** May change places with the row before. */
  readonly tied: boolean;
}

function OrderingEditor(props: EditorProps<rules.Content, rules.Key>): ReactNode {
  const { content, answerKey, onChange } = props;
  const setRows = (rows: readonly Row[]) =>
    onChange({
      content: { ...content, items: byId(rows).map(({ id, text }) => ({ id, text })) },
      answerKey: { ...answerKey, groups: groupsOf(rows) },
    });
  return (
    <div className="flex flex-col gap-5">
      <RowList
        noun="item"
        legend="Items in their right order"
        rows={rowsOf(content, answerKey)}
        keyOf={({ id }) => id}
        min={3}
        max={8}
        ordered
        newRow={newRow}
        onChange={setRows}
      >
        {(row, index, replace) => (
          <LineInput
            label={
              row.tied
                ? `Item ${index + 1}, in either order with the one before`
                : `Item ${index + 1}`
            }
            value={row.text}
            maxLength={300}
            onChange={(text) => replace({ ...row, text })}
          />
        )}
      </RowList>
      <Select
        label="How it is marked"
        options={RULES}
        value={answerKey.rule}
        onChange={(id) => {
          const rule = RULES.find((one) => one.id === id)?.id;
          if (rule !== undefined) onChange({ content, answerKey: { ...answerKey, rule } });
        }}
      />
    </div>
  );
}

const newRow = (): Row => ({ id: newPartId(), text: "", tied: false });

function rowsOf(content: rules.Content, key: rules.Key): Row[] {
  const texts = new Map(content.items.map(({ id, text }) => [id, text]));
  return key.groups.flatMap((group) =>
    group.map((id, index) => ({ id, text: texts.get(id) ?? "", tied: index > 0 })),
  );
}

function groupsOf(rows: readonly Row[]): string[][] {
  const groups: string[][] = [];
  for (const { id, tied } of rows) {
    const last = groups.at(-1);
    if (tied && last !== undefined) last.push(id);
    else groups.push([id]);
  }
  return groups;
}

export const editor = questionEditor(rules, OrderingEditor, (): Draft<rules.Content, rules.Key> => {
  const rows = Array.from({ length: 4 }, newRow);
  return {
    content: { v: 1, items: byId(rows).map(({ id, text }) => ({ id, text })) },
    answerKey: { v: 1, groups: groupsOf(rows), rule: "position" },
  };
});
