import { ArrowLeft, ArrowRight, Coffee, Flag, ListChecks } from "lucide-react";
import type { ReactNode } from "react";
import { useAttempt, useDraft } from "./attempt-context";
import { goTo } from "./navigation";
import type { ReadyQuestion } from "./prepare";
import { QuestionBody } from "./question-body";
import { Screen } from "./screen";
import { useSave } from "./use-save";

/** One question, and the ways on from it. */
export function QuestionScreen({ question }: { readonly question: ReadyQuestion }): ReactNode {
  const { paper } = useAttempt();
  const total = paper.questions.length;
  const last = question.number === total;
  const heading = `Question ${question.number} of ${total}`;
  return (
    <Screen key={question.id} heading={heading} title={`${heading} – ${paper.title}`} quiet>
      <progress className="way" aria-hidden max={total} value={question.number} />
      {last && <p className="last-question">This is the last question.</p>}
      <QuestionBody question={question} />
      <QuestionBar question={question} last={last} />
    </Screen>
  );
}

interface QuestionBarProps {
  readonly question: ReadyQuestion;
  readonly last: boolean;
}

function QuestionBar({ question, last }: QuestionBarProps): ReactNode {
  const { allow_back: allowBack } = useAttempt().paper;
  const { number } = question;
  const atEnd = allowBack ? ({ screen: "review" } as const) : ({ screen: "hand-in" } as const);
  return (
    <nav className="question-bar" aria-label="Questions">
      {allowBack && (
        <button
          type="button"
          className="button"
          disabled={number === 1}
          onClick={() => goTo({ screen: "question", number: number - 1 })}
        >
          <ArrowLeft aria-hidden size={20} /> Back
        </button>
      )}
      <div className="middle">
        <FlagButton question={question} />
        {allowBack && (
          <button type="button" className="button quiet" onClick={() => goTo({ screen: "review" })}>
            <ListChecks aria-hidden size={20} /> All questions
          </button>
        )}
        <button type="button" className="button quiet" onClick={() => goTo({ screen: "break" })}>
          <Coffee aria-hidden size={20} /> Break
        </button>
      </div>
      <button
        type="button"
        className="button main"
        onClick={() => goTo(last ? atEnd : { screen: "question", number: number + 1 })}
      >
        {last ? "Finish" : "Next"} <ArrowRight aria-hidden size={20} />
      </button>
    </nav>
  );
}

/** A reminder to look again; only where one can. */
function FlagButton({ question }: { readonly question: ReadyQuestion }): ReactNode {
  const { paper } = useAttempt();
  const draft = useDraft(question.id);
  const save = useSave(question);
  if (!paper.allow_back) return null;
  return (
    <button
      type="button"
      className="button quiet"
      aria-pressed={draft.flagged}
      onClick={() => save({ flagged: !draft.flagged })}
    >
      <Flag aria-hidden size={20} fill={draft.flagged ? "currentColor" : "none"} />
      {draft.flagged ? "Flagged" : "Flag"}
    </button>
  );
}
