"use client";
import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import * as rules from "@/lib/core/questions/binary-convert/schema";
import { convertBase } from "@/lib/core/questions/shared/number-bases";
import type { Draft, EditorProps } from "../staff-part";
import { questionEditor } from "../staff-part";

const BASES = [
  { id: "binary", label: "Binary" },
  { id: "denary", label: "Denary" },
  { id: "hexadecimal", label: "Hexadecimal" },
] as const;

function BinaryConvertEditor(props: EditorProps<rules.Content, rules.Key>): ReactNode {
  const { content, answerKey, onChange } = props;
  // The key is always computed: a typed one could disagree with the number.
  const change = (changes: Partial<rules.Content>) => {
    const next = { ...content, ...changes };
    const answer = convertBase(next.shown, next.from, next.to) ?? "";
    onChange({ content: next, answerKey: { ...answerKey, answer } });
  };
  const baseOf = (id: string | null) => BASES.find((one) => one.id === id)?.id;
  return (
    <div className="flex flex-col gap-5">
      <div className="grid gap-5 sm:grid-cols-2">
        <Select
          label="From"
          options={BASES}
          value={content.from}
          onChange={(id) => change({ from: baseOf(id) ?? content.from })}
        />
        <Select
          label="To"
          options={BASES}
          value={content.to}
          onChange={(id) => change({ to: baseOf(id) ?? content.to })}
        />
      </div>
      <TextField
        label="The number shown"
        value={content.shown}
        maxLength={16}
        onChange={(shown) => change({ shown: shown.trim().toUpperCase() })}
      />
      {content.shown === "" ? null : answerKey.answer === "" ? (
        <Notice tone="amber">This is not a {content.from} number.</Notice>
      ) : (
        <p>
          The answer is <strong className="font-mono">{answerKey.answer}</strong>. It is worked out
          for you.
        </p>
      )}
    </div>
  );
}

export const editor = questionEditor(
  rules,
  BinaryConvertEditor,
  (): Draft<rules.Content, rules.Key> => ({
    content: { v: 1, from: "denary", to: "binary", shown: "", bits: 8 },
    answerKey: { v: 1, answer: "" },
  }),
);
