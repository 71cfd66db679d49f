"use client";
import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import { NumberField } from "@/components/ui/number-field";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { marksInWords } from "@/lib/core/kernel/marks-in-words";
import { markScheme } from "@/lib/core/questions/dialogue/mark-scheme";
import * as rules from "@/lib/core/questions/dialogue/schema";
import type { Draft, EditorProps } from "../staff-part";
import { questionEditor } from "../staff-part";

const STRICTNESS = [
  { id: "strict", label: "Strict: exact terms and reasons" },
  { id: "standard", label: "Standard" },
  { id: "lenient", label: "Lenient: the idea is enough" },
] as const;

function DialogueEditor(props: EditorProps<rules.Content, rules.Key>): ReactNode {
  const { content, answerKey, points, onChange } = props;
  const setKey = (changes: Partial<rules.Key>) =>
    onChange({ content, answerKey: { ...answerKey, ...changes } });
  return (
    <div className="flex flex-col gap-5">
      <TextArea
        label="What earns marks"
        description="One point a line, with its worth behind it: Names the force (1)"
        rows={5}
        value={answerKey.rubric}
        maxLength={10_000}
        onChange={(rubric) => setKey({ rubric })}
      />
      <PointsCheck answerKey={answerKey} points={points} />
      <TextArea
        label="A model answer"
        value={answerKey.modelAnswer}
        maxLength={10_000}
        onChange={(modelAnswer) => setKey({ modelAnswer })}
      />
      <div className="flex flex-wrap items-end gap-5">
        <NumberField
          label="Follow-up questions, at most"
          description="Only in exams, by the examiner. In a class test the pupil writes one answer and you mark it."
          minValue={0}
          maxValue={20}
          value={content.maxFollowups}
          onChange={(maxFollowups) =>
            onChange({ content: { ...content, maxFollowups }, answerKey })
          }
        />
        <Select
          label="How it is asked and marked"
          options={STRICTNESS}
          value={answerKey.strictness}
          onChange={(id) => {
            const strictness = STRICTNESS.find((one) => one.id === id)?.id;
            if (strictness !== undefined) setKey({ strictness });
          }}
        />
      </div>
    </div>
  );
}

interface PointsCheckProps {
  readonly answerKey: rules.Key;
  readonly points: number;
}

/** Always there: a line that came with the typing would move what is being typed into. */
function PointsCheck({ answerKey, points }: PointsCheckProps): ReactNode {
  const { criteria } = markScheme(answerKey, points);
  if (answerKey.rubric.trim() === "") {
    return <Notice>The marks of your lines are counted here.</Notice>;
  }
  if (criteria.length > 1) {
    return (
      <Notice>
        {criteria.length} points of the mark scheme, together worth {marksInWords(points)}, as the
        question is.
      </Notice>
    );
  }
  return (
    <Notice>
      The lines do not add up to {points}: the mark scheme is then marked as a whole. That is fine
      where it cannot be counted.
    </Notice>
  );
}

export const editor = questionEditor(
  rules,
  DialogueEditor,
  (): Draft<rules.Content, rules.Key> => ({
    content: { v: 1, maxFollowups: 2 },
    answerKey: { v: 1, rubric: "", modelAnswer: "", strictness: "standard" },
  }),
);
