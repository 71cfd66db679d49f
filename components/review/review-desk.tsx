"use client";
import { ListChecks } from "lucide-react";
import type { Route } from "next";
import type { ReactNode } from "react";
import { useState } from "react";
import { isQuestionFile } from "@/components/lessons/lesson-words";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { usePageKeys } from "@/components/ui/use-page-keys";
import { KeysHelp } from "./keys-help";
import { QuestionList } from "./question-list";
import { QuestionPane } from "./question-pane";
import { ReviewBar } from "./review-bar";
import { SourcePane } from "./source-pane";
import type { Review } from "./use-review";
import type { WriteQuestionProps } from "./write-question";
import { WriteQuestion } from "./write-question";

interface ReviewDeskProps {
  readonly lesson: {
    readonly id: string;
    readonly kind: string;
    readonly title: string;
    readonly fileName: string;
  };
  readonly review: Review;
  readonly types: WriteQuestionProps["types"];
  /** How far a generation has come; above everything else. */
  readonly progress: ReactNode;
  /** Whether more questions may still come. */
  readonly isMaking: boolean;
  /** Whether any were asked for before. */
  readonly hasTried: boolean;
  readonly onMakeAgain: (questionId: string, instruction: string) => Promise<string | undefined>;
}

/** Three panes: the questions, the one in hand, and the part of the lesson it rests on. */
export function ReviewDesk(props: ReviewDeskProps) {
  const { lesson, review, types, progress, isMaking, hasTried, onMakeAgain } = props;
  const { questions, selected } = review;
  const [editing, setEditing] = useState<string>();
  const [helping, setHelping] = useState(false);
  const [writing, setWriting] = useState(false);
  const onSelected = (work: (question: NonNullable<typeof selected>) => void) => () => {
    if (selected !== undefined && editing === undefined && !writing) work(selected);
  };
  usePageKeys({
    j: onSelected(() => review.step(1)),
    k: onSelected(() => review.step(-1)),
    // The key stands for the main button, and does nothing where that asks for a look first.
    a: onSelected((question) => {
      if (question.status !== "ACCEPTED" && question.acceptance === "ready")
        void review.accept(question);
    }),
    r: onSelected((question) => void review.reject(question)),
    e: onSelected(({ id }) => setEditing(id)),
    z: onSelected(() => void review.undo()),
    "?": () => setHelping(true),
  });
  const head = (
    <>
      <ReviewBar
        lesson={lesson}
        review={review}
        onHelp={() => setHelping(true)}
        onWrite={() => setWriting(true)}
      />
      {progress}
      <KeysHelp isOpen={helping} onOpenChange={setHelping} />
    </>
  );
  if (writing) {
    return (
      <>
        {head}
        <WriteQuestion
          types={types}
          onAdd={async (question) => {
            const problem = await review.add(lesson.id, question);
            if (problem === undefined) setWriting(false);
            return problem;
          }}
          onCancel={() => setWriting(false)}
        />
      </>
    );
  }
  if (selected === undefined) {
    return (
      <>
        {head}
        <EmptyState
          icon={<ListChecks size={40} />}
          title={emptyTitle(isMaking, hasTried)}
          action={
            isMaking ? undefined : (
              <div className="flex flex-wrap justify-center gap-3">
                {hasTried && (
                  <Button variant="primary" onPress={() => setWriting(true)}>
                    Write the first one
                  </Button>
                )}
                <LinkButton href={`/teacher/lessons/${lesson.id}` as Route}>
                  Go to the lesson
                </LinkButton>
              </div>
            )
          }
        >
          {emptyText(isMaking, hasTried)}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      {head}
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-[15.5rem_minmax(0,1fr)_21rem] xl:grid-cols-[17rem_minmax(0,1fr)_24rem]">
        <div className="lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto">
          <QuestionList
            questions={questions}
            selectedId={selected.id}
            onSelect={(id) => {
              setEditing(undefined);
              review.select(id);
            }}
          />
        </div>
        <QuestionPane
          key={selected.id}
          number={questions.indexOf(selected) + 1}
          total={questions.length}
          question={selected}
          review={review}
          editing={editing === selected.id}
          setEditing={(on) => setEditing(on ? selected.id : undefined)}
          onMakeAgain={
            isQuestionFile(lesson.kind)
              ? undefined
              : (instruction) => onMakeAgain(selected.id, instruction)
          }
        />
        <aside
          aria-label="In your lesson"
          className="lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto"
        >
          <SourcePane
            kind={lesson.kind}
            fileName={lesson.fileName}
            excerpts={selected.excerpts}
            isOwnWords={selected.isOwnWords}
          />
        </aside>
      </div>
    </>
  );
}

function emptyTitle(isMaking: boolean, hasTried: boolean): string {
  if (isMaking) return "The first question is on its way";
  return hasTried ? "No questions came of this lesson" : "No questions yet";
}

function emptyText(isMaking: boolean, hasTried: boolean): string {
  if (isMaking) return "Questions appear here one by one, each beside the words it rests on.";
  return hasTried
    ? "Write questions yourself, or upload the lesson again with more to ask about."
    : "Make questions from the lesson. They appear here one by one, each beside the words it rests on. Or write one yourself.";
}
