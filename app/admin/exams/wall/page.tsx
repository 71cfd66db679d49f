import { notFound } from "next/navigation";
import { Wall } from "@/components/exam-wall/wall";
import { schoolDay } from "@/components/exams/exam-days";
import { loadDayWall } from "@/lib/features/exams/wall/loaders";

export const metadata = { title: "Wall of all exams" };

interface DayWallProps {
  readonly searchParams: Promise<{ readonly day?: string | string[] }>;
}

/** Today, or the day that is asked for. */
export default async function DayWall({ searchParams }: DayWallProps) {
  const { day = schoolDay(new Date()) } = await searchParams;
  const page = await loadDayWall(String(day));
  if (page === undefined) notFound();
  return (
    <Wall
      {...page}
      isOfDay
      title="All exams of the day"
      home="/admin"
      crumbs={[{ label: "Exams", href: "/admin/exams" }]}
    />
  );
}
