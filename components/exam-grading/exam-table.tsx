import { ClipboardCheck } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import type { Column, Row } from "@/components/ui/table-rows";
import { TextLink } from "@/components/ui/text-link";
import { examName } from "@/lib/core/exams/exam-name";
import type { GradedExam } from "@/lib/features/exams/grading/types";
import { dayInWords, examHref, REVIEW_WORDS } from "./exam-words";

const COLUMNS: readonly Column[] = [
  { id: "exam", label: "Exam" },
  { id: "date", label: "Date" },
  { id: "groups", label: "Groups" },
  { id: "pupils", label: "Pupils", align: "end" },
  { id: "waiting", label: "To mark", align: "end" },
  { id: "state", label: "Review" },
];

/** Every exam with results, what waits in it, and how far its review is. */
export function ExamTable({ exams }: { readonly exams: readonly GradedExam[] }) {
  return (
    <DataTable
      caption="Exams"
      columns={COLUMNS}
      rows={exams.map(tableRow)}
      exportName="exams"
      filterLabel="Find an exam or a group"
      empty={
        <EmptyState
          icon={<ClipboardCheck size={40} strokeWidth={1.5} />}
          title="Nothing to grade yet"
        >
          When an exam is over and its results are collected, it appears here with everything that
          waits for you. Results that another program wrote can be dropped below.
        </EmptyState>
      }
    />
  );
}

function tableRow(exam: GradedExam): Row {
  const sum = (of: (group: GradedExam["groups"][number]) => number) =>
    exam.groups.reduce((total, group) => total + of(group), 0);
  const name = examName(exam.subject, exam.groups);
  const waiting = sum((group) => group.waiting);
  return {
    id: exam.examId,
    cells: {
      exam: {
        text: name,
        node: <TextLink href={examHref(exam.examId, "", false)}>{name}</TextLink>,
      },
      date: { text: dayInWords(exam.date), sort: exam.date },
      groups: exam.groups.map(({ slug }) => slug).join(", "),
      pupils: sum((group) => group.pupils),
      waiting:
        waiting === 0
          ? ""
          : { text: String(waiting), sort: waiting, node: <Waiting n={waiting} /> },
      state: reviewCell(exam),
    },
  };
}

function Waiting({ n }: { readonly n: number }) {
  return <Badge tone="amber">{n}</Badge>;
}

/** The state that all groups share, or how many are through. */
function reviewCell({ groups }: GradedExam) {
  const done = groups.filter(({ review }) => review === "reviewed").length;
  if (done === groups.length)
    return { text: "Reviewed", node: <Badge tone="good">Reviewed</Badge> };
  if (done > 0) return `${done} of ${groups.length} reviewed`;
  const isNew = groups.every(({ review }) => review === "imported");
  return REVIEW_WORDS[isNew ? "imported" : "in_review"] ?? "";
}
