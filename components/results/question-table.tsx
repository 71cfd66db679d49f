"use client";

import type { Route } from "next";
import { ShareBar } from "@/components/charts/share-bar";
import { DataTable } from "@/components/ui/data-table";
import type { Column, Row } from "@/components/ui/table-rows";
import { TextLink } from "@/components/ui/text-link";
import type { QuestionRow } from "@/lib/features/results/types";
import { TellsApart } from "./tells-apart";

const COLUMNS: readonly Column[] = [
  { id: "question", label: "Question" },
  { id: "type", label: "Type" },
  { id: "facility", label: "Got it right", term: "Facility" },
  {
    id: "discrimination",
    label: "Tells strong from weak",
    term: "Discrimination",
  },
  { id: "waiting", label: "To mark", align: "end" },
];

/** Every question of the test with its figures; each opens the answers behind them. */
export function QuestionTable({
  assignmentId,
  questions,
}: {
  readonly assignmentId: string;
  readonly questions: readonly QuestionRow[];
}) {
  return (
    <>
      <DataTable
        caption="Questions"
        columns={COLUMNS}
        rows={questions.map((question) => tableRow(assignmentId, question))}
        exportName="questions"
        filterLabel="Find a question"
      />
      <p className="mt-3 text-sm text-ink-soft">
        Got it right: how much of the question’s marks the class earned. Tells strong from weak:
        whether pupils who did well in the rest of the test did well here too (from ten marked
        papers on).
      </p>
    </>
  );
}

function tableRow(assignmentId: string, question: QuestionRow): Row {
  const href = `/teacher/results/${assignmentId}/questions/${question.versionId}` as Route;
  const text = `${question.number}. ${question.prompt}`;
  return {
    id: question.versionId,
    cells: {
      question: {
        text,
        sort: question.number,
        node: <TextLink href={href}>{shortened(text)}</TextLink>,
      },
      type: question.typeLabel,
      facility: {
        text: figure(question.facility),
        sort: question.facility ?? 2,
        node: <ShareBar share={question.facility} secureFrom={0.4} />,
      },
      discrimination: {
        text: figure(question.discrimination),
        sort: question.discrimination ?? -2,
        node: <TellsApart question={question} />,
      },
      waiting: question.waiting === 0 ? "" : question.waiting,
    },
  };
}

function figure(value: number | undefined): string {
  return value === undefined ? "" : value.toFixed(2).replace("-", "−");
}

function shortened(text: string): string {
  return text.length <= 90 ? text : `${text.slice(0, 88).trimEnd()} …`;
}
