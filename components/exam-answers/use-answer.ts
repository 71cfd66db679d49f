import type { RefObject } from "react";
import { useRef, useState } from "react";
import type { Problem } from "@/components/exams/use-exam-action";
import { useExamAction } from "@/components/exams/use-exam-action";
import {
  askForDraftsAction,
  decideModelAnswerAction,
} from "@/lib/features/exams/model-answers/actions";
import { acceptedWordsSchema } from "@/lib/features/exams/model-answers/schema";
import type { SheetAnswer } from "@/lib/features/exams/model-answers/types";

/** What somebody does about one missing model answer. */
export interface AnswerDecision {
  /** Focused once a decision was taken. */
  readonly place: RefObject<HTMLDivElement | null>;
  /** Undefined: nothing was typed, so the field shows what the server has. */
  readonly typed: string | undefined;
  readonly type: (words: string | undefined) => void;
  readonly isPending: boolean;
  readonly problem: Problem | undefined;
  readonly accept: (words: string) => void;
  readonly decide: (step: "reject" | "reopen") => void;
  readonly ask: () => void;
}

/** Decides about an answer as it was seen; what was typed stays until it is accepted, whatever the server says. */
export function useAnswer({ id, version }: SheetAnswer, examId: string): AnswerDecision {
  const place = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState<string>();
  const [fault, setFault] = useState<Problem>();
  const decision = useExamAction(decideModelAnswerAction);
  const drafting = useExamAction(askForDraftsAction);
  const send = async (step: object) => {
    setFault(undefined);
    const { ok } = await decision.run({ answerId: id, seenVersion: version, ...step });
    if (!ok) return;
    setTyped(undefined);
    place.current?.focus();
  };
  const accept = (words: string) => {
    const read = acceptedWordsSchema.safeParse(words);
    if (read.success) return void send({ step: "accept", words });
    const issues = read.error.issues.map(({ message }) => ({ path: "words", message }));
    setFault({ message: "Not saved yet.", issues });
  };
  return {
    ...{ place, typed, type: setTyped, accept },
    isPending: decision.isPending || drafting.isPending,
    problem: fault ?? decision.problem ?? drafting.problem,
    decide: (step) => void send({ step }),
    ask: () => {
      setFault(undefined);
      void drafting.run({ examId, answerId: id });
    },
  };
}
