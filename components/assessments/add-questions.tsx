"use client";
import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { AcceptedQuestion } from "@/lib/features/questions/types";
import { byLesson, fitting, NO_WISH } from "./choose-questions";
import { LessonChoices } from "./lesson-choices";
import { paperSize } from "./test-words";
import { WishBar } from "./wish-bar";

interface AddQuestionsProps {
  /** Accepted and not in the test yet. */
  readonly available: readonly AcceptedQuestion[];
  readonly onAdd: (questions: readonly AcceptedQuestion[]) => void;
}

/** With so many questions in sight every lesson is unfolded from the start. */
const SEEN_AT_ONCE = 12;

/** Chooses among all accepted questions, of this lesson and of others. */
export function AddQuestions({ available, onAdd }: AddQuestionsProps) {
  return (
    <Dialog
      title="Add accepted questions"
      size="wide"
      trigger={
        <Button size="small" icon={<Plus aria-hidden="true" size={18} />}>
          Add questions
        </Button>
      }
    >
      {(close) => (
        <Choices
          available={available}
          onAdd={(questions) => {
            onAdd(questions);
            close();
          }}
        />
      )}
    </Dialog>
  );
}

function Choices({ available, onAdd }: AddQuestionsProps) {
  const [wish, setWish] = useState(NO_WISH);
  const [chosenIds, setChosenIds] = useState<ReadonlySet<string>>(new Set());
  if (available.length === 0) {
    return (
      <p className="text-ink-soft">
        Every question you have accepted is in this test already. Accept more on a lesson's page.
      </p>
    );
  }
  const found = fitting(available, wish);
  const chosen = available.filter(({ id }) => chosenIds.has(id));
  const choose = (questions: readonly AcceptedQuestion[], on: boolean) => {
    const ids = questions.map(({ id }) => id);
    const others = [...chosenIds].filter((id) => !ids.includes(id));
    setChosenIds(new Set(on ? [...others, ...ids] : others));
  };
  const searching = JSON.stringify(wish);
  return (
    <div className="flex flex-col gap-4">
      <WishBar wish={wish} available={available} onChange={setWish} />
      <div className="max-h-[46vh] overflow-y-auto rounded-control border border-line">
        {found.length === 0 && (
          <p className="px-4 py-8 text-center text-ink-soft">No question is like that.</p>
        )}
        {byLesson(found).map((lesson, index) => (
          <LessonChoices
            // A search unfolds what it found.
            key={`${searching} ${lesson.id}`}
            lesson={lesson}
            chosen={chosenIds}
            startsOpen={index === 0 || wish !== NO_WISH || found.length <= SEEN_AT_ONCE}
            onChoose={choose}
          />
        ))}
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Button variant="primary" isDisabled={chosen.length === 0} onPress={() => onAdd(chosen)}>
          {addWords(chosen.length)}
        </Button>
        <p role="status" className="text-ink-soft">
          {chosen.length === 0 ? "None chosen yet" : `Chosen: ${paperSize(chosen)}`}
        </p>
        {chosen.length > 0 && (
          <Button variant="quiet" className="ml-auto" onPress={() => setChosenIds(new Set())}>
            Choose none
          </Button>
        )}
      </div>
    </div>
  );
}

/** Before anything is chosen the button names no number. */
function addWords(chosen: number): string {
  if (chosen === 0) return "Add questions";
  return chosen === 1 ? "Add 1 question" : `Add ${chosen} questions`;
}
