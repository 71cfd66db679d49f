"use client";
import { ArrowDown, ArrowUp, X } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { marksInWords } from "@/lib/core/kernel/marks-in-words";
import type { ReviewQuestion } from "@/lib/features/questions/types";

interface QuestionOrderProps {
  readonly questions: readonly ReviewQuestion[];
  /** Absent once published. */
  readonly onChange?: (questions: readonly ReviewQuestion[]) => void;
}

/** The questions in the order pupils meet them. */
export function QuestionOrder({ questions, onChange }: QuestionOrderProps) {
  return (
    <ol className="flex flex-col gap-2">
      {questions.map((question, index) => (
        <li
          key={question.id}
          className="flex items-center gap-3 rounded-control border border-line bg-surface px-4 py-2.5"
        >
          <span className="w-6 shrink-0 text-right font-semibold text-ink-soft">{index + 1}</span>
          <div className="min-w-0 flex-1">
            <p className="font-medium sm:line-clamp-2">{question.preview.line}</p>
            <p className="text-sm text-ink-soft">
              {question.preview.typeLabel} · {marksInWords(question.question.points)}
            </p>
          </div>
          {question.status !== "ACCEPTED" && <Badge tone="amber">Not accepted</Badge>}
          {onChange !== undefined && (
            <OrderButtons index={index} questions={questions} onChange={onChange} />
          )}
        </li>
      ))}
    </ol>
  );
}

interface OrderButtonsProps {
  readonly index: number;
  readonly questions: readonly ReviewQuestion[];
  readonly onChange: (questions: readonly ReviewQuestion[]) => void;
}

const icon = { "aria-hidden": true, size: 18 } as const;

function OrderButtons({ index, questions, onChange }: OrderButtonsProps) {
  const without = questions.toSpliced(index, 1);
  const moveTo = (target: number) => {
    const question = questions[index];
    if (question !== undefined) onChange(without.toSpliced(target, 0, question));
  };
  return (
    <div className="flex shrink-0">
      <Button
        variant="quiet"
        className="px-2.5"
        aria-label={`Move question ${index + 1} up`}
        isDisabled={index === 0}
        icon={<ArrowUp {...icon} />}
        onPress={() => moveTo(index - 1)}
      />
      <Button
        variant="quiet"
        className="px-2.5"
        aria-label={`Move question ${index + 1} down`}
        isDisabled={index === questions.length - 1}
        icon={<ArrowDown {...icon} />}
        onPress={() => moveTo(index + 1)}
      />
      <Button
        variant="quiet"
        className="px-2.5"
        aria-label={`Take out question ${index + 1}`}
        icon={<X {...icon} />}
        onPress={() => onChange(without)}
      />
    </div>
  );
}
