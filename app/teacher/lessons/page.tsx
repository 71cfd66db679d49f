import type { Metadata } from "next";
import { LessonTable } from "@/components/lessons/lesson-table";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { loadLessons } from "@/lib/features/documents/loaders";

export const metadata: Metadata = { title: "Lessons" };

export default async function LessonsPage() {
  const lessons = await loadLessons();
  return (
    <>
      <PageHeader
        title="Lessons"
        lead="What you teach from, and the questions made from it."
        actions={
          <>
            <LinkButton href="/teacher/lessons/import">Import questions</LinkButton>
            <LinkButton href="/teacher/lessons/new" variant="primary">
              Upload a lesson
            </LinkButton>
          </>
        }
      />
      <LessonTable lessons={lessons} />
    </>
  );
}
