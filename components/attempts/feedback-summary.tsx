import { Sprout, Star } from "lucide-react";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { marksInWords } from "@/lib/core/kernel/marks-in-words";
import type { Feedback, ObjectiveFeedback, QuestionFeedback } from "@/lib/features/attempts/types";

/** Finishing first, then strengths, then what to practise: never a ranking. */
export function FeedbackSummary({ feedback }: { readonly feedback: Feedback }) {
  const { points, maxPoints, waiting, lateUndecided, strengths, practise } = feedback;
  const mayRise = waiting > 0 || lateUndecided;
  // Where marks are still to come, or were lost in questions that do not say what they are about, praise would be made up.
  const isOpen = mayRise || feedback.questions.some(lostMarksUnnamed);
  return (
    <div className="flex flex-col gap-5">
      <Notice tone="good" title="You finished. Well done for sticking with it.">
        <p>
          {`You have ${points} of ${marksInWords(maxPoints)}${mayRise ? " so far" : ""}.`}
          {waiting > 0 &&
            ` ${waiting === 1 ? "One answer waits" : `${waiting} answers wait`} for your teacher to read.`}
          {lateUndecided && " Some answers came in late; your teacher will look at them."}
        </p>
      </Notice>
      <div className="grid gap-5 sm:grid-cols-2">
        <Objectives
          title="What you can do"
          icon={<Star aria-hidden="true" size={20} />}
          objectives={strengths}
          empty={
            isOpen && practise.length === 0
              ? "Your answers stand below, one by one."
              : "Look at each answer below to see what to try next."
          }
        />
        <Objectives
          title="What to practise"
          icon={<Sprout aria-hidden="true" size={20} />}
          objectives={practise}
          empty={
            isOpen
              ? "Look at each answer below to see what to try next."
              : "Nothing stands out. Keep it up."
          }
        />
      </div>
    </div>
  );
}

function lostMarksUnnamed({ objective, points, maxPoints }: QuestionFeedback): boolean {
  return objective === undefined && points !== maxPoints;
}

interface ObjectivesProps {
  readonly title: string;
  readonly icon: React.ReactNode;
  readonly objectives: readonly ObjectiveFeedback[];
  readonly empty: string;
}

function Objectives({ title, icon, objectives, empty }: ObjectivesProps) {
  return (
    <Card>
      <h2 className="mb-2 flex items-center gap-2 text-lg font-bold">
        <span className="text-accent">{icon}</span>
        {title}
      </h2>
      {objectives.length === 0 ? (
        <p className="text-ink-soft">{empty}</p>
      ) : (
        <ul className="flex flex-col gap-2">
          {objectives.map(({ objective, questions }) => (
            <li key={objective}>
              {objective}{" "}
              <span className="text-ink-soft">
                (question{questions.length === 1 ? "" : "s"} {questions.join(", ")})
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
