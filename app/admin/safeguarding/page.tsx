import type { Metadata } from "next";
import { ConcernList } from "@/components/safeguarding/concern-list";
import { PageHeader } from "@/components/ui/page-header";
import { loadConcerns } from "@/lib/features/safeguarding/loaders";

export const metadata: Metadata = { title: "Safeguarding" };

export default async function SafeguardingPage() {
  return (
    <>
      <PageHeader
        title="Safeguarding"
        lead="What pupils wrote that suggests a child may be at risk. Read it, speak to your safeguarding lead, then say what you did."
      />
      <ConcernList concerns={await loadConcerns("administrator")} />
    </>
  );
}
