"use client";
import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import { NumberField } from "@/components/ui/number-field";
import { TextArea } from "@/components/ui/text-area";
import * as rules from "@/lib/core/questions/extended-text/schema";
import { LineInput } from "../shared/line-input";
import { newPartId } from "../shared/new-part-id";
import { RowList } from "../shared/row-list";
import type { Draft, EditorProps } from "../staff-part";
import { questionEditor } from "../staff-part";

function ExtendedTextEditor(props: EditorProps<rules.Content, rules.Key>): ReactNode {
  const { content, answerKey, points, onChange } = props;
  const setKey = (changes: Partial<rules.Key>) =>
    onChange({ content, answerKey: { ...answerKey, ...changes } });
  return (
    <div className="flex flex-col gap-5">
      <RowList
        noun="criterion"
        legend="Mark scheme"
        rows={answerKey.criteria}
        keyOf={({ id }) => id}
        min={1}
        max={10}
        newRow={newCriterion}
        onChange={(criteria) => setKey({ criteria: [...criteria] })}
      >
        {(criterion, index, replace) => (
          <CriterionRow number={index + 1} criterion={criterion} onChange={replace} />
        )}
      </RowList>
      <PointsCheck criteria={answerKey.criteria} points={points} />
      <TextArea
        label="A model answer"
        value={answerKey.modelAnswer}
        maxLength={4000}
        onChange={(modelAnswer) => setKey({ modelAnswer })}
      />
      <div className="flex flex-wrap gap-5">
        <NumberField
          label="At least (words)"
          minValue={0}
          maxValue={1000}
          value={content.minWords}
          onChange={(minWords) => onChange({ content: { ...content, minWords }, answerKey })}
        />
        <NumberField
          label="At most (words)"
          minValue={1}
          maxValue={2000}
          value={content.maxWords}
          onChange={(maxWords) => onChange({ content: { ...content, maxWords }, answerKey })}
        />
      </div>
    </div>
  );
}

type Criterion = rules.Key["criteria"][number];

const newCriterion = (): Criterion => ({ id: newPartId(), text: "", points: 1, keywords: [] });

interface CriterionRowProps {
  readonly number: number;
  readonly criterion: Criterion;
  readonly onChange: (criterion: Criterion) => void;
}

function CriterionRow({ number, criterion, onChange }: CriterionRowProps): ReactNode {
  return (
    <div className="flex flex-wrap items-end gap-2 sm:flex-nowrap">
      <LineInput
        label={`Criterion ${number}`}
        value={criterion.text}
        maxLength={500}
        onChange={(text) => onChange({ ...criterion, text })}
      />
      <NumberField
        aria-label={`Marks for criterion ${number}`}
        label=""
        minValue={1}
        maxValue={10}
        value={criterion.points}
        onChange={(points) => onChange({ ...criterion, points })}
      />
    </div>
  );
}

interface PointsCheckProps {
  readonly criteria: readonly Criterion[];
  readonly points: number;
}

/** Always there: a line that came when the points are left would move the button that is being pressed. */
function PointsCheck({ criteria, points }: PointsCheckProps): ReactNode {
  const total = criteria.reduce((sum, criterion) => sum + criterion.points, 0);
  if (total === points) {
    return (
      <Notice>The mark scheme adds up to {total}, as the question is worth. Well matched.</Notice>
    );
  }
  return (
    <Notice tone="amber">
      The mark scheme adds up to {total}, the question is worth {points}. Make them equal.
    </Notice>
  );
}

export const editor = questionEditor(
  rules,
  ExtendedTextEditor,
  (): Draft<rules.Content, rules.Key> => ({
    content: { v: 1, minWords: 0, maxWords: 100 },
    answerKey: { v: 1, criteria: [newCriterion()], modelAnswer: "", strictness: "standard" },
  }),
);
