"use client";
import { Suspense, useState } from "react";
import { safeParse } from "zod/mini";
import { Badge } from "@/components/ui/badge";
import { Skeleton } from "@/components/ui/skeleton";
import { Tabs } from "@/components/ui/tabs";
import { marksInWords } from "@/lib/core/kernel/marks-in-words";
import type { Finding } from "@/lib/core/questions/finding";
import type { Question } from "@/lib/core/questions/question";
import { questionSchema } from "@/lib/core/questions/question";
import type { ReviewQuestion } from "@/lib/features/questions/types";
import { ActionBar } from "./action-bar";
import { EditQuestion } from "./edit-question";
import { FindingList } from "./finding-list";
import { PupilView } from "./pupil-view";
import { QuestionDetails } from "./question-details";
import type { Review } from "./use-review";

interface QuestionPaneProps {
  readonly number: number;
  readonly total: number;
  readonly question: ReviewQuestion;
  readonly review: Review;
  readonly editing: boolean;
  readonly setEditing: (editing: boolean) => void;
  /** Undefined where there is no lesson to make it from again. */
  readonly onMakeAgain: ((instruction: string) => Promise<string | undefined>) | undefined;
}

/** The question in hand: read, tried as a pupil, or edited; and what can be done with it. */
export function QuestionPane(props: QuestionPaneProps) {
  const { number, total, question, review, editing, setEditing } = props;
  const [view, setView] = useState("answer");
  const save = async (edited: Question) => {
    const problem = await review.edit(question, edited);
    if (problem === undefined) setEditing(false);
    return problem;
  };
  const fix = (finding: Finding) => void save(patched(question.question, finding));
  return (
    <section
      aria-label={`Question ${number}`}
      className="flex flex-col gap-4 rounded-card border border-line bg-surface p-5 shadow-card"
    >
      <PaneHead number={number} total={total} question={question} />
      {editing ? (
        <Suspense fallback={<Skeleton label="The form is loading" />}>
          <EditQuestion
            key={question.versionId}
            question={question.question}
            onSave={save}
            onCancel={() => setEditing(false)}
          />
        </Suspense>
      ) : (
        <>
          <FindingList findings={question.findings} isDisabled={review.busy} onFix={fix} />
          <Tabs
            key={question.versionId}
            label="How to look at it"
            defaultPart={view}
            onChange={setView}
            parts={[
              {
                id: "answer",
                label: "Question and answer",
                content: <QuestionDetails question={question} />,
              },
              {
                id: "pupil",
                label: "Try it as a pupil",
                content: (
                  <Suspense fallback={<Skeleton label="The question is loading" />}>
                    <PupilView question={question} />
                  </Suspense>
                ),
              },
            ]}
          />
          <ActionBar
            key={`${question.versionId} actions`}
            question={question}
            busy={review.busy}
            canUndo={review.canUndo}
            onAccept={() => void review.accept(question, question.acceptance === "look-first")}
            onReject={() => void review.reject(question)}
            onEdit={() => setEditing(true)}
            onUndo={() => void review.undo()}
            again={props.onMakeAgain === undefined ? undefined : { onMakeAgain: props.onMakeAgain }}
          />
        </>
      )}
    </section>
  );
}

function PaneHead({
  number,
  total,
  question,
}: Pick<QuestionPaneProps, "number" | "total" | "question">) {
  const { points, difficulty } = question.question;
  return (
    <div className="flex flex-wrap items-center gap-2">
      <h2 className="mr-2 text-xl font-bold">
        Question {number} <span className="font-normal text-ink-soft">of {total}</span>
      </h2>
      <Badge>{question.preview.typeLabel}</Badge>
      <Badge>{marksInWords(points)}</Badge>
      <Badge>Difficulty {difficulty} of 5</Badge>
      {question.status === "ACCEPTED" && <Badge tone="good">Accepted</Badge>}
      {question.status === "REJECTED" && <Badge>Rejected</Badge>}
    </div>
  );
}

/** The question with a finding's fix; as it was when the fix does not make a question. */
function patched(question: Question, finding: Finding): Question {
  const result = safeParse(questionSchema, { ...question, ...finding.fix?.patch });
  return result.success ? result.data : question;
}
