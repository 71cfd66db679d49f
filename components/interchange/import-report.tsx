import { ListPlus } from "lucide-react";
import { countOf } from "@/components/lessons/lesson-words";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { ReadReply } from "@/lib/features/interchange/schema";
import { LossList } from "./loss-list";

interface ImportReportProps {
  readonly reply: ReadReply;
  readonly isAdding: boolean;
  readonly onAdd: () => void;
}

/** What was understood of a file, what could not be taken along, and what is broken in it. */
export function ImportReport({ reply, isAdding, onAdd }: ImportReportProps) {
  const { fileName, format, questions, notCarried, broken } = reply;
  return (
    <section aria-label="What is in the file" className="flex flex-col gap-5">
      <Notice
        tone={questions.length === 0 ? "amber" : "good"}
        role="status"
        title={
          questions.length === 0
            ? `No question in ${fileName} could be read`
            : `${countOf(questions.length, "question")} understood in ${fileName} (${format})`
        }
      >
        {questions.length > 0 &&
          "Nothing is added yet. Once added, they are drafts: you check and accept each of them."}
      </Notice>
      {questions.length > 0 && (
        <div>
          <Button
            variant="primary"
            isPending={isAdding}
            icon={<ListPlus aria-hidden="true" size={18} />}
            onPress={onAdd}
          >
            {`Add ${countOf(questions.length, "question")} to check`}
          </Button>
        </div>
      )}
      {broken.length > 0 && (
        <Card title={`Broken (${broken.length})`}>
          <dl className="flex flex-col gap-3">
            {broken.map(({ question, why }) => (
              <div key={question}>
                <dt className="font-semibold wrap-break-word">{question}</dt>
                <dd className="text-ink-soft">{why}</dd>
              </div>
            ))}
          </dl>
        </Card>
      )}
      {notCarried.length > 0 && (
        <Card title={`Not taken along (${notCarried.length})`}>
          <LossList losses={notCarried} inWords={(questions) => questions.join("; ")} />
        </Card>
      )}
      {questions.length > 0 && (
        <Card title="Understood">
          <ol className="flex flex-col divide-y divide-line">
            {questions.map(({ line, typeLabel }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the questions of one file never change places
              <li key={index} className="flex items-baseline justify-between gap-4 py-2">
                <span className="min-w-0 wrap-break-word">{line}</span>
                <Badge>{typeLabel}</Badge>
              </li>
            ))}
          </ol>
        </Card>
      )}
    </section>
  );
}
