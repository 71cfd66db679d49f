import { ArrowLeftRight, Clock, Lightbulb, ListOrdered, Send } from "lucide-react";
import type { ReactNode } from "react";
import type { Paper } from "@/lib/core/attempts/protocol";
import { useAttempt, useQueue } from "./attempt-context";
import { IconLine } from "./icon-line";
import { goTo } from "./navigation";
import { Promises } from "./promises";
import { furthestAnswered, statusOf } from "./question-status";
import { Screen } from "./screen";
import { aboutDuration } from "./time-words";

/** Says what is coming before it begins. */
export function StartScreen(): ReactNode {
  const { paper } = useAttempt();
  return (
    <Screen heading={paper.title}>
      {paper.introduction !== "" && <p className="lead">{paper.introduction}</p>}
      <ul className="facts">
        <IconLine icon={ListOrdered}>{count(paper.questions.length)}</IconLine>
        <TimeFact />
        <IconLine icon={Lightbulb}>{hintWords(paper)}</IconLine>
        <IconLine icon={ArrowLeftRight}>
          {paper.allow_back
            ? "You can go back and change your answers."
            : "You answer the questions one after the other. You cannot go back."}
        </IconLine>
        <IconLine icon={Send}>{endWords(paper)}</IconLine>
      </ul>
      <Promises />
      <StartButton />
    </Screen>
  );
}

function TimeFact(): ReactNode {
  const { paper, session } = useAttempt();
  const left = session.secondsLeft();
  const seconds = left ?? paper.estimated_seconds;
  if (seconds === undefined) return null;
  const words = aboutDuration(seconds);
  return (
    <IconLine icon={Clock}>
      {left === undefined ? `${words}. There is no time limit.` : `${words}.`}
    </IconLine>
  );
}

function StartButton(): ReactNode {
  const { paper, questions, offlineReload } = useAttempt();
  const prepared = questions !== undefined && offlineReload !== undefined;
  const { state } = useQueue();
  const statuses = questions === undefined ? [] : statusOf(questions, state);
  const answered = statuses.filter((status) => status.answered).length;
  const begun = answered > 0;
  const start = () => {
    const next =
      statuses.find((status) => !status.answered)?.question.number ?? paper.questions.length;
    const number = paper.allow_back ? next : Math.max(next, furthestAnswered(statuses));
    goTo({ screen: "question", number: begun ? number : 1 });
  };
  return (
    <div className="start">
      {begun && (
        <p role="status">
          Welcome back. You have answered {answered} of {count(paper.questions.length)}.
        </p>
      )}
      <button type="button" className="button main big" disabled={!prepared} onClick={start}>
        {begun ? "Go on" : "Start"}
      </button>
      <p className="note" role="status">
        {prepared ? "Everything is ready." : "Getting your questions ready…"}
      </p>
    </div>
  );
}

function count(questions: number): string {
  return questions === 1 ? "1 question" : `${questions} questions`;
}

function hintWords({ questions }: Paper): string {
  const some = questions.some(({ hint, scaffold }) => hint !== null || scaffold !== null);
  return some
    ? "Some questions have a hint. A hint never costs marks."
    : "There are no hints in this test.";
}

function endWords({ allow_back: allowBack, feedback }: Paper): string {
  const check = allowBack
    ? "At the end you check your answers and hand in."
    : "At the end you hand in.";
  if (feedback === "on-hand-in") return `${check} Then you can read your feedback.`;
  if (feedback === "when-released") return `${check} Your teacher shows you feedback later.`;
  return check;
}
