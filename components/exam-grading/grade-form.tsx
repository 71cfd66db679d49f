"use client";
import { useRouter } from "next/navigation";
import { ActionForm } from "@/components/ui/action-form";
import { NumberField } from "@/components/ui/number-field";
import { TextField } from "@/components/ui/text-field";
import { setExamGradeAction } from "@/lib/features/exams/grading/actions";

interface GradeFormProps {
  readonly resultId: string;
  readonly seenVersion: number;
  readonly grade: number | null;
}

/** Decides a final grade, whatever the marks say; the reason goes on record. */
export function GradeForm({ resultId, seenVersion, grade }: GradeFormProps) {
  const router = useRouter();
  return (
    <ActionForm
      action={(_, form) =>
        setExamGradeAction({
          ...{ resultId, seenVersion, reason: form.get("reason") },
          grade: Number(form.get("grade") ?? Number.NaN),
        })
      }
      submitLabel="Decide the grade"
      onDone={() => router.refresh()}
    >
      <NumberField
        name="grade"
        label="Grade, 0 to 100"
        minValue={0}
        maxValue={100}
        formatOptions={{ maximumFractionDigits: 2 }}
        {...(grade !== null && { defaultValue: grade })}
      />
      <TextField
        name="reason"
        label="Why"
        description="For example: illness, a question that was struck out."
      />
    </ActionForm>
  );
}
