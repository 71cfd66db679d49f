import type { QuestionPlan } from "@/test/assigned-test";
import type { BenchSite } from "./site";

/** A year group in front of one test, everybody signed in. */
export interface YearGroup {
  readonly assignmentId: string;
  readonly questionIds: readonly string[];
  readonly teacherId: string;
  readonly teacherCookie: string;
  readonly pupils: readonly { readonly personId: string; readonly cookie: string }[];
}

export interface YearGroupPlan {
  readonly pupils: number;
  /** How many questions of multiple choice, or the questions themselves. */
  readonly questions: number | readonly QuestionPlan[];
}

/** Makes people, a class and a published test in the site's database. */
export async function makeYearGroup(_site: BenchSite, plan: YearGroupPlan): Promise<YearGroup> {
  const { assignTest, CHOICE, cookieOf } = await import("@/test/assigned-test");
  const questions =
    typeof plan.questions === "number"
      ? Array.from({ length: plan.questions }, (_, index) => ({
          ...CHOICE,
          objective: `Objective ${(index % 8) + 1}`,
        }))
      : plan.questions;
  const test = await assignTest({ pupils: plan.pupils, questions });
  const pupils = await Promise.all(
    test.pupilIds.map(async (personId) => ({ personId, cookie: await cookieOf(personId) })),
  );
  return {
    assignmentId: test.assignmentId,
    questionIds: test.questionIds,
    teacherId: test.teacherId,
    teacherCookie: await cookieOf(test.teacherId),
    pupils,
  };
}
