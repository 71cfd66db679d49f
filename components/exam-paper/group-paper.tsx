import { PrintButton } from "@/components/assessments/print-button";
import { examAddress, groupAddress } from "@/components/exams/exam-addresses";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { examName } from "@/lib/core/exams/exam-name";
import type { GroupOnPaper } from "@/lib/features/exams/printing/types";
import type { WatchedGroup } from "@/lib/features/exams/watching/types";
import { GroupScheme } from "./group-scheme";
import { paperAddress } from "./paper-address";
import { PupilPaper } from "./pupil-paper";

/** What of a group is printed: everything, one pupil's paper, or the mark scheme alone. */
export interface PaperChoice {
  readonly pupil: string | undefined;
  readonly part: "all" | "scheme";
}

interface GroupPaperProps {
  readonly group: WatchedGroup;
  /** Undefined: the questions are not here (any more). */
  readonly paper: GroupOnPaper | undefined;
  readonly choice: PaperChoice;
}

/** The exam on paper, for when the computers will not: each pupil's own questions, then the mark scheme. */
export function GroupPaper({ group, paper, choice }: GroupPaperProps) {
  const papers =
    paper?.papers.filter(({ externalId }) => externalId === (choice.pupil ?? externalId)) ?? [];
  const shown = choice.part === "scheme" ? [] : papers;
  return (
    <div className="mx-auto max-w-3xl">
      <div className="print:hidden">
        <PageHeader
          title="On paper"
          lead="The questions each pupil drew, as on the screen, then the mark scheme on pages of its own."
          crumbs={[
            { label: "Exams", href: "/admin/exams" },
            { label: examName(group.subject, [group]), href: examAddress(group.exam) },
            { label: group.exam_id, href: groupAddress(group) },
          ]}
          actions={paper !== undefined && <PrintButton />}
        />
        {paper === undefined ? <Gone /> : <Choices group={group} paper={paper} choice={choice} />}
      </div>
      {paper !== undefined && (
        <div className="flex flex-col gap-8 print:block print:text-black">
          {shown.map((each, index) => (
            <PupilPaper key={each.externalId} group={paper} paper={each} isFirst={index === 0} />
          ))}
          {choice.pupil === undefined && <GroupScheme group={paper} isFirst={shown.length === 0} />}
        </div>
      )}
    </div>
  );
}

function Gone() {
  return (
    <Notice tone="amber" title="The questions of this group are not on this server">
      They went when the group was torn down, or its results were imported.
    </Notice>
  );
}

interface ChoicesProps {
  readonly group: WatchedGroup;
  readonly paper: GroupOnPaper;
  readonly choice: PaperChoice;
}

/** One broken computer needs one paper. */
function Choices({ group, paper, choice }: ChoicesProps) {
  const isAll = choice.pupil === undefined && choice.part === "all";
  return (
    <details className="mb-6" open={!isAll}>
      <summary className="cursor-pointer font-medium">Print a part</summary>
      <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1">
        <li>{isAll ? "Everything" : <TextLink href={paperAddress(group)}>Everything</TextLink>}</li>
        <li>
          {choice.part === "scheme" ? (
            "Mark scheme"
          ) : (
            <TextLink href={paperAddress(group, { part: "scheme" })}>Mark scheme</TextLink>
          )}
        </li>
        {paper.papers.map(({ externalId, name }) => (
          <li key={externalId}>
            {choice.pupil === externalId ? (
              name
            ) : (
              <TextLink href={paperAddress(group, { pupil: externalId })}>{name}</TextLink>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
