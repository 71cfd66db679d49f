import { Check, X } from "lucide-react";
import { ProblemNotice } from "@/components/exams/problem-notice";
import { Button } from "@/components/ui/button";
import { FormIssues } from "@/components/ui/form-values";
import { TextArea } from "@/components/ui/text-area";
import type { SheetAnswer } from "@/lib/features/exams/model-answers/types";
import { AskForDraft } from "./ask-for-draft";
import type { AnswerDecision } from "./use-answer";

interface AnswerFormProps {
  readonly answer: SheetAnswer;
  readonly decision: AnswerDecision;
  readonly hasModel: boolean;
}

/** The answer as a teacher reads it, mends it, and puts their name to it. */
export function AnswerForm({ answer, decision, hasModel }: AnswerFormProps) {
  const { number, state, draft, words } = answer;
  const { typed, type, problem, isPending } = decision;
  const shown = typed ?? (state === "rejected" ? "" : words);
  const issues = problem?.issues.filter(({ path }) => path === "words") ?? [];
  const isNewDraft = state === "proposed" && typed !== undefined && draft !== null;
  return (
    <>
      <FormIssues.Provider value={{ words: issues.map(({ message }) => message) }}>
        <TextArea
          name="words"
          label={`Model answer to question ${number}`}
          description={HINTS[state]}
          value={shown}
          onChange={type}
        />
      </FormIssues.Provider>
      {issues.length === 0 && <ProblemNotice problem={problem} />}
      <div className="flex flex-wrap gap-2.5">
        <Button
          variant="primary"
          isPending={isPending}
          icon={<Check aria-hidden="true" size={18} />}
          onPress={() => decision.accept(shown)}
        >
          Accept
        </Button>
        {state === "proposed" && (
          <Button
            isPending={isPending}
            icon={<X aria-hidden="true" size={18} />}
            onPress={() => decision.decide("reject")}
          >
            Reject
          </Button>
        )}
        {state === "rejected" && (
          <Button isPending={isPending} onPress={() => decision.decide("reopen")}>
            Bring it back
          </Button>
        )}
        {hasModel && <AskForDraft {...{ answer, decision }} />}
      </div>
      {isNewDraft && draft.words !== typed && (
        <OtherWords words={draft.words} onUse={() => type(undefined)} />
      )}
    </>
  );
}

const HINTS: Readonly<Record<SheetAnswer["state"], string>> = {
  asked: "A draft is on its way. You need not wait: write the answer yourself.",
  empty: "What a pupil writes who earns every mark.",
  proposed: "Read it, change what you like, and accept it in your name.",
  rejected: "What was drafted is not used. Write the answer yourself, or ask for another draft.",
  accepted: "",
};

/** The model's words beside what the teacher is writing: neither takes the other's place unasked. */
function OtherWords({ words, onUse }: { readonly words: string; readonly onUse: () => void }) {
  return (
    <details>
      <summary className="cursor-pointer font-medium">What the model wrote</summary>
      <p className="my-2 wrap-anywhere whitespace-pre-line text-ink-soft">{words}</p>
      <Button size="small" onPress={onUse}>
        Take it instead of mine
      </Button>
    </details>
  );
}
