"use client";
import type { ReactNode } from "react";
import * as rules from "@/lib/core/questions/matching/schema";
import { LineInput } from "../shared/line-input";
import { byId, newPartId } from "../shared/new-part-id";
import { RowList } from "../shared/row-list";
import type { Draft, EditorProps } from "../staff-part";
import { questionEditor } from "../staff-part";

interface Item {
  readonly id: string;
  readonly text: string;
}
interface Pair {
  readonly left: Item;
  readonly right: Item;
}

function MatchingEditor(props: EditorProps<rules.Content, rules.Key>): ReactNode {
  const { content, answerKey, onChange } = props;
  const pairs = pairsOf(content, answerKey);
  const used = new Set(pairs.map(({ right }) => right.id));
  const spare = content.right.filter(({ id }) => !used.has(id));
  return (
    <div className="flex flex-col gap-5">
      <RowList
        noun="pair"
        legend="Pairs that belong together"
        rows={pairs}
        keyOf={({ left }) => left.id}
        min={2}
        max={8}
        newRow={newPair}
        onChange={(next) => onChange(draftOf(next, spare))}
      >
        {({ left, right }, index, replace) => (
          <div className="grid gap-2 sm:grid-cols-2">
            <LineInput
              label={`Left of pair ${index + 1}`}
              value={left.text}
              maxLength={300}
              onChange={(text) => replace({ left: { ...left, text }, right })}
            />
            <LineInput
              label={`Right of pair ${index + 1}`}
              value={right.text}
              maxLength={300}
              onChange={(text) => replace({ left, right: { ...right, text } })}
            />
          </div>
        )}
      </RowList>
      <RowList
        noun="extra item"
        legend="Extra items on the right that match nothing"
        rows={spare}
        keyOf={({ id }) => id}
        min={0}
        max={10 - pairs.length}
        newRow={newItem}
        onChange={(next) => onChange(draftOf(pairs, next))}
      >
        {(item, index, replace) => (
          <LineInput
            label={`Extra item ${index + 1}`}
            value={item.text}
            maxLength={300}
            onChange={(text) => replace({ ...item, text })}
          />
        )}
      </RowList>
    </div>
  );
}

const newItem = (): Item => ({ id: newPartId(), text: "" });
const newPair = (): Pair => ({ left: newItem(), right: newItem() });

function pairsOf(content: rules.Content, key: rules.Key): Pair[] {
  const right = new Map(content.right.map((item) => [item.id, item]));
  const rightOf = new Map(key.pairs.map((pair) => [pair.left, right.get(pair.right)]));
  return content.left.map((left) => ({ left, right: rightOf.get(left.id) ?? newItem() }));
}

function draftOf(pairs: readonly Pair[], spare: readonly Item[]): Draft<rules.Content, rules.Key> {
  return {
    content: {
      v: 1,
      left: pairs.map(({ left }) => left),
      right: byId([...pairs.map(({ right }) => right), ...spare]),
    },
    answerKey: {
      v: 1,
      pairs: pairs.map(({ left, right }) => ({ left: left.id, right: right.id })),
    },
  };
}

export const editor = questionEditor(
  rules,
  MatchingEditor,
  (): Draft<rules.Content, rules.Key> => draftOf(Array.from({ length: 3 }, newPair), []),
);
