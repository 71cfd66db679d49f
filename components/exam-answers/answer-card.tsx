import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { marksInWords } from "@/lib/core/kernel/marks-in-words";
import type { SheetAnswer } from "@/lib/features/exams/model-answers/types";
import { AnswerForm } from "./answer-form";
import { decidedInWords, draftedInWords, STATES } from "./answer-words";
import { AskForDraft } from "./ask-for-draft";
import { TakeBack } from "./take-back";
import { Unsaved } from "./unsaved";
import { useAnswer } from "./use-answer";

export interface AnswerCardProps {
  readonly answer: SheetAnswer;
  readonly examId: string;
  readonly canAccept: boolean;
  readonly hasModel: boolean;
  /** Every group of the exam asks it. */
  readonly isOfAll: boolean;
}

/** One question with its mark scheme, and the answer it is to have. */
export function AnswerCard(props: AnswerCardProps) {
  const { answer, canAccept, hasModel } = props;
  const { number, state, isLaunched, needed } = answer;
  const decision = useAnswer(answer, props.examId);
  const isOpen = !isLaunched && state !== "accepted";
  const { words, tone } = STATES[state];
  return (
    <Card
      title={`Question ${number}`}
      actions={
        <span className="flex flex-wrap items-center gap-2">
          {!needed && <Badge>May be left out</Badge>}
          <Badge tone={tone}>{words}</Badge>
        </span>
      }
    >
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-2">
        <AskedQuestion answer={answer} isOfAll={props.isOfAll} />
        {/* Where a press took the button away, the keyboard goes on from here. */}
        <div ref={decision.place} tabIndex={-1} className="flex flex-col gap-3">
          {isOpen && canAccept ? (
            <AnswerForm {...{ answer, decision, hasModel }} />
          ) : (
            <StandingWords answer={answer} />
          )}
          <Provenance answer={answer} />
          {!(isOpen && canAccept) && <Unsaved decision={decision} />}
          {isOpen && !canAccept && hasModel && (
            <div className="flex flex-wrap gap-2.5">
              <AskForDraft {...{ answer, decision }} />
            </div>
          )}
          {canAccept && !isLaunched && state === "accepted" && <TakeBack {...{ decision }} />}
          {isLaunched && (
            <p className="text-sm text-ink-soft">
              A group with this question was launched, so this stays as it is.
            </p>
          )}
        </div>
      </div>
    </Card>
  );
}

type WithAnswer = Pick<AnswerCardProps, "answer">;

function AskedQuestion({ answer, isOfAll }: Pick<AnswerCardProps, "answer" | "isOfAll">) {
  const { text, topic, points, rubric, groups } = answer;
  const where = isOfAll ? "" : groups.join(", ");
  const facts = [topic, marksInWords(points), where].filter((fact) => fact !== "");
  return (
    <div className="min-w-0">
      <p className="wrap-anywhere whitespace-pre-line">{text}</p>
      <p className="mt-1 text-sm wrap-anywhere text-ink-soft">{facts.join(" · ")}</p>
      <h3 className="mt-4 font-medium">What earns marks</h3>
      <p className="mt-1 wrap-anywhere whitespace-pre-line">{rubric}</p>
    </div>
  );
}

/** The words as they stand, for whoever does not decide about them (any more). */
function StandingWords({ answer: { words, state } }: WithAnswer) {
  return (
    <div>
      <h3 className="font-medium">Model answer</h3>
      {words === "" || state === "rejected" ? (
        <p className="mt-1 text-ink-soft">None yet.</p>
      ) : (
        <p className="mt-1 wrap-anywhere whitespace-pre-line">{words}</p>
      )}
    </div>
  );
}

/** Who wrote it, and who stands for it. */
function Provenance({ answer }: WithAnswer) {
  const said = [draftedInWords(answer), decidedInWords(answer)].filter((words) => words !== "");
  if (said.length === 0) return null;
  return <p className="text-sm text-ink-soft">{said.join(" ")}</p>;
}
