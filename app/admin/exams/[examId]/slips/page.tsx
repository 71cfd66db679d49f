import { Printer } from "lucide-react";
import { notFound } from "next/navigation";
import { PrintButton } from "@/components/assessments/print-button";
import { examAddress } from "@/components/exams/exam-addresses";
import { dayInWords } from "@/components/exams/exam-words";
import { isOver, stageOf } from "@/components/exams/group-stage";
import { SlipLanguageChoice } from "@/components/exams/slip-language";
import { SlipSheet } from "@/components/exams/slip-sheet";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { examName } from "@/lib/core/exams/exam-name";
import { slipLanguage } from "@/lib/core/exams/slip-words";
import { counted } from "@/lib/core/kernel/counted";
import { loadLoginSlips } from "@/lib/features/exams/slips/loaders";
import { loadExam } from "@/lib/features/exams/watching/loaders";

export const metadata = { title: "Login slips" };

export default async function ExamSlips({
  params,
  searchParams,
}: PageProps<"/admin/exams/[examId]/slips">) {
  const { language: asked } = await searchParams;
  const groups = await loadExam((await params).examId);
  const [first] = groups;
  if (first === undefined) notFound();
  const standing = groups.filter((group) => !isOver(stageOf(group)));
  const sheets = await Promise.all(
    standing.map(async ({ delivery_id: id, exam_id: name }) => ({
      ...{ id, name, slips: (await loadLoginSlips(id)) ?? [] },
    })),
  );
  const shown = sheets.filter(({ slips }) => slips.length > 0);
  const count = shown.reduce((sum, { slips }) => sum + slips.length, 0);
  const lacksAddress = shown.some(({ slips }) => slips.some(({ url }) => url === null));
  const isHereOnly = shown.some(({ slips }) => slips.some(({ url }) => isOfThisMachine(url)));
  const language = slipLanguage(asked, shown[0]?.slips[0]?.lang);
  return (
    <div className="mx-auto max-w-4xl">
      <div className="print:hidden">
        <PageHeader
          title="Login slips"
          lead={`${dayInWords(first.date)} · ${counted(shown.length, "group")} · ${counted(count, "slip")}`}
          crumbs={[
            { label: "Exams", href: "/admin/exams" },
            { label: examName(first.subject, groups), href: examAddress(first.exam) },
          ]}
          actions={
            count > 0 && (
              <div className="flex flex-wrap items-end gap-2.5">
                <SlipLanguageChoice language={language} />
                <PrintButton />
              </div>
            )
          }
        />
      </div>
      {count === 0 && (
        <EmptyState icon={<Printer size={40} strokeWidth={1.5} />} title="No slips are here">
          They go when a group is torn down. A group that was prepared on another machine has its
          slips there, in its package.
        </EmptyState>
      )}
      {lacksAddress && (
        <Notice className="mb-4 print:hidden" title="Some groups have no address yet">
          A group gets its address when it is launched. Launch first and it is printed on the slips;
          or print now, and write it on the board.
        </Notice>
      )}
      {isHereOnly && (
        <Notice
          tone="amber"
          className="mb-4 print:hidden"
          title="These addresses work on this computer only"
        >
          No Chromebook reaches them. Whoever looks after the server gives it a name (PUBLIC_URL)
          and Caddy, or for a trial lets groups listen to the network (EXAM_NODE_HOST=0.0.0.0).
          Launch again then, and print.
        </Notice>
      )}
      {shown.map(({ id, name, slips }, index) => (
        <section key={id} className={index === 0 ? "" : "mt-8 print:mt-0 print:break-before-page"}>
          <h2 className="mb-2 text-xl font-bold">{name}</h2>
          <SlipSheet slips={slips} language={language} />
        </section>
      ))}
    </div>
  );
}

function isOfThisMachine(url: string | null): boolean {
  return url !== null && /^(127\.|localhost$|\[::1\]$)/.test(new URL(url).hostname);
}
