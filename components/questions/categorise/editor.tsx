"use client";
import type { ReactNode } from "react";
import * as rules from "@/lib/core/questions/categorise/schema";
import { LineInput } from "../shared/line-input";
import { LineSelect } from "../shared/line-select";
import { newPartId } from "../shared/new-part-id";
import { RowList } from "../shared/row-list";
import type { EditorProps } from "../staff-part";
import { questionEditor } from "../staff-part";
import type { Part, SortedItem } from "./draft";
import { draftOf, itemsIn } from "./draft";

function CategoriseEditor(props: EditorProps<rules.Content, rules.Key>): ReactNode {
  const { content, onChange } = props;
  const { groups } = content;
  const items = itemsIn(props);
  return (
    <div className="flex flex-col gap-5">
      <RowList
        noun="group"
        legend="Groups to sort into"
        rows={groups}
        keyOf={({ id }) => id}
        min={2}
        max={5}
        ordered
        newRow={newGroup}
        onChange={(next) => onChange(draftOf(next, items))}
      >
        {(group, index, replace) => (
          <LineInput
            label={`Group ${index + 1}`}
            value={group.text}
            maxLength={80}
            onChange={(text) => replace({ ...group, text })}
          />
        )}
      </RowList>
      <RowList
        noun="item"
        legend="Items, each with the group it belongs in"
        rows={items}
        keyOf={({ id }) => id}
        min={3}
        max={12}
        newRow={() => newItem(groups[0]?.id ?? "")}
        onChange={(next) => onChange(draftOf(groups, next))}
      >
        {(item, index, replace) => (
          <ItemRow item={item} index={index} groups={groups} onChange={replace} />
        )}
      </RowList>
    </div>
  );
}

interface ItemRowProps {
  readonly item: SortedItem;
  readonly index: number;
  readonly groups: readonly Part[];
  readonly onChange: (item: SortedItem) => void;
}

function ItemRow({ item, index, groups, onChange }: ItemRowProps): ReactNode {
  return (
    <div className="grid gap-2 sm:grid-cols-[2fr_1fr]">
      <LineInput
        label={`Item ${index + 1}`}
        value={item.text}
        maxLength={200}
        onChange={(text) => onChange({ ...item, text })}
      />
      <LineSelect
        label={`Group of item ${index + 1}`}
        noun="Group"
        options={groups}
        value={item.group}
        onChange={(group) => onChange({ ...item, group })}
      />
    </div>
  );
}

const newGroup = (): Part => ({ id: newPartId(), text: "" });
const newItem = (group: string): SortedItem => ({ id: newPartId(), text: "", group });

export const editor = questionEditor(rules, CategoriseEditor, () => {
  const groups = [newGroup(), newGroup()] as const;
  const items = [...groups, ...groups].map(({ id }) => newItem(id));
  return draftOf(groups, items);
});
