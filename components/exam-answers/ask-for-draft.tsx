import { Sparkles } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { SheetAnswer } from "@/lib/features/exams/model-answers/types";
import type { AnswerDecision } from "./use-answer";

interface AskForDraftProps {
  readonly answer: SheetAnswer;
  readonly decision: AnswerDecision;
}

/** Asks the model for a draft, or another; why the last one did not come. */
export function AskForDraft({ answer: { state, draft, problem }, decision }: AskForDraftProps) {
  return (
    <>
      {state !== "asked" && (
        <Button
          isPending={decision.isPending}
          icon={<Sparkles aria-hidden="true" size={18} />}
          onPress={decision.ask}
        >
          {draft === null ? "Ask for a draft" : "Ask for another draft"}
        </Button>
      )}
      {problem !== null && (
        <Notice tone="amber" title="No draft came" className="basis-full">
          {problem}
        </Notice>
      )}
    </>
  );
}
