import { FileUp } from "lucide-react";
import type { Metadata } from "next";
import { FirstSteps } from "@/components/home/first-steps";
import { LessonsToCheck } from "@/components/home/lessons-to-check";
import { NewestTests } from "@/components/home/newest-tests";
import { PupilsToSee } from "@/components/home/pupils-to-see";
import { ConcernNotice } from "@/components/safeguarding/concern-notice";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { loadLessons } from "@/lib/features/documents/loaders";
import { loadHelpNow } from "@/lib/features/results/help-now/loaders";
import { loadOpenConcerns } from "@/lib/features/safeguarding/loaders";

export const metadata: Metadata = { title: "Today" };

export default async function TeacherHomePage() {
  const [help, lessons, concerns] = await Promise.all([
    loadHelpNow(),
    loadLessons(),
    loadOpenConcerns(),
  ]);
  return (
    <>
      <PageHeader
        title="Today"
        actions={
          <LinkButton
            href="/teacher/lessons/new"
            variant="primary"
            icon={<FileUp aria-hidden="true" size={18} />}
          >
            Make a test from a lesson
          </LinkButton>
        }
      />
      <ConcernNotice open={concerns} href="/teacher/safeguarding" />
      {lessons.length === 0 && <FirstSteps />}
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <PupilsToSee help={help} />
        <div className="flex flex-col gap-6">
          <NewestTests tests={help.tests} />
          <LessonsToCheck lessons={lessons} />
        </div>
      </div>
    </>
  );
}
