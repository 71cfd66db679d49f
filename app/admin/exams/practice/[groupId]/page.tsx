import { notFound } from "next/navigation";
import { PracticePage } from "@/components/practice/practice-page";
import { loadPractice } from "@/lib/features/exams/practising/loaders";

export const metadata = { title: "Practice" };

export default async function OnePractice({
  params,
}: PageProps<"/admin/exams/practice/[groupId]">) {
  const practice = await loadPractice((await params).groupId);
  if (practice === undefined) notFound();
  return <PracticePage {...practice} />;
}
