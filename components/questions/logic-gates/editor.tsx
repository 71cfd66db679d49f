"use client";
import type { ReactNode } from "react";
import { Select } from "@/components/ui/select";
import * as rules from "@/lib/core/questions/logic-gates/schema";
import { newPartId } from "../shared/new-part-id";
import type { EditorProps } from "../staff-part";
import { questionEditor } from "../staff-part";
import { gateDraft, tableDraft } from "./draft";
import { GateFields } from "./gate-fields";
import { TableFields } from "./table-fields";

const ASKED = [
  { id: "table", label: "Fill in a truth table" },
  { id: "gate", label: "Name the gate that has a table" },
] as const;

function LogicGatesEditor(props: EditorProps<rules.Content, rules.Key>): ReactNode {
  const { content, answerKey, onChange } = props;
  return (
    <div className="flex flex-col gap-5">
      <Select
        label="What pupils do"
        options={ASKED}
        value={content.ask}
        onChange={(ask) => {
          if (ask !== null && ask !== content.ask)
            onChange(ask === "gate" ? gateDraft("AND", ["OR", "XOR"]) : blankTable());
        }}
      />
      {content.ask === "table" ? (
        <TableFields content={content} answerKey={answerKey} onChange={onChange} />
      ) : (
        <GateFields content={content} answerKey={answerKey} onChange={onChange} />
      )}
    </div>
  );
}

const blankTable = () => tableDraft([{ id: newPartId(), expression: "" }], []);

export const editor = questionEditor(rules, LogicGatesEditor, blankTable);
