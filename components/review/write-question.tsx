"use client";
import { Suspense, use, useState } from "react";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { Skeleton } from "@/components/ui/skeleton";
import type { Question } from "@/lib/core/questions/question";
import type { QuestionKind } from "@/lib/features/questions/types";
import { loadEditor } from "./load-editor";
import { QuestionForm } from "./question-form";

export interface WriteQuestionProps {
  readonly types: readonly Pick<QuestionKind, "id" | "label" | "group" | "off">[];
  /** @returns why it could not be added, or undefined when it was. */
  readonly onAdd: (question: Question) => Promise<string | undefined>;
  readonly onCancel: () => void;
}

const MOST_USED = "multiple-choice";

/** A question in the teacher's own words: its kind, then its form. */
export function WriteQuestion({ types, onAdd, onCancel }: WriteQuestionProps) {
  const [type, setType] = useState(MOST_USED);
  const [typed, setTyped] = useState<Question>();
  return (
    <section
      aria-label="Write a question"
      className="flex max-w-3xl flex-col gap-5 rounded-card border border-line bg-surface p-5 shadow-card"
    >
      <h2 className="text-xl font-bold">Write a question</h2>
      <Select
        label="Kind of question"
        description="Another kind starts its answers afresh. Your question, picture and marks stay."
        options={types.filter(({ off }) => off === undefined)}
        value={type}
        onChange={(id) => setType(id ?? type)}
      />
      <NotOffered types={types} />
      <Suspense fallback={<Skeleton label="The form is loading" />}>
        <NewQuestionForm
          key={type}
          type={type}
          typed={typed}
          onEdited={setTyped}
          onAdd={onAdd}
          onCancel={onCancel}
        />
      </Suspense>
    </section>
  );
}

/** The kinds this site cannot use, and why. */
function NotOffered({ types }: Pick<WriteQuestionProps, "types">) {
  const off = types.filter((type) => type.off !== undefined);
  if (off.length === 0) return null;
  return (
    <Notice tone="amber">
      Not offered: {off.map(({ label }) => label).join(", ")}. {off[0]?.off}
    </Notice>
  );
}

interface NewQuestionFormProps extends Omit<WriteQuestionProps, "types"> {
  readonly type: string;
  /** What was typed before another kind was chosen. */
  readonly typed: Question | undefined;
  readonly onEdited: (edited: Question) => void;
}

function NewQuestionForm({ type, typed, onEdited, onAdd, onCancel }: NewQuestionFormProps) {
  const { editor } = use(loadEditor(type));
  const [{ Form, draft }] = useState(() => editor.begin());
  return (
    <QuestionForm
      question={{ ...BLANK, ...typed, type, content: draft.content, key: draft.answerKey }}
      AnswerForm={Form}
      needsPicture={editor.drawsPicture}
      saveLabel="Add the question"
      leaveLabel="Do not add it"
      onEdited={onEdited}
      onSave={onAdd}
      onCancel={onCancel}
    />
  );
}

const BLANK: Omit<Question, "type" | "content" | "key"> = {
  prompt: "",
  difficulty: 2,
  points: 1,
  timeEstimateSeconds: 60,
  feedback: { correct: "", partial: "", incorrect: "" },
  tags: [],
  source: [],
};
