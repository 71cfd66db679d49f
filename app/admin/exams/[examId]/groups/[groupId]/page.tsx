import { notFound } from "next/navigation";
import { GroupPage } from "@/components/exams/group-page";
import { isOver, stageOf } from "@/components/exams/group-stage";
import { loadGroupEvidence } from "@/lib/features/exams/collecting/loaders";
import { loadLoginSlips } from "@/lib/features/exams/slips/loaders";
import { loadExamGroup, loadLiveProgress } from "@/lib/features/exams/watching/loaders";

export const metadata = { title: "Exam group" };

export default async function Group({
  params,
}: PageProps<"/admin/exams/[examId]/groups/[groupId]">) {
  const { examId, groupId } = await params;
  const found = await loadExamGroup(groupId);
  if (found === undefined || found.group.exam !== examId) notFound();
  const { group, pupils } = found;
  const [live, evidence, slips] = await Promise.all([
    loadLiveProgress(groupId),
    loadGroupEvidence(groupId),
    isOver(stageOf(group)) ? undefined : loadLoginSlips(groupId),
  ]);
  return (
    <GroupPage
      group={group}
      pupils={pupils}
      live={live}
      evidence={evidence}
      hasSlips={slips !== undefined}
    />
  );
}
