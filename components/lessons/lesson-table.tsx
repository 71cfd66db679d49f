"use client";
import { FileText } from "lucide-react";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import type { Column, Row } from "@/components/ui/table-rows";
import { TextLink } from "@/components/ui/text-link";
import { showToast } from "@/components/ui/toast";
import { callAction } from "@/lib/client/call-action";
import { removeDocumentAction, restoreDocumentAction } from "@/lib/features/documents/actions";
import type { LessonSummary } from "@/lib/features/documents/types";
import { dayOf, kindLabel } from "./lesson-words";

const COLUMNS: readonly Column[] = [
  { id: "title", label: "Lesson" },
  { id: "kind", label: "File" },
  { id: "drafts", label: "To check", align: "end" },
  { id: "accepted", label: "Accepted", align: "end" },
  { id: "added", label: "Added" },
  { id: "actions", label: "Actions", isAction: true },
];

/** A teacher's lessons. */
export function LessonTable({ lessons }: { readonly lessons: readonly LessonSummary[] }) {
  const router = useRouter();
  const remove = async ({ id, title }: LessonSummary) => {
    const result = await callAction(removeDocumentAction, { documentId: id });
    if (!result.ok) return showToast({ message: result.error.message });
    router.refresh();
    const undo = () =>
      void callAction(restoreDocumentAction, { documentId: id }).then(() => router.refresh());
    showToast({ message: `“${title}” removed. Its questions stay.`, undo });
  };
  return (
    <DataTable
      caption="Your lessons"
      columns={COLUMNS}
      rows={lessons.map((lesson) => rowOf(lesson, () => void remove(lesson)))}
      initialSort={{ column: "added", direction: "descending" }}
      exportName="lessons"
      filterLabel="Find a lesson"
      empty={
        <EmptyState
          icon={<FileText size={40} />}
          title="No lessons yet"
          action={
            <LinkButton href="/teacher/lessons/new" variant="primary">
              Upload a lesson
            </LinkButton>
          }
        >
          Upload the slides or the worksheet you teach from. You then see what was understood and
          make questions from it.
        </EmptyState>
      }
    />
  );
}

function rowOf(lesson: LessonSummary, onRemove: () => void): Row {
  const questions = `/teacher/lessons/${lesson.id}/questions` as Route;
  return {
    id: lesson.id,
    cells: {
      title: {
        text: lesson.title,
        node: <TextLink href={`/teacher/lessons/${lesson.id}` as Route}>{lesson.title}</TextLink>,
      },
      kind: kindLabel(lesson.kind),
      drafts:
        lesson.drafts === 0
          ? 0
          : {
              text: String(lesson.drafts),
              sort: lesson.drafts,
              node: <TextLink href={questions}>{lesson.drafts}</TextLink>,
            },
      accepted: lesson.accepted,
      added: { text: dayOf(lesson.createdAt), sort: lesson.createdAt.toISOString() },
      actions: {
        text: "",
        node: (
          <Button
            size="small"
            variant="quiet"
            aria-label={`Remove ${lesson.title}`}
            onPress={onRemove}
          >
            Remove
          </Button>
        ),
      },
    },
  };
}
