import { ListedCode } from "@/components/questions/shared/listed-code";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import { marksInWords } from "@/lib/core/kernel/marks-in-words";
import type { ExamDesk, ExamQuestion } from "@/lib/features/exams/grading/types";
import { examHref, shortened } from "./exam-words";
import { Picture } from "./picture";

interface QuestionAsideProps {
  readonly desk: ExamDesk;
  readonly anonymous: boolean;
}

/** The question, by what it is marked, and what else waits in this exam. */
export function QuestionAside({ desk, anonymous }: QuestionAsideProps) {
  const { question, questions, rubric, modelAnswer, picture, exam, answers } = desk;
  const others = questions.filter(
    ({ key, waiting, running }) => key !== question.key && waiting > running,
  );
  return (
    <div className="flex flex-col gap-5 lg:sticky lg:top-6">
      <Card title="Question and mark scheme">
        <p className="whitespace-pre-wrap">{question.text}</p>
        <Picture picture={picture} />
        <p className="mt-1 text-sm text-ink-soft">
          {[question.topic, question.difficulty, marksInWords(question.maxPoints)]
            .filter((words) => words !== "")
            .join(", ")}
        </p>
        {rubric !== "" && (
          <>
            <h3 className="mt-4 font-medium">What earns marks</h3>
            <p className="mt-1 whitespace-pre-line">{rubric}</p>
          </>
        )}
        {modelAnswer !== "" && (
          <details className="mt-4" open>
            <summary className="cursor-pointer font-medium">A full answer</summary>
            <div className="mt-1">
              <FullAnswer words={modelAnswer} isProgram={answers.some(({ run }) => run !== null)} />
            </div>
          </details>
        )}
      </Card>
      <Card title="What else waits">
        {others.length === 0 ? (
          <p className="text-ink-soft">
            Nothing. <TextLink href={examHref(exam.examId, "", anonymous)}>To the results</TextLink>
          </p>
        ) : (
          <ul className="flex flex-col divide-y divide-line">
            {others.map((other) => (
              <OtherQuestion key={other.key} {...{ other, anonymous }} examId={exam.examId} />
            ))}
          </ul>
        )}
      </Card>
    </div>
  );
}

interface FullAnswerProps {
  readonly words: string;
  readonly isProgram: boolean;
}

/** A program is nothing without its indents. */
function FullAnswer({ words, isProgram }: FullAnswerProps) {
  if (isProgram) return <ListedCode lines={words.trimEnd().split("\n")} />;
  return <p className="whitespace-pre-line text-ink-soft">{words}</p>;
}

interface OtherQuestionProps {
  readonly examId: string;
  readonly other: ExamQuestion;
  readonly anonymous: boolean;
}

function OtherQuestion({ examId, other, anonymous }: OtherQuestionProps) {
  return (
    <li className="flex items-baseline justify-between gap-4 py-2">
      <TextLink href={examHref(examId, `/questions/${other.key}`, anonymous)}>
        {shortened(`${other.number}. ${other.text}`)}
      </TextLink>
      <span className="text-sm whitespace-nowrap text-ink-soft">
        {other.waiting - other.running} to mark
      </span>
    </li>
  );
}
