import { notFound } from "next/navigation";
import { Wall } from "@/components/exam-wall/wall";
import { examAddress } from "@/components/exams/exam-addresses";
import { loadExamWall } from "@/lib/features/exams/wall/loaders";

export const metadata = { title: "Wall of all groups" };

interface ExamWallProps {
  readonly params: Promise<{ readonly examId: string }>;
}

export default async function ExamWall({ params }: ExamWallProps) {
  const { examId } = await params;
  const page = await loadExamWall(examId);
  if (page === undefined) notFound();
  return (
    <Wall
      {...page}
      title={`${page.subject}: all groups`}
      home="/admin"
      crumbs={[
        { label: "Exams", href: "/admin/exams" },
        { label: page.subject, href: examAddress(examId) },
      ]}
    />
  );
}
