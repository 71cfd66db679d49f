"use client";
import type { ComponentType } from "react";
import { useState } from "react";
import type { EditorFormProps } from "@/components/questions/staff-part";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { NumberField } from "@/components/ui/number-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { Feedback, Question } from "@/lib/core/questions/question";
import { PictureField } from "./picture-field";
import { pictureOf } from "./picture-of";
import { proveDraft } from "./prove-draft";

interface QuestionFormProps {
  /** What it starts from; later ones are not looked at. */
  readonly question: Question;
  /** The part of the form that belongs to the type. */
  readonly AnswerForm: ComponentType<EditorFormProps>;
  /** Whether the question is answered on its picture. */
  readonly needsPicture: boolean;
  readonly saveLabel: string;
  readonly leaveLabel: string;
  /** @returns why it could not be saved, or undefined when it was. */
  readonly onSave: (edited: Question) => Promise<string | undefined>;
  readonly onCancel: () => void;
  /** Hears of every change, before anything is saved. */
  readonly onEdited?: (edited: Question) => void;
}

/** A question whole, to be typed. What was typed stays until the server has it. */
export function QuestionForm(props: QuestionFormProps) {
  const { question, AnswerForm, needsPicture, saveLabel, leaveLabel, onSave, onCancel, onEdited } =
    props;
  const [edited, setEdited] = useState(question);
  const [problem, setProblem] = useState<string>();
  const [saving, setSaving] = useState(false);
  const change = (changes: Partial<Question>) => {
    const next = { ...edited, ...changes };
    setEdited(next);
    onEdited?.(next);
  };
  const nameWhatItIsAbout = (objective: string) => {
    const { objective: _, topic: __, ...others } = edited;
    const next = objective === "" ? others : { ...edited, objective };
    setEdited(next);
    onEdited?.(next);
  };
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
      <PictureField
        image={edited.image}
        isNeeded={needsPicture}
        onChange={(image) => change({ image })}
      />
      <AnswerForm
        points={edited.points}
        picture={pictureOf(edited)}
        prove={(draft) => proveDraft(edited.type, draft)}
        onChange={({ content, answerKey }) => change({ content, key: answerKey })}
      />
      <div className="flex flex-wrap gap-5">
        <NumberField
          label="Marks"
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
      <TextField
        label="What it is about"
        optional
        description="An objective or a topic: under this name the class page says how it went, and pupils what to practise."
        maxLength={200}
        value={edited.objective ?? edited.topic ?? ""}
        onChange={nameWhatItIsAbout}
      />
      <SupportFields edited={edited} onChange={change} />
      <div className="flex flex-wrap gap-3">
        <Button variant="primary" isPending={saving} onPress={save}>
          {saveLabel}
        </Button>
        <Button isDisabled={saving} onPress={onCancel}>
          {leaveLabel}
        </Button>
      </div>
    </div>
  );
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
