"use client";
import type { ReactNode } from "react";
import * as rules from "@/lib/core/questions/cloze/schema";
import { LineInput } from "../shared/line-input";
import { newPartId } from "../shared/new-part-id";
import { RowList } from "../shared/row-list";
import { TextPiece } from "../shared/text-piece";
import { TextRuleEditor } from "../shared/text-rule-editor";
import type { Draft, EditorProps } from "../staff-part";
import { questionEditor } from "../staff-part";
import { addGap, dropGap, withAnswer } from "./draft";

function ClozeEditor(props: EditorProps<rules.Content, rules.Key>): ReactNode {
  const { content, answerKey, onChange } = props;
  return (
    <div className="flex flex-col gap-4">
      <p className="text-sm text-ink-soft">
        Select a word in the text and press “Make a gap”. Taking a gap out puts its word back.
      </p>
      {content.pieces.map((piece, index) =>
        piece.kind === "text" ? (
          <TextPiece
            // biome-ignore lint/suspicious/noArrayIndexKey: a piece of text has no other identity
            key={`text ${index}`}
            number={index + 1}
            text={piece.text}
            onChange={(text) =>
              onChange({
                content: { ...content, pieces: content.pieces.with(index, { kind: "text", text }) },
                answerKey,
              })
            }
            onGap={(start, end) => onChange(addGap({ content, answerKey }, index, { start, end }))}
          />
        ) : (
          <GapCard key={piece.id} gap={piece} {...props} />
        ),
      )}
      {content.bank.length > 0 && <Bank {...props} />}
    </div>
  );
}

type Props = EditorProps<rules.Content, rules.Key>;

function Bank({ content, answerKey, onChange }: Props): ReactNode {
  return (
    <RowList
      noun="word"
      legend="The word list pupils choose from"
      rows={content.bank}
      keyOf={({ id }) => id}
      min={2}
      max={16}
      newRow={() => ({ id: newPartId(), text: "" })}
      onChange={(bank) => onChange({ content: { ...content, bank: [...bank] }, answerKey })}
    >
      {(word, index, replace) => (
        <LineInput
          label={`Word ${index + 1}`}
          value={word.text}
          maxLength={120}
          onChange={(text) => replace({ ...word, text })}
        />
      )}
    </RowList>
  );
}

function GapCard({
  gap,
  content,
  answerKey,
  onChange,
}: Props & { readonly gap: rules.Gap }): ReactNode {
  const entry = answerKey.gaps.find((one) => one.gap === gap.id);
  const words = gap.kind === "dropdown" ? gap.options : content.bank;
  return (
    <div className="rounded-control border border-line-strong border-l-4 border-l-accent p-3">
      <div className="mb-2 flex items-center justify-between gap-3">
        <span className="font-semibold">Gap</span>
        <button
          type="button"
          className="min-h-9 cursor-pointer rounded-control px-2 text-sm font-semibold text-accent hover:bg-accent-soft"
          onClick={() => onChange(dropGap({ content, answerKey }, gap.id))}
        >
          Take out this gap
        </button>
      </div>
      {entry !== undefined && "rule" in entry ? (
        <TextRuleEditor
          legend="Accepted answers"
          rule={entry.rule}
          onChange={(rule) => onChange(withAnswer({ content, answerKey }, { gap: gap.id, rule }))}
        />
      ) : (
        <label className="flex flex-wrap items-center gap-3">
          Right word
          <select
            className="h-11 rounded-control border border-line-strong bg-surface px-3"
            value={entry?.word ?? ""}
            onChange={({ target }) =>
              onChange(withAnswer({ content, answerKey }, { gap: gap.id, word: target.value }))
            }
          >
            {words.map(({ id, text }) => (
              <option key={id} value={id}>
                {text}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}

export const editor = questionEditor(
  rules,
  ClozeEditor,
  (): Draft<rules.Content, rules.Key> => ({
    content: { v: 1, pieces: [{ kind: "text", text: "" }], bank: [] },
    answerKey: { v: 1, gaps: [] },
  }),
);
