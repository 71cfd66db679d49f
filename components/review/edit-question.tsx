"use client";
import { use, useMemo } from "react";
import type { Question } from "@/lib/core/questions/question";
import { loadEditor } from "./load-editor";
import { QuestionForm } from "./question-form";

interface EditQuestionProps {
  readonly question: Question;
  /** @returns why it could not be saved, or undefined when it was. */
  readonly onSave: (edited: Question) => Promise<string | undefined>;
  readonly onCancel: () => void;
}

/** The form of a question there is. It keeps its own draft from the question it opened with. */
export function EditQuestion({ question, onSave, onCancel }: EditQuestionProps) {
  const { editor } = use(loadEditor(question.type));
  const AnswerForm = useMemo(() => editor.open(question.content, question.key), [editor, question]);
  return (
    <QuestionForm
      question={question}
      AnswerForm={AnswerForm}
      needsPicture={editor.drawsPicture}
      saveLabel="Save the question"
      leaveLabel="Leave it as it was"
      onSave={onSave}
      onCancel={onCancel}
    />
  );
}
