import { notFound } from "next/navigation";
import { Wall } from "@/components/exam-wall/wall";
import { examAddress, groupAddress } from "@/components/exams/exam-addresses";
import { loadGroupWall } from "@/lib/features/exams/wall/loaders";

export const metadata = { title: "Invigilator’s wall" };

interface GroupWallProps {
  readonly params: Promise<{ readonly examId: string; readonly groupId: string }>;
}

export default async function GroupWall({ params }: GroupWallProps) {
  const { examId, groupId } = await params;
  const page = await loadGroupWall(examId, groupId);
  if (page === undefined) notFound();
  const { subject, name } = page;
  return (
    <Wall
      {...page}
      title={name}
      home="/admin"
      crumbs={[
        { label: "Exams", href: "/admin/exams" },
        { label: subject, href: examAddress(examId) },
        { label: name, href: groupAddress({ exam: examId, delivery_id: groupId }) },
      ]}
    />
  );
}
