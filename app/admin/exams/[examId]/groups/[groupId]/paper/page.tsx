import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { GroupPaper } from "@/components/exam-paper/group-paper";
import { loadGroupOnPaper } from "@/lib/features/exams/printing/loaders";
import { loadExamGroup } from "@/lib/features/exams/watching/loaders";

export const metadata: Metadata = { title: "On paper" };

export default async function PaperPage({
  params,
  searchParams,
}: PageProps<"/admin/exams/[examId]/groups/[groupId]/paper">) {
  const { examId, groupId } = await params;
  const { pupil, part } = await searchParams;
  const paper = await loadGroupOnPaper(examId, groupId);
  const found = await loadExamGroup(groupId);
  if (found === undefined || found.group.exam !== examId) notFound();
  const choice = {
    pupil: typeof pupil === "string" ? pupil : undefined,
    part: part === "scheme" ? ("scheme" as const) : ("all" as const),
  };
  return <GroupPaper group={found.group} paper={paper} choice={choice} />;
}
