import type { Route } from "next";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import type { Column, Row } from "@/components/ui/table-rows";
import { TextLink } from "@/components/ui/text-link";
import type { AnswerRow } from "@/lib/features/results/types";

const COLUMNS: readonly Column[] = [
  { id: "pupil", label: "Pupil" },
  { id: "answer", label: "Answer" },
  { id: "points", label: "Marks", align: "end" },
  { id: "notes", label: "Notes" },
];

/** The answers behind a number. */
export function AnswerTable({
  assignmentId,
  answers,
}: {
  readonly assignmentId: string;
  readonly answers: readonly AnswerRow[];
}) {
  return (
    <DataTable
      caption="Answers"
      columns={COLUMNS}
      rows={answers.map((answer) => tableRow(assignmentId, answer))}
      exportName="answers"
      filterLabel="Find an answer or a pupil"
    />
  );
}

function tableRow(assignmentId: string, answer: AnswerRow): Row {
  const href = `/teacher/results/${assignmentId}/papers/${answer.attemptId}` as Route;
  const notes = [answer.late ? "late" : "", answer.hasOther ? "two devices" : ""].filter(
    (note) => note !== "",
  );
  return {
    id: answer.attemptId,
    cells: {
      pupil: { text: answer.name, node: <TextLink href={href}>{answer.name}</TextLink> },
      answer:
        answer.answer === ""
          ? { text: "", node: <span className="text-ink-soft">No answer</span> }
          : { text: answer.answer, node: shortened(answer.answer) },
      points:
        answer.points === null
          ? { text: "", node: <Badge tone="amber">To mark</Badge> }
          : answer.points,
      notes: notes.join(", "),
    },
  };
}

const LONGEST = 160;

/** A table holds the beginning of an essay; its paper holds the whole. */
function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).trimEnd()} …`;
}
