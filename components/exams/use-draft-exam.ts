"use client";
import { useState } from "react";
import { groupName, slugOf } from "@/lib/core/exams/group-name";
import type { ClassChoice, ExamChoices, TestChoice } from "@/lib/features/exams/composing/types";

/** Of one pupil, for this exam. */
export interface DraftArrangement {
  readonly personId: string;
  readonly extraTimePercent: number;
  readonly restBreakMinutes: number;
}

/** An exam as far as it was filled in. */
export interface DraftExam {
  readonly assessmentId: string;
  readonly subject: string;
  readonly shortName: string;
  readonly classIds: readonly string[];
  readonly date: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly timeLimit: number;
  readonly numQuestions: number;
  readonly shuffle: boolean;
  readonly maxFollowups: number;
  readonly promptVariant: string;
  readonly arrangements: readonly DraftArrangement[];
}

/** A group as it will be. */
export interface DraftGroup {
  readonly name: string;
  readonly pupils: number;
}

interface Drafting {
  readonly draft: DraftExam;
  readonly change: (changes: Partial<DraftExam>) => void;
  readonly test: TestChoice | undefined;
  readonly chosenClasses: readonly ClassChoice[];
  readonly groups: readonly DraftGroup[];
}

const USUAL_MINUTES = 45;
const USUAL_FOLLOW_UPS = 3;

/** What was filled in, and what follows from it: a choice fills in what nobody has typed yet. */
export function useDraftExam({ tests, classes }: ExamChoices, today: string): Drafting {
  const [draft, setDraft] = useState<DraftExam>({
    ...{ assessmentId: "", subject: "", shortName: "", classIds: [], arrangements: [] },
    ...{ date: today, startsAt: "", endsAt: "", timeLimit: USUAL_MINUTES, numQuestions: 1 },
    ...{ shuffle: true, maxFollowups: USUAL_FOLLOW_UPS, promptVariant: "standard" },
  });
  const change = (changes: Partial<DraftExam>) =>
    setDraft((before) => ({
      ...before,
      ...changes,
      ...followingTest(before, changes, tests),
      ...followingClasses(before, changes, classes),
      ...followingSubject(before, changes),
    }));
  const chosenClasses = classes.filter(({ id }) => draft.classIds.includes(id));
  return {
    draft,
    change,
    test: tests.find(({ id }) => id === draft.assessmentId),
    chosenClasses,
    groups: chosenClasses.map(({ name, pupils }) => ({
      name: groupName(draft.shortName, name),
      pupils: pupils.length,
    })),
  };
}

function followingTest(
  before: DraftExam,
  { assessmentId }: Partial<DraftExam>,
  tests: readonly TestChoice[],
): Partial<DraftExam> {
  const test = tests.find(({ id }) => id === assessmentId);
  if (test === undefined || assessmentId === before.assessmentId) return {};
  const { questions, shuffle, timeLimitMinutes = before.timeLimit } = test;
  return { numQuestions: questions, shuffle, timeLimit: timeLimitMinutes };
}

/** The school's own record of arrangements comes with a class; what was changed for this exam stays. */
function followingClasses(
  before: DraftExam,
  { classIds }: Partial<DraftExam>,
  classes: readonly ClassChoice[],
): Partial<DraftExam> {
  if (classIds === undefined) return {};
  const chosen = classes.filter(({ id }) => classIds.includes(id));
  const pupils = chosen.flatMap((each) => each.pupils);
  const kept = before.arrangements.filter(({ personId }) =>
    pupils.some(({ id }) => id === personId),
  );
  const added = chosen
    .filter(({ id }) => !before.classIds.includes(id))
    .flatMap((each) => each.pupils)
    .filter(({ extraTimePercent, restBreakMinutes }) => extraTimePercent + restBreakMinutes > 0)
    .filter(({ id }) => !kept.some(({ personId }) => personId === id))
    .map(({ id, extraTimePercent, restBreakMinutes }) => ({
      ...{ personId: id, extraTimePercent, restBreakMinutes },
    }));
  const subject = before.subject === "" ? (chosen[0]?.subject ?? "") : before.subject;
  return { arrangements: [...kept, ...added], ...followingSubject(before, { subject }), subject };
}

/** Until somebody types another, the short name is the subject's. */
function followingSubject(before: DraftExam, { subject }: Partial<DraftExam>): Partial<DraftExam> {
  if (subject === undefined || before.shortName !== slugOf(before.subject)) return {};
  return { shortName: slugOf(subject) };
}
