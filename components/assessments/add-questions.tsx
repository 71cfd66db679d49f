"use client";
import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import type { ReviewQuestion } from "@/lib/features/questions/types";

interface AddQuestionsProps {
  /** Accepted and not in the test yet. */
  readonly available: readonly ReviewQuestion[];
  readonly onAdd: (questions: readonly ReviewQuestion[]) => void;
}

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
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  if (available.length === 0) {
    return (
      <p className="text-ink-soft">
        Every question you have accepted is in this test already. Accept more on a lesson's page.
      </p>
    );
  }
  const toggle = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  return (
    <div className="flex flex-col gap-4">
      <ul className="flex max-h-[50vh] flex-col gap-1 overflow-y-auto">
        {available.map(({ id, preview }) => (
          <li key={id}>
            <Checkbox isSelected={chosen.has(id)} onChange={(on) => toggle(id, on)}>
              <span className="py-1">
                {preview.line} <span className="text-sm text-ink-soft">{preview.typeLabel}</span>
              </span>
            </Checkbox>
          </li>
        ))}
      </ul>
      <Button
        variant="primary"
        className="self-start"
        isDisabled={chosen.size === 0}
        onPress={() => onAdd(available.filter(({ id }) => chosen.has(id)))}
      >
        {addWords(chosen.size)}
      </Button>
    </div>
  );
}

/** Before anything is chosen the button names no number. */
function addWords(chosen: number): string {
  if (chosen === 0) return "Add questions";
  return chosen === 1 ? "Add 1 question" : `Add ${chosen} questions`;
}
