"use client";
import { useEffect, useRef, useState } from "react";
import { showToast } from "@/components/ui/toast";
import { callAction } from "@/lib/client/call-action";
import type { ActionResult } from "@/lib/core/kernel/action-result";
import type { Question } from "@/lib/core/questions/question";
import {
  acceptAllAction,
  acceptQuestionAction,
  addQuestionAction,
  editQuestionAction,
  rejectQuestionAction,
  undoAction,
} from "@/lib/features/questions/actions";
import type { Standing } from "@/lib/features/questions/schema";
import type { Changed, ReviewQuestion } from "@/lib/features/questions/types";

export interface Review {
  readonly questions: readonly ReviewQuestion[];
  readonly selected: ReviewQuestion | undefined;
  readonly busy: boolean;
  readonly canUndo: boolean;
  readonly select: (id: string) => void;
  /** Selects the next or the previous one. */
  readonly step: (by: 1 | -1) => void;
  readonly accept: (question: ReviewQuestion, checkedAgainstLesson?: boolean) => Promise<void>;
  readonly reject: (question: ReviewQuestion) => Promise<void>;
  /** @returns why it could not be saved, or undefined when it was. */
  readonly edit: (question: ReviewQuestion, edited: Question) => Promise<string | undefined>;
  /** Adds a question written by hand. @returns why it could not be added, or undefined when it was. */
  readonly add: (documentId: string, question: Question) => Promise<string | undefined>;
  readonly acceptAll: (documentId: string) => Promise<void>;
  readonly undo: () => Promise<void>;
  /** Takes over what the server says, keeping the selection. */
  readonly replaceAll: (questions: readonly ReviewQuestion[]) => void;
  /** A question that was changed elsewhere (made again), with how it stood before. */
  readonly takeChange: (changed: Changed, done: string) => void;
}

type Refused = Extract<ActionResult, { readonly ok: false }>;

interface Deed {
  readonly message: string;
  readonly before: readonly Standing[];
}

/** The review page's state: what the server last said of each question, and what can be undone. */
export function useReview(initial: readonly ReviewQuestion[]): Review {
  const [questions, setQuestions] = useState(initial);
  const [selectedId, setSelectedId] = useState(firstToCheck(initial)?.id);
  const [deeds, setDeeds] = useState<readonly Deed[]>([]);
  const open = useRef(new Set<Deed>());
  const closeToast = useRef<() => void>(undefined);
  const [busy, setBusy] = useState(false);
  const selected = questions.find(({ id }) => id === selectedId) ?? questions[0];

  // An undo offered on another page would change what can no longer be seen.
  useEffect(() => () => closeToast.current?.(), []);

  const put = (changed: readonly ReviewQuestion[]) =>
    setQuestions((all) => all.map((one) => changed.find(({ id }) => id === one.id) ?? one));

  const asking = async <T>(work: Promise<ActionResult<T>>): Promise<T | string> => {
    setBusy(true);
    const result = await work;
    setBusy(false);
    return result.ok ? result.value : sentenceOf(result.error);
  };

  const undoDeed = async (deed: Deed) => {
    // A toast leaves slowly: what was undone by key must not be undone again by it.
    if (!open.current.delete(deed)) return;
    closeToast.current?.();
    setDeeds([...open.current]);
    const answer = await asking(callAction(undoAction, { standings: deed.before }));
    if (typeof answer === "string") return void showToast({ message: answer });
    put(answer);
    setSelectedId(answer[0]?.id);
  };

  const remember = (deed: Deed) => {
    open.current.add(deed);
    setDeeds([...open.current]);
    // One offer at a time, the newest: a pile of equal sentences would hide the page.
    closeToast.current?.();
    closeToast.current = showToast({ message: deed.message, undo: () => void undoDeed(deed) });
  };

  const takeChange = ({ question, before }: Changed, message: string) => {
    put([question]);
    remember({ message, before: [before] });
  };

  const decide = async (
    id: string,
    work: Promise<ActionResult<Changed>>,
    message: string,
  ): Promise<void> => {
    const answer = await asking(work);
    if (typeof answer === "string") return void showToast({ message: answer });
    takeChange(answer, message);
    // On to what is still to be checked, as a pile of papers would.
    setSelectedId(nextToCheck(questions, id)?.id ?? id);
  };

  return {
    questions,
    selected,
    busy,
    canUndo: deeds.length > 0,
    select: setSelectedId,
    step: (by) => setSelectedId(neighbour(questions, selected?.id, by)),
    accept: ({ id, version }, checkedAgainstLesson = false) =>
      decide(
        id,
        callAction(acceptQuestionAction, { questionId: id, version, checkedAgainstLesson }),
        "Question accepted.",
      ),
    reject: ({ id }) =>
      decide(id, callAction(rejectQuestionAction, { questionId: id }), "Question rejected."),
    edit: async ({ id, version }, question) => {
      const input = { questionId: id, basedOn: version, question };
      const answer = await asking(callAction(editQuestionAction, input));
      if (typeof answer === "string") return answer;
      takeChange(answer, "Question changed.");
    },
    add: async (documentId, question) => {
      const answer = await asking(callAction(addQuestionAction, { documentId, question }));
      if (typeof answer === "string") return answer;
      const { id, version } = answer;
      // A generation's news may have brought it already.
      setQuestions((all) => [...all.filter((one) => one.id !== id), answer]);
      setSelectedId(id);
      const before = [{ questionId: id, status: "REJECTED", version }] as const;
      remember({ message: "Question added.", before });
    },
    acceptAll: async (documentId) => {
      const answer = await asking(callAction(acceptAllAction, { documentId }));
      if (typeof answer === "string") return void showToast({ message: answer });
      setQuestions(answer.questions);
      setSelectedId(firstToCheck(answer.questions)?.id);
      const { length } = answer.before;
      if (length === 0) return;
      remember({ message: `${length} accepted.`, before: answer.before });
    },
    undo: async () => {
      const deed = deeds.at(-1);
      if (deed !== undefined) await undoDeed(deed);
    },
    replaceAll: (next) => {
      setQuestions(next);
      setSelectedId((id) => id ?? firstToCheck(next)?.id);
    },
    takeChange,
  };
}

/** A field's own sentence says more than that the whole could not be read. */
function sentenceOf({ message, issues }: Refused["error"]): string {
  const [first] = issues;
  return first === undefined || first.message === "Invalid input" ? message : first.message;
}

function firstToCheck(questions: readonly ReviewQuestion[]): ReviewQuestion | undefined {
  return questions.find(({ status }) => status === "DRAFT") ?? questions[0];
}

/** The first one to check after this one, else the first before it. */
function nextToCheck(questions: readonly ReviewQuestion[], id: string): ReviewQuestion | undefined {
  const at = questions.findIndex((one) => one.id === id);
  const round = [...questions.slice(at + 1), ...questions.slice(0, at)];
  return round.find(({ status }) => status === "DRAFT");
}

function neighbour(
  questions: readonly ReviewQuestion[],
  id: string | undefined,
  by: 1 | -1,
): string | undefined {
  const at = questions.findIndex((one) => one.id === id);
  const to = Math.min(Math.max(at + by, 0), questions.length - 1);
  return questions[to]?.id;
}
