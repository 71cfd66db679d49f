import type { Metadata } from "next";
import { ClassList } from "@/components/results/class-list";
import { PageHeader } from "@/components/ui/page-header";
import { loadClassCards } from "@/lib/features/results/classes/loaders";

export const metadata: Metadata = { title: "Classes" };

export default async function ClassesPage() {
  const classes = await loadClassCards();
  return (
    <>
      <PageHeader title="Classes" lead="Open a test to see what to reteach first." />
      <ClassList classes={classes} />
    </>
  );
}
