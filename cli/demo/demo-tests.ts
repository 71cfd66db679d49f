import type { Actor } from "@/lib/core/access/permissions";
import { listPeople } from "@/lib/features/accounts/data";
import { assign } from "@/lib/features/assignments/mutations";
import { findClassByName, getRoster } from "@/lib/features/classes/data";
import { listAnswers } from "@/lib/features/results/answers/data";
import { markAnswer } from "@/lib/features/results/answers/mutations";
import { makeDemoTest } from "./make-test";
import type { DemoPlan, DemoSitting } from "./plans";
import { DEMO_PLANS } from "./plans";
import type { PaperQuestion } from "./sit-test";
import { chanceFrom, readPaper, sitTest } from "./sit-test";

const DAY = 24 * 3600 * 1000;
/** Tests start in the second lesson of the day. */
const START = (10 * 60 + 5) * 60 * 1000;
/** Pupils who work at the same time; a class does too. */
const AT_ONCE = 6;

/** Lessons, tests and their results: every answer is saved and marked by the same code as a pupil's own. */
export async function createDemoTests(now: Date): Promise<void> {
  for (const plan of DEMO_PLANS) {
    const teacher = await teacherNamed(plan.teacherEmailName);
    const assessmentId = await makeDemoTest(teacher, plan, new Date(now.getTime() - 8 * DAY));
    const paper = await readPaper(assessmentId);
    for (const sitting of plan.classes) {
      await sitInClass({ teacher, plan, assessmentId, paper }, sitting, now);
    }
  }
}

interface GivenTest {
  readonly teacher: Actor;
  readonly plan: DemoPlan;
  readonly assessmentId: string;
  readonly paper: readonly PaperQuestion[];
}

async function sitInClass(test: GivenTest, sitting: DemoSitting, now: Date): Promise<void> {
  const { teacher, plan, assessmentId, paper } = test;
  const classId = await findClassByName(sitting.className);
  if (classId === undefined) throw new Error(`the demo school has no class ${sitting.className}`);
  const startedAt = lessonStart(sitting.daysAgo, now);
  const input = {
    assessmentId,
    classIds: [classId],
    opensAt: startedAt.toISOString(),
    closesAt: null,
  };
  const [assignmentId = ""] = await assign(teacher, input, startedAt);
  const { pupils } = await getRoster(classId);
  const handedIn = pupils.length - sitting.notStarted - sitting.working;
  const present = pupils.slice(0, pupils.length - sitting.notStarted);
  await inTurns(present, async ({ personId }, index) => {
    const seed = hashOf(`${sitting.className} ${index}`);
    await sitTest(paper, {
      pupil: { personId, role: "pupil", sessionId: undefined },
      assignmentId,
      startedAt: new Date(startedAt.getTime() + index * 1500),
      ability: abilityOf(seed) + sitting.strength,
      answered: index < handedIn ? paper.length : Math.ceil(paper.length / 2),
      essays: plan.essays,
      seed,
    });
  });
  if (sitting.marked) await markWritten(test, assignmentId, startedAt);
}

/** The teacher's marks: none, about half, or all of the points, as the three essays earn. */
async function markWritten(
  { teacher, plan, paper }: GivenTest,
  assignmentId: string,
  startedAt: Date,
): Promise<void> {
  const written = paper.find(({ type }) => type === plan.written.type);
  if (written === undefined) return;
  for (const { attemptId, response } of await listAnswers(assignmentId, written.versionId)) {
    const text = textOf(response);
    const level = Math.max(0, plan.essays.indexOf(text));
    const points = text === "" ? 0 : Math.round((plan.written.points * level) / 2);
    const mark = { attemptId, versionId: written.versionId, points, comment: "" };
    await markAnswer(teacher, mark, new Date(startedAt.getTime() + 6 * 3600 * 1000));
  }
}

function textOf(response: unknown): string {
  if (typeof response !== "object" || response === null || !("text" in response)) return "";
  return String(response.text);
}

async function teacherNamed(familyName: string): Promise<Actor> {
  const people = await listPeople();
  const person = people.find((one) => one.role === "teacher" && one.familyName === familyName);
  if (person === undefined) throw new Error(`the demo school has no teacher ${familyName}`);
  return { personId: person.personId, role: "teacher", sessionId: undefined };
}

/** A lesson `daysAgo` days before now; today's started 20 minutes ago. */
function lessonStart(daysAgo: number, now: Date): Date {
  if (daysAgo === 0) return new Date(now.getTime() - 20 * 60 * 1000);
  const day = Math.floor((now.getTime() - daysAgo * DAY) / DAY) * DAY;
  return new Date(day + START);
}

/** Normally distributed around −0.2 by the sum of twelve uniform numbers (Irwin–Hall). */
function abilityOf(seed: number): number {
  const chance = chanceFrom(seed);
  const sum = Array.from({ length: 12 }, chance).reduce((a, b) => a + b, 0);
  return sum - 6.2;
}

function hashOf(text: string): number {
  return [...text].reduce(
    (hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 0x01000193),
    0x811c9dc5,
  );
}

/** Runs `work` over the items, a few at a time. */
async function inTurns<T>(
  items: readonly T[],
  work: (item: T, index: number) => Promise<void>,
): Promise<void> {
  const queue = items.entries();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const [index, item] of queue) await work(item, index);
    }),
  );
}
