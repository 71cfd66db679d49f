"use client";
import { ChevronDown } from "lucide-react";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { classNames } from "@/components/ui/class-names";
import { marksInWords } from "@/lib/core/kernel/marks-in-words";
import type { AcceptedQuestion } from "@/lib/features/questions/types";
import type { LessonGroup } from "./choose-questions";

interface LessonChoicesProps {
  readonly lesson: LessonGroup;
  readonly chosen: ReadonlySet<string>;
  readonly startsOpen: boolean;
  /** Chooses these questions, or lets them go. */
  readonly onChoose: (questions: readonly AcceptedQuestion[], on: boolean) => void;
}

/** The questions of one lesson under their topics; all of them can be chosen at once. */
export function LessonChoices({ lesson, chosen, startsOpen, onChoose }: LessonChoicesProps) {
  const [isOpen, setOpen] = useState(startsOpen);
  const listId = useId();
  const { title, questions, topics } = lesson;
  const count = questions.filter(({ id }) => chosen.has(id)).length;
  return (
    <section aria-label={title} className="border-b border-line last:border-0">
      <div className="sticky top-0 z-1 flex items-center gap-3 bg-sunken px-3 py-1">
        <div className="min-w-0 flex-1">
          <Checkbox
            isSelected={count === questions.length}
            isIndeterminate={count > 0 && count < questions.length}
            onChange={(on) => onChoose(questions, on)}
          >
            <span className="min-w-0 font-semibold wrap-break-word">
              {title}
              <span className="sr-only">: all of it</span>
            </span>
          </Checkbox>
        </div>
        <span className="shrink-0 text-sm text-ink-soft">
          {count} of {questions.length} chosen
        </span>
        <Button
          variant="quiet"
          size="small"
          aria-label={isOpen ? `Fold ${title}` : `Unfold ${title}`}
          aria-expanded={isOpen}
          aria-controls={listId}
          onPress={() => setOpen(!isOpen)}
        >
          <ChevronDown
            aria-hidden="true"
            size={18}
            className={classNames(isOpen && "rotate-180")}
          />
        </Button>
      </div>
      <div id={listId} hidden={!isOpen} className="px-3 py-2">
        {topics.map((topic) => (
          <div key={topic.title ?? ""} className="mb-2 last:mb-0">
            {topic.title !== undefined && (
              <h3 className="pt-1 text-sm font-semibold text-ink-soft">{topic.title}</h3>
            )}
            <ul aria-label={topic.title ?? "Questions"}>
              {topic.questions.map((question) => (
                <QuestionChoice
                  key={question.id}
                  question={question}
                  isChosen={chosen.has(question.id)}
                  onChoose={(on) => onChoose([question], on)}
                />
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}

interface QuestionChoiceProps {
  readonly question: AcceptedQuestion;
  readonly isChosen: boolean;
  readonly onChoose: (on: boolean) => void;
}

function QuestionChoice({ question: one, isChosen, onChoose }: QuestionChoiceProps) {
  const { preview, question } = one;
  return (
    <li>
      <Checkbox isSelected={isChosen} onChange={onChoose}>
        <span className="py-1.5">
          {preview.line}
          <span className="block text-sm text-ink-soft">
            {preview.typeLabel} · {marksInWords(question.points)} · difficulty {question.difficulty}
          </span>
        </span>
      </Checkbox>
    </li>
  );
}
