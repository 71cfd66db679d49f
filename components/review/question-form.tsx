"use client";
import { Suspense, use, useMemo, useState } from "react";
import type { Draft } from "@/components/questions/staff-part";
import { staffScreensOf } from "@/components/questions/staff-screens";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { NumberField } from "@/components/ui/number-field";
import { Skeleton } from "@/components/ui/skeleton";
import { TextArea } from "@/components/ui/text-area";
import type { Feedback, Question } from "@/lib/core/questions/question";

interface QuestionFormProps {
  readonly question: Question;
  /** @returns why it could not be saved, or undefined when it was. */
  readonly onSave: (edited: Question) => Promise<string | undefined>;
  readonly onCancel: () => void;
}

/** Edits a question whole. What was typed stays until the server has it. */
export function QuestionForm({ question, onSave, onCancel }: QuestionFormProps) {
  const [edited, setEdited] = useState(question);
  const [problem, setProblem] = useState<string>();
  const [saving, setSaving] = useState(false);
  const change = (changes: Partial<Question>) => setEdited((now) => ({ ...now, ...changes }));
  const save = async () => {
    setSaving(true);
    setProblem(await onSave(edited));
    setSaving(false);
  };
  return (
    <div className="flex flex-col gap-6">
      {problem !== undefined && (
        <Notice tone="amber" role="alert">
          {problem}
        </Notice>
      )}
      <TextArea
        autoFocus
        label="Question"
        rows={2}
        maxLength={4000}
        value={edited.prompt}
        onChange={(prompt) => change({ prompt })}
      />
      <Suspense fallback={<Skeleton label="The form is loading" />}>
        <AnswerForm
          question={question}
          points={edited.points}
          onChange={({ content, answerKey }) => change({ content, key: answerKey })}
        />
      </Suspense>
      <div className="flex flex-wrap gap-5">
        <NumberField
          label="Points"
          minValue={1}
          maxValue={10}
          value={edited.points}
          onChange={(points) => change({ points })}
        />
        <NumberField
          label="Difficulty (1 to 5)"
          minValue={1}
          maxValue={5}
          value={edited.difficulty}
          onChange={(difficulty) => change({ difficulty })}
        />
      </div>
      <SupportFields edited={edited} onChange={change} />
      <div className="flex flex-wrap gap-3">
        <Button variant="primary" isPending={saving} onPress={save}>
          Save the question
        </Button>
        <Button isDisabled={saving} onPress={onCancel}>
          Leave it as it was
        </Button>
      </div>
    </div>
  );
}

interface AnswerFormProps {
  readonly question: Question;
  readonly points: number;
  readonly onChange: (draft: Draft) => void;
}

const editors = new Map<string, Promise<Awaited<ReturnType<EditorLoader>>>>();
type EditorLoader = ReturnType<typeof staffScreensOf>["editor"];

function editorOf(type: string): ReturnType<EditorLoader> {
  const known = editors.get(type) ?? staffScreensOf(type).editor();
  editors.set(type, known);
  return known;
}

/** The part of the form that belongs to the type. It keeps its own draft from the question it opened with. */
function AnswerForm({ question, points, onChange }: AnswerFormProps) {
  const { editor } = use(editorOf(question.type));
  const Form = useMemo(() => editor.open(question.content, question.key), [editor, question]);
  return <Form points={points} onChange={onChange} />;
}

interface SupportFieldsProps {
  readonly edited: Question;
  readonly onChange: (changes: Partial<Question>) => void;
}

const FEEDBACK_LABELS: Readonly<Record<keyof Feedback, string>> = {
  correct: "Feedback when right",
  partial: "Feedback when partly right",
  incorrect: "Feedback when not yet right",
};

function SupportFields({ edited, onChange }: SupportFieldsProps) {
  return (
    <details className="rounded-control bg-sunken px-4 py-2">
      <summary className="min-h-9 cursor-pointer content-center font-semibold">
        Hint and feedback
      </summary>
      <div className="flex flex-col gap-4 pb-3">
        <TextArea
          label="Hint"
          optional
          rows={1}
          maxLength={2000}
          value={edited.hint ?? ""}
          onChange={(hint) => onChange({ hint })}
        />
        {(["correct", "partial", "incorrect"] as const).map((outcome) => (
          <TextArea
            key={outcome}
            label={FEEDBACK_LABELS[outcome]}
            rows={1}
            maxLength={2000}
            value={edited.feedback[outcome]}
            onChange={(text) => onChange({ feedback: { ...edited.feedback, [outcome]: text } })}
          />
        ))}
      </div>
    </details>
  );
}
