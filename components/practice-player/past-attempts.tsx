import { History, X } from "lucide-react";
import type { ReactNode } from "react";
import { useCallback, useId, useRef, useState } from "react";
import { readAttempt, readAttempts } from "@/lib/client/practice-calls";
import type { PracticeAttempt, PracticeAttempts } from "@/lib/core/exams/practice/attempts";
import { resultInWords } from "./review-in-words";
import { ReviewedQuestions } from "./reviewed-questions";
import { useReply } from "./use-reply";

const MOMENT = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

/** In the bar: everything this pupil handed in before, to look at again. */
export function PastAttempts(): ReactNode {
  const panel = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const [isOpen, setOpen] = useState(false);
  const open = () => {
    setOpen(true);
    panel.current?.showModal();
  };
  return (
    <>
      <button type="button" className="button quiet" onClick={open}>
        <History aria-hidden size={20} /> Past attempts
      </button>
      <dialog
        ref={panel}
        className="panel attempts-panel"
        aria-labelledby={heading}
        onClose={() => setOpen(false)}
      >
        <form method="dialog" className="panel-head">
          <h2 id={heading}>Past attempts</h2>
          <button type="submit" className="button icon" aria-label="Close">
            <X aria-hidden size={22} />
          </button>
        </form>
        {isOpen && <Attempts />}
      </dialog>
    </>
  );
}

function Attempts(): ReactNode {
  const reply = useReply(readAttempts);
  const [chosen, setChosen] = useState<number>();
  if (reply === undefined) return <p role="status">One moment…</p>;
  if (!reply.ok) return <p role="alert">{reply.message}</p>;
  return chosen === undefined ? (
    <AttemptList own={reply.value} onChoose={setChosen} />
  ) : (
    <OneAttempt number={chosen} onBack={() => setChosen(undefined)} />
  );
}

function AttemptList(props: {
  readonly own: PracticeAttempts;
  onChoose(number: number): void;
}): ReactNode {
  const { own, onChoose } = props;
  const past = own.attempts.filter(({ result }) => result !== null).toReversed();
  return (
    <>
      <p>
        Your id is <b className="receipt">{own.student_id}</b>.
      </p>
      {past.length === 0 && <p>You have not handed in an attempt yet.</p>}
      <ul className="attempt-list">
        {past.map((attempt) => (
          <li key={attempt.number}>
            <button type="button" className="button" onClick={() => onChoose(attempt.number)}>
              {attemptInWords(attempt)}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function attemptInWords({ number, submitted_at: at, result }: PracticeAttempt): string {
  const when = at === null ? "" : MOMENT.format(new Date(at));
  const words = result === null ? "" : resultInWords(result);
  return [`Attempt ${number}`, when, words].filter((part) => part !== "").join(" · ");
}

function OneAttempt({ number, onBack }: { readonly number: number; onBack(): void }): ReactNode {
  const reply = useReply(useCallback(() => readAttempt(number), [number]));
  return (
    <>
      <button type="button" className="button" onClick={onBack}>
        All attempts
      </button>
      {reply === undefined && <p role="status">One moment…</p>}
      {reply?.ok === false && <p role="alert">{reply.message}</p>}
      {reply?.ok === true && (
        <section aria-label={`Attempt ${number}`}>
          <p className="result">
            Attempt {number}: {resultInWords(reply.value)}
          </p>
          <ReviewedQuestions review={reply.value} />
        </section>
      )}
    </>
  );
}
