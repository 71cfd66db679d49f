import { ShareBar } from "@/components/charts/share-bar";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import type { Column, Row } from "@/components/ui/table-rows";
import { TextLink } from "@/components/ui/text-link";
import type { ExamQuestion } from "@/lib/features/exams/grading/types";
import { examHref, shortened } from "./exam-words";

const COLUMNS: readonly Column[] = [
  { id: "question", label: "Question" },
  { id: "topic", label: "Topic" },
  { id: "points", label: "Marks", align: "end" },
  { id: "answers", label: "Answers", align: "end" },
  { id: "waiting", label: "To mark", align: "end" },
  { id: "share", label: "Earned" },
];

interface QuestionTableProps {
  readonly examId: string;
  readonly questions: readonly ExamQuestion[];
  readonly anonymous: boolean;
}

/** Every question of the exam over all its groups; each opens its answers, ready to be marked. */
export function QuestionTable({ examId, questions, anonymous }: QuestionTableProps) {
  return (
    <DataTable
      caption="Questions"
      columns={COLUMNS}
      rows={questions.map((question) => tableRow(question, examId, anonymous))}
      exportName="questions"
      filterLabel="Find a question"
    />
  );
}

function tableRow(question: ExamQuestion, examId: string, anonymous: boolean): Row {
  const { key, number, text, topic, maxPoints, answers, waiting, running, share } = question;
  const words = `${number}. ${text}`;
  const href = examHref(examId, `/questions/${key}`, anonymous);
  return {
    id: key,
    cells: {
      question: {
        text: words,
        sort: number,
        node: <TextLink href={href}>{shortened(words)}</TextLink>,
      },
      topic,
      points: maxPoints,
      answers,
      waiting:
        waiting === 0
          ? ""
          : {
              text: running === waiting ? `${waiting} being marked` : String(waiting),
              sort: waiting,
              node: <ToMark waiting={waiting} running={running} />,
            },
      share: {
        text: share === null ? "" : share.toFixed(2),
        sort: share ?? 2,
        node: <ShareBar share={share ?? undefined} secureFrom={0.4} />,
      },
    },
  };
}

type ToMarkProps = Pick<ExamQuestion, "waiting" | "running">;

/** Programs that are being run wait for nobody. */
function ToMark({ waiting, running }: ToMarkProps) {
  if (running === waiting) return <Badge>{`${waiting} being marked`}</Badge>;
  return <Badge tone="amber">{waiting}</Badge>;
}
