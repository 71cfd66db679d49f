import { ListChecks } from "lucide-react";
import type { Metadata, Route } from "next";
import { GenerateForm } from "@/components/generations/generate-form";
import { DeckPreview } from "@/components/lessons/deck-preview";
import { LessonFindings } from "@/components/lessons/findings-aside";
import { leftOutOfPreview } from "@/components/lessons/left-out";
import { LessonOutline } from "@/components/lessons/lesson-outline";
import { countOf, isQuestionFile, kindLabel } from "@/components/lessons/lesson-words";
import { NothingToRead } from "@/components/lessons/nothing-to-read";
import { QuestionFile } from "@/components/lessons/question-file";
import { RenameLesson } from "@/components/lessons/rename-lesson";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { hasWords } from "@/lib/core/documents/has-words";
import { canCarry } from "@/lib/core/generation/can-carry";
import { loadLesson } from "@/lib/features/documents/loaders";
import { loadGenerations } from "@/lib/features/generations/loaders";
import { loadQuestions, loadQuestionTypes } from "@/lib/features/questions/loaders";

export const metadata: Metadata = { title: "Lesson" };

export default async function LessonPage({ params }: PageProps<"/teacher/lessons/[documentId]">) {
  const lesson = await loadLesson((await params).documentId);
  const [questions, types, { choice }] = await Promise.all([
    loadQuestions(lesson.id),
    loadQuestionTypes(),
    loadGenerations(lesson.id),
  ]);
  if (isQuestionFile(lesson.kind))
    return <QuestionFile lesson={lesson} questions={questions.length} />;
  const readable = hasWords(lesson.blocks);
  const understood = readable
    ? `${countOf(lesson.blocks.length, "part")} understood`
    : "no words to read";
  return (
    <>
      <PageHeader
        title={lesson.title}
        lead={`${kindLabel(lesson.kind)} · ${understood} · ${lesson.fileName}`}
        crumbs={[{ label: "Lessons", href: "/teacher/lessons" }]}
        actions={
          <>
            <RenameLesson documentId={lesson.id} title={lesson.title} />
            {questions.length > 0 && (
              <LinkButton
                href={`/teacher/lessons/${lesson.id}/questions` as Route}
                icon={<ListChecks aria-hidden="true" size={18} />}
              >
                See its {countOf(questions.length, "question")}
              </LinkButton>
            )}
          </>
        }
      />
      {lesson.notices.map((notice) => (
        <Notice key={notice} tone="amber" className="mb-5">
          {notice}
        </Notice>
      ))}
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="flex flex-col gap-6 lg:order-last">
          <Card title="Make questions">
            {readable ? (
              <GenerateForm
                documentId={lesson.id}
                types={types.filter(({ id }) => canCarry(lesson.blocks, id))}
                choice={choice}
              />
            ) : (
              <NothingToRead documentId={lesson.id} />
            )}
          </Card>
          {readable && <LessonFindings lesson={lesson} />}
        </div>
        <section aria-label="The lesson" className="flex flex-col gap-4">
          <h2 className="text-lg font-bold">{readable ? "What was understood" : "Its pictures"}</h2>
          {lesson.kind === "pptx" && (
            <DeckPreview documentId={lesson.id} leftOut={leftOutOfPreview(lesson.blocks)} />
          )}
          <LessonOutline lesson={lesson} />
        </section>
      </div>
    </>
  );
}
