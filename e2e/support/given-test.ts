/** A test that only one browser test knows, given to a class of the demo school that nobody has begun. */
import { randomUUID } from "node:crypto";
import type { DemoPupil } from "../../lib/core/demo-school/demo-school";
import { DEMO_CLASSES, demoPupils } from "../../lib/core/demo-school/demo-school";
import { ask } from "./school-records";

/** The demo school's test whose questions are given again; its first teacher's, as is the class. */
const MODEL = "Binary numbers";
const CLASS = "9A";

export interface GivenTest {
  readonly title: string;
  readonly assignmentId: string;
}

export interface PupilSignIn extends DemoPupil {
  readonly classCode: string;
  readonly name: string;
}

/** Gives class 9A the demo school's questions under a title of their own. */
export async function giveTest(title: string): Promise<GivenTest> {
  const [assessmentId, assignmentId] = [randomUUID(), randomUUID()];
  await ask(
    `with model as (
       select * from "Assessment" where title = $2
     ), copy as (
       insert into "Assessment" (id, "ownerId", title, "timeLimitMinutes", status, "publishedAt")
       select $1::uuid, "ownerId", $3, 30, 'PUBLISHED', now() from model returning id
     ), questions as (
       insert into "AssessmentQuestion" ("assessmentId", position, "questionVersionId")
       select copy.id, position, "questionVersionId"
       from copy, "AssessmentQuestion" where "assessmentId" = (select id from model)
     )
     insert into "Assignment" (id, "assessmentId", "classId")
     select $4::uuid, copy.id, "Class".id from copy, "Class" where name = $5`,
    [assessmentId, MODEL, title, assignmentId, CLASS],
  );
  return { title, assignmentId };
}

/** The pupil at a place of the class: each test takes another one. */
export function pupilOfTheClass(place: number): PupilSignIn {
  const pupil = demoPupils().filter(({ className }) => className === CLASS)[place];
  const group = DEMO_CLASSES.find(({ name }) => name === CLASS);
  if (pupil === undefined || group === undefined) throw new Error("the class is too small");
  return { ...pupil, classCode: group.code, name: `${pupil.givenName} ${pupil.familyName}` };
}
