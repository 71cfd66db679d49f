"use client";
import { ClipboardList } from "lucide-react";
import type { Route } from "next";
import { dayOf } from "@/components/lessons/lesson-words";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import type { Column, Row } from "@/components/ui/table-rows";
import { TextLink } from "@/components/ui/text-link";
import type { AssessmentSummary } from "@/lib/features/assessments/types";

const COLUMNS: readonly Column[] = [
  { id: "title", label: "Test" },
  { id: "status", label: "State" },
  { id: "questions", label: "Questions", align: "end" },
  { id: "points", label: "Marks", align: "end" },
  { id: "classes", label: "Classes" },
  { id: "made", label: "Made" },
];

/** A teacher's tests. */
export function TestTable({ tests }: { readonly tests: readonly AssessmentSummary[] }) {
  return (
    <DataTable
      caption="Your tests"
      columns={COLUMNS}
      rows={tests.map(rowOf)}
      initialSort={{ column: "made", direction: "descending" }}
      exportName="tests"
      filterLabel="Find a test"
      empty={
        <EmptyState
          icon={<ClipboardList size={40} />}
          title="No tests yet"
          action={
            <LinkButton href="/teacher/lessons/new" variant="primary">
              Make a test from a lesson
            </LinkButton>
          }
        >
          Upload a lesson, check the questions made from it, and put the ones you accept into a
          test.
        </EmptyState>
      }
    />
  );
}

function rowOf(test: AssessmentSummary): Row {
  const published = test.status === "PUBLISHED";
  return {
    id: test.id,
    cells: {
      title: {
        text: test.title,
        node: <TextLink href={`/teacher/tests/${test.id}` as Route}>{test.title}</TextLink>,
      },
      status: {
        text: published ? "Published" : "Draft",
        node: (
          <Badge tone={published ? "good" : "neutral"}>{published ? "Published" : "Draft"}</Badge>
        ),
      },
      questions: test.questionCount,
      points: test.points,
      classes: {
        text: test.assignments.map(({ className }) => className).join(", "),
        node: (
          <span className="flex flex-wrap gap-x-3">
            {test.assignments.map(({ id, className }) => (
              <TextLink key={id} href={`/teacher/results/${id}` as Route}>
                {className}
              </TextLink>
            ))}
          </span>
        ),
      },
      made: { text: dayOf(test.createdAt), sort: test.createdAt.toISOString() },
    },
  };
}
