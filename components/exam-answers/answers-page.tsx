"use client";
import { dayInWords } from "@/components/exams/exam-words";
import { ProblemNotice } from "@/components/exams/problem-notice";
import { useExamAction } from "@/components/exams/use-exam-action";
import { useRefreshWhile } from "@/components/exams/use-refresh-while";
import type { Crumb } from "@/components/ui/breadcrumb";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { askForDraftsAction } from "@/lib/features/exams/model-answers/actions";
import type { AnswerSheet } from "@/lib/features/exams/model-answers/types";
import { AnswerCard } from "./answer-card";
import { standingInWords } from "./answer-words";

interface AnswersPageProps {
  readonly sheet: AnswerSheet;
  readonly crumbs: readonly Crumb[];
  /** Whoever launches an exam looks; a teacher puts their name to an answer. */
  readonly canAccept: boolean;
}

/** The questions of an exam that came without a model answer, each until a named teacher has accepted one. */
export function AnswersPage({ sheet, crumbs, canAccept }: AnswersPageProps) {
  const { answers, name, date, groups, examId } = sheet;
  const drafts = useExamAction(askForDraftsAction);
  useRefreshWhile(answers.some(({ state }) => state === "asked"));
  const hasModel = sheet.whyNoModel === null;
  const isEmpty = answers.some(({ state, isLaunched }) => state === "empty" && !isLaunched);
  const waiting = answers.filter(({ state }) => state !== "accepted");
  const standing = {
    ...{ questions: answers.length, waiting: waiting.length },
    needed: waiting.filter(({ needed }) => needed).length,
  };
  return (
    <>
      <PageHeader
        title="Model answers"
        lead={`${name} · ${dayInWords(date)} · ${groups.join(", ")}`}
        crumbs={crumbs}
        actions={
          hasModel &&
          isEmpty && (
            <Button isPending={drafts.isPending} onPress={() => void drafts.run({ examId })}>
              {drafts.isPending ? "Asking …" : "Draft all that are missing"}
            </Button>
          )
        }
      />
      <div className="flex flex-col gap-5">
        <Notice
          role="status"
          tone={waiting.length === 0 ? "good" : "info"}
          title={standingInWords(standing)}
        >
          {waiting.length > 0 &&
            "Answers are marked beside what is accepted here. Nothing that a model wrote is used before a teacher has accepted it."}
        </Notice>
        {!hasModel && waiting.length > 0 && (
          <Notice tone="amber" title="Nothing can be drafted here">
            {sheet.whyNoModel}{" "}
            {canAccept
              ? "Write each answer yourself, and accept it."
              : "A teacher writes each answer."}
          </Notice>
        )}
        <ProblemNotice problem={drafts.problem} />
        <ul className="flex flex-col gap-5">
          {answers.map((answer) => (
            <li key={answer.id}>
              <AnswerCard
                {...{ answer, examId, canAccept, hasModel }}
                isOfAll={answer.groups.length === groups.length}
              />
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
