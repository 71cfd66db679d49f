import { ListChecks } from "lucide-react";
import type { Route } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import type { Lesson } from "@/lib/features/documents/types";
import { countOf, kindLabel } from "./lesson-words";
import { RenameLesson } from "./rename-lesson";

interface QuestionFileProps {
  readonly lesson: Pick<Lesson, "id" | "title" | "kind" | "fileName">;
  readonly questions: number;
}

/** In the place of a lesson, for a file that brought questions of another program: there is nothing else in it. */
export function QuestionFile({ lesson, questions }: QuestionFileProps) {
  const { id, title, kind, fileName } = lesson;
  return (
    <>
      <PageHeader
        title={title}
        lead={`${kindLabel(kind)} · ${fileName}`}
        crumbs={[{ label: "Lessons", href: "/teacher/lessons" }]}
        actions={<RenameLesson documentId={id} title={title} />}
      />
      <EmptyState
        icon={<ListChecks size={40} />}
        title={`${countOf(questions, "question")} came from this file`}
        action={
          <LinkButton href={`/teacher/lessons/${id}/questions` as Route} variant="primary">
            Check the questions
          </LinkButton>
        }
      >
        They were imported from another program. There are no slides or pages beside them.
      </EmptyState>
    </>
  );
}
