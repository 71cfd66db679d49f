import { notFound } from "next/navigation";
import { Timeline } from "@/components/exam-wall/timeline/timeline";
import { examAddress, groupAddress } from "@/components/exams/exam-addresses";
import { examName } from "@/lib/core/exams/exam-name";
import { loadTimeline } from "@/lib/features/exams/wall/loaders";

export const metadata = { title: "Timeline" };

interface TimelinePageProps {
  readonly params: Promise<{ readonly examId: string; readonly groupId: string }>;
}

export default async function TimelinePage({ params }: TimelinePageProps) {
  const { examId, groupId } = await params;
  const page = await loadTimeline(examId, groupId);
  if (page === undefined) notFound();
  const { group } = page;
  return (
    <Timeline
      {...page}
      crumbs={[
        { label: "Exams", href: "/admin/exams" },
        { label: examName(group.subject, [group]), href: examAddress(examId) },
        { label: group.exam_id, href: groupAddress(group) },
      ]}
    />
  );
}
