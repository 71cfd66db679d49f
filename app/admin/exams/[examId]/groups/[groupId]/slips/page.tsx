import { notFound } from "next/navigation";
import { PrintButton } from "@/components/assessments/print-button";
import { examAddress, groupAddress } from "@/components/exams/exam-addresses";
import { SlipLanguageChoice } from "@/components/exams/slip-language";
import { SlipSheet } from "@/components/exams/slip-sheet";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { examName } from "@/lib/core/exams/exam-name";
import { slipLanguage } from "@/lib/core/exams/slip-words";
import { loadLoginSlips } from "@/lib/features/exams/slips/loaders";
import { loadExamGroup } from "@/lib/features/exams/watching/loaders";

export const metadata = { title: "Login slips" };

export default async function Slips({
  params,
  searchParams,
}: PageProps<"/admin/exams/[examId]/groups/[groupId]/slips">) {
  const { examId, groupId } = await params;
  const { pupil, language: asked } = await searchParams;
  const found = await loadExamGroup(groupId);
  if (found === undefined || found.group.exam !== examId) notFound();
  const { group } = found;
  const all = await loadLoginSlips(groupId);
  const slips = all?.filter(({ student_id }) => pupil === undefined || student_id === pupil) ?? [];
  if (all !== undefined && slips.length === 0) notFound();
  const language = slipLanguage(asked, slips[0]?.lang);
  return (
    <div className="mx-auto max-w-4xl">
      <div className="print:hidden">
        <PageHeader
          title="Login slips"
          lead={`${group.exam_id} · ${slips.length === 1 ? "one slip" : `${slips.length} slips`}`}
          crumbs={[
            { label: "Exams", href: "/admin/exams" },
            { label: examName(group.subject, [group]), href: examAddress(examId) },
            { label: group.exam_id, href: groupAddress(group) },
          ]}
          actions={
            slips.length > 0 && (
              <div className="flex flex-wrap items-end gap-2.5">
                <SlipLanguageChoice language={language} />
                <PrintButton />
              </div>
            )
          }
        />
      </div>
      {all === undefined ? (
        <Notice tone="amber" title="The slips are not on this server">
          They went when the group was torn down, or it was prepared on another machine: there they
          lie in its package, in slips.html.
        </Notice>
      ) : (
        <div className="flex flex-col gap-4">
          {slips.some(({ url }) => url === null) && (
            <Notice className="print:hidden" title="The group has no address yet">
              A group gets its address when it is launched. Launch first and it is printed on the
              slips; or print now, and write it on the board.
            </Notice>
          )}
          <SlipSheet slips={slips} language={language} />
        </div>
      )}
    </div>
  );
}
