import type { Actor } from "@/lib/core/access/permissions";
import { listPeople } from "@/lib/features/accounts/data";
import { findClassByName } from "@/lib/features/classes/data";
import { listTestChoices } from "@/lib/features/exams/composing/data";
import { composeExam } from "@/lib/features/exams/composing/mutations";

const DAY = 24 * 3600 * 1000;
const DAYS_AHEAD = 7;
const CLASS = "9A";
const QUESTIONS = 5;

/** An exam that comes next week, prepared from a published test: slips and papers can be printed, and it can be launched. */
export async function createDemoExamGroup(now: Date): Promise<void> {
  const test = (await listTestChoices()).find(({ questions }) => questions >= QUESTIONS);
  const classId = await findClassByName(CLASS);
  if (test === undefined || classId === undefined)
    throw new Error("the demo school has no test for an exam");
  await composeExam(
    await administrator(),
    {
      ...{ assessmentId: test.id, classIds: [classId], subject: "Computing", update: false },
      shortName: "computing",
      date: new Date(now.getTime() + DAYS_AHEAD * DAY).toISOString().slice(0, 10),
      ...{ startsAt: "09:00", endsAt: "", timeLimit: 45, numQuestions: QUESTIONS, shuffle: true },
      ...{ maxFollowups: 0, promptVariant: "standard", arrangements: [] },
    },
    now,
  );
}

async function administrator(): Promise<Actor> {
  const person = (await listPeople()).find(({ role }) => role === "administrator");
  if (person === undefined) throw new Error("the demo school has no administrator");
  return { personId: person.personId, role: "administrator", sessionId: undefined };
}
