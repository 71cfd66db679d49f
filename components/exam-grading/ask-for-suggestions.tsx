"use client";
import { useState } from "react";
import { agreementWords } from "@/components/results/agreement-words";
import { Button } from "@/components/ui/button";
import { callAction } from "@/lib/client/call-action";
import type { ExamSheet } from "@/lib/features/exams/grading/types";
import { suggestExamScoresAction } from "@/lib/features/exams/suggesting/actions";

type AskProps = Pick<ExamSheet, "examId" | "agreement" | "suggestionsShown" | "hasModel">;

/** Where suggestions come from, how well they agreed with the teachers so far, and the way to ask a model again. */
export function AskForSuggestions({ examId, agreement, suggestionsShown, hasModel }: AskProps) {
  const [told, setTold] = useState("");
  const ask = async () => {
    setTold("Asking …");
    const result = await callAction(suggestExamScoresAction, { examId });
    setTold(
      result.ok
        ? "The answers that wait are being read. What is suggested appears beside each answer."
        : result.error.message,
    );
  };
  return (
    <div className="flex flex-col items-start gap-3 text-ink-soft">
      <p>{hasModel ? WITH_MODEL : WITHOUT_MODEL}</p>
      <p>{agreementWords({ shown: suggestionsShown, agreement }, "exam")}</p>
      {hasModel && suggestionsShown && (
        <Button size="small" onPress={() => void ask()}>
          Suggest scores again
        </Button>
      )}
      <p role="status" className="empty:hidden">
        {told}
      </p>
    </div>
  );
}

const WITH_MODEL =
  "A model reads each written answer beside its mark scheme, without names, and must quote the words it goes by. It suggests; you decide.";
const WITHOUT_MODEL =
  "No model is set up here: what is suggested was found offline, by the words of the mark scheme alone. It suggests; you decide.";
