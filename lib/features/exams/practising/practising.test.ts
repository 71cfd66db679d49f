import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/core/access/permissions";
import { assign } from "@/lib/features/assignments/mutations";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/db/new-id";
import { pool } from "@/lib/platform/db/pool";
import { env } from "@/lib/platform/env/env";
import type { AssignedTest } from "@/test/assigned-test";
import { assignTest, person } from "@/test/assigned-test";
import { askedToGo } from "@/test/tear-down-asked";
import { composeExam } from "../composing/mutations";
import { answerFollowUp } from "../examining/mutations";
import { takeEvents } from "../reporting/mutations";
import { listUncollected } from "../sweeping/data";
import { sweepExams } from "../sweeping/mutations";
import { noteTornDown, requestTearDown } from "../tearing-down/mutations";
import { getLiveProgress, listGroups } from "../watching/data";
import { findPractice, listPractices } from "./data";
import { composePractice } from "./mutations";
import type { ComposePractice } from "./schema";

const NOW = new Date("2026-11-21T08:00:00Z");
let admin: Actor;
let school: AssignedTest;

beforeAll(async () => {
  Object.assign(env, { EXAM_SECRET: "a secret that only these tests ever use" });
  admin = { personId: await person("ADMINISTRATOR"), role: "administrator", sessionId: undefined };
});
beforeEach(async () => {
  school = await assignTest({
    pupils: 1,
    assignment: { closesAt: new Date("2026-11-20T08:00:00Z") },
  });
});

const wanted = (changes: Partial<ComposePractice> = {}): ComposePractice => ({
  assessmentId: school.assessmentId,
  title: "Practise science",
  subject: "Science",
  shortName: `practice-${school.classId.slice(-6)}`,
  numQuestions: 2,
  maxFollowups: 6,
  ...changes,
});

/** An answer that its node wants read. */
const askedIn = (groupId: string) => ({
  ...({ event_type: "followup_requested", delivery_id: groupId, sequence: 1 } as const),
  ...{ participant_id: newId(), exam_session_id: newId(), question_id: newId() },
  ...{ timestamp: NOW.toISOString(), answer_position: 3, followups_asked: 0 },
  question: {
    text: "Why does ice float?",
    nth: 1,
    rubric: { v: 1, rubric: "Less dense", modelAnswer: "", strictness: "lenient" },
    content: { v: 1, maxFollowups: 6 },
  },
  response: {
    ...{ v: 1, draft: "" },
    turns: [{ role: "student", content: "Something only Ada wrote.", at: null }],
  },
});

describe("a practice", () => {
  it("is made of a published test: lenient, without a limit, without pupils, and no group of an exam", async () => {
    const id = await composePractice(admin, wanted(), NOW);
    const group = await db.examGroup.findUniqueOrThrow({ where: { id } });
    expect(group).toMatchObject({ mode: "PRACTICE", title: "Practise science", launchedAt: null });
    expect(group.settings).toMatchObject({
      ...{ mode: "practice", promptVariant: "lenient", maxFollowups: 6, timeLimitMinutes: 0 },
      ...{ numQuestions: 2, shuffle: true, startsAt: null, endsAt: null },
    });
    expect(await db.examPupil.count({ where: { groupId: id } })).toBe(0);
    expect(await listGroups({ id })).toEqual([]);
    expect(await findPractice(id)).toMatchObject({
      group: { mode: "practice", exam_id: wanted().shortName },
      totals: undefined,
    });
    expect((await listPractices()).map(({ group: { delivery_id } }) => delivery_id)).toContain(id);
  });

  it("is refused while a class may still hand its test in: not closed, not released, not by everybody", async () => {
    const { assignmentId, classId, pupilIds } = school;
    const setTo = (given: { closesAt?: Date | null; feedbackReleasedAt?: Date | null }) =>
      db.assignment.update({ where: { id: assignmentId }, data: given });
    const refused = { code: "invalid", issues: [{ path: "assessmentId" }] };
    const tried = (name: string) =>
      composePractice(admin, wanted({ shortName: `${wanted().shortName}-${name}` }), NOW);
    await setTo({ closesAt: new Date(NOW.getTime() + 1) });
    await expect(tried("a")).rejects.toMatchObject(refused);
    await setTo({ closesAt: null });
    const { name } = await db.class.findUniqueOrThrow({ where: { id: classId } });
    await expect(tried("a")).rejects.toThrow(`${name} still has this test to sit.`);
    await setTo({ feedbackReleasedAt: NOW });
    await tried("released");
    await setTo({ feedbackReleasedAt: null });
    const [pupilId = ""] = pupilIds;
    const attempt = await db.attempt.create({
      data: {
        id: newId(),
        assignmentId,
        pupilId,
        startedAt: NOW,
        seed: "a",
        logHash: new Uint8Array(32),
      },
    });
    await expect(tried("b")).rejects.toMatchObject(refused);
    await db.attempt.update({
      where: { id: attempt.id },
      data: { state: "SUBMITTED", submittedAt: NOW },
    });
    await tried("all-handed-in");
  });

  it("is refused while an exam with its test is to come or not collected", async () => {
    const [pupil = ""] = school.pupilIds;
    await db.account.create({
      data: { id: newId(), personId: pupil, username: `r-${pupil.slice(-6)}` },
    });
    const exam = {
      ...{ assessmentId: school.assessmentId, classIds: [school.classId], date: "2026-11-21" },
      ...{
        subject: "Science",
        shortName: `exam-${school.classId.slice(-6)}`,
        startsAt: "",
        endsAt: "",
      },
      ...{ timeLimit: 45, numQuestions: 2, shuffle: true, maxFollowups: 0 },
      ...{ promptVariant: "strict" as const, arrangements: [], update: false },
    };
    const { groups } = await composeExam(admin, exam, NOW);
    const slug = groups[0]?.exam_id ?? "";
    await expect(composePractice(admin, wanted(), NOW)).rejects.toThrow(`${slug} of 2026-11-21`);
    const onlyPrepared = new Date("2026-11-22T08:00:00Z");
    await db.examGroup.updateMany({ where: { slug }, data: { launchedAt: NOW } });
    await expect(composePractice(admin, wanted(), onlyPrepared)).rejects.toThrow(slug);
    await db.examGroup.updateMany({ where: { slug }, data: { collectedAt: NOW } });
    await composePractice(admin, wanted(), onlyPrepared);
  });

  it("keeps its test from being given to a class or an exam while it stands", async () => {
    const { assessmentId, classId } = school;
    await db.assignment.updateMany({ where: { assessmentId }, data: { feedbackReleasedAt: NOW } });
    const groupId = await composePractice(admin, wanted(), NOW);
    const said = { code: "conflict", message: expect.stringContaining("right answers") };
    const { ownerId } = await db.assessment.findUniqueOrThrow({ where: { id: assessmentId } });
    const teacher: Actor = { personId: ownerId, role: "teacher", sessionId: undefined };
    const given = { assessmentId, classIds: [classId], opensAt: null, closesAt: null };
    await expect(assign(teacher, given, NOW)).rejects.toMatchObject(said);
    await db.examGroup.update({ where: { id: groupId }, data: { tornDownAt: NOW } });
    await expect(assign(teacher, given, NOW)).rejects.toMatchObject({
      message: expect.not.stringContaining("right answers"),
    });
  });

  it("is refused with more questions than the test holds, and once more under its name that day", async () => {
    const many = composePractice(admin, wanted({ numQuestions: 200 }), NOW);
    await expect(many).rejects.toMatchObject({ issues: [{ path: "numQuestions" }] });
    await composePractice(admin, wanted(), NOW);
    await expect(composePractice(admin, wanted(), NOW)).rejects.toMatchObject({ code: "conflict" });
  });

  it("is not swept, shows nobody while it runs, and goes only by its name", async () => {
    const id = await composePractice(admin, wanted(), NOW);
    await db.examEnvironment.create({
      data: { id: newId(), groupId: id, liveGroupId: id, runtime: "process", state: "RUNNING" },
    });
    await db.examGroup.update({ where: { id }, data: { launchedAt: NOW } });
    expect((await listUncollected()).map((group) => group.id)).not.toContain(id);
    expect((await getLiveProgress(id, NOW)).participants).toEqual([]);
    await expect(requestTearDown(admin, id, undefined)).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("past attempts"),
    });
    await requestTearDown(admin, id, wanted().shortName);
  });

  it("has what it found of danger put before staff once, and keeps the words nowhere else", async () => {
    const id = await composePractice(admin, wanted(), NOW);
    const found = {
      ...({ event_type: "concern_found", delivery_id: id, sequence: 1 } as const),
      ...{ participant_id: null, exam_session_id: newId(), timestamp: NOW.toISOString() },
      ...{ question: "Why does ice float?", nth: 1, words: "My stepdad hits me." },
    };
    expect(await takeEvents(id, [found], newId(), NOW)).toBe(1);
    // The node was cut off from the answer, and tells it again.
    await takeEvents(id, [found], newId(), NOW);
    const raised = await db.safeguardingConcern.findMany({
      where: { source: { contains: wanted().shortName } },
    });
    expect(raised).toMatchObject([
      {
        ...{ words: "My stepdad hits me.", question: "Why does ice float?", actedAt: null },
        pupilName: expect.stringContaining("no name is known"),
      },
    ]);
    expect(await db.examEvent.findMany({ where: { groupId: id } })).toMatchObject([{ data: {} }]);
    // The next question of the paper in the same words.
    await takeEvents(id, [{ ...found, sequence: 2, nth: 2 }], newId(), NOW);
    const source = { contains: wanted().shortName };
    expect(await db.safeguardingConcern.count({ where: { source } })).toBe(2);
  });

  it("has its answers read by workers of its own, behind those of exams", async () => {
    const id = await composePractice(admin, wanted(), NOW);
    const queued = async () => {
      await takeEvents(id, [askedIn(id)], newId(), NOW);
      const { rows } = await pool.query(
        `select t.identifier as task, j.priority from graphile_worker._private_jobs j
         join graphile_worker._private_tasks t on t.id = j.task_id where j.payload->>'groupId' = $1`,
        [id],
      );
      return rows;
    };
    expect(await queued()).toEqual([{ task: "ask-practice-examiner", priority: 10 }]);
    // An exam's would stand before it.
    await db.examEvent.deleteMany({ where: { groupId: id } });
    await db.examGroup.update({ where: { id }, data: { mode: "EXAM" } });
    expect(await queued()).toContainEqual({ task: "ask-examiner", priority: -10 });
  });

  it("has forgotten what no examiner came to read: by the sweep ten minutes on, and when it is taken down", async () => {
    const kept = async (groupId: string) =>
      JSON.stringify(await db.examEvent.findMany({ where: { groupId } }));
    const [swept, takenDown] = [
      await composePractice(admin, wanted(), NOW),
      await composePractice(admin, wanted({ shortName: `${wanted().shortName}-b` }), NOW),
    ];
    for (const id of [swept, takenDown]) await takeEvents(id, [askedIn(id)], newId(), NOW);
    await sweepExams(new Date(Date.now() + 9 * 60_000), false);
    expect(await kept(swept)).toContain("Ada");
    await noteTornDown(await askedToGo(takenDown), admin, []);
    expect(await kept(takenDown)).not.toContain("Ada");
    await sweepExams(new Date(Date.now() + 11 * 60_000), true);
    expect(await kept(swept)).toContain("Ada");
    await sweepExams(new Date(Date.now() + 11 * 60_000), false);
    expect(await kept(swept)).not.toContain("Ada");
    expect(await db.examEvent.count({ where: { groupId: swept } })).toBe(1);
  });

  it("leaves what an exam's examiner did not read to its teachers", async () => {
    const id = await composePractice(admin, wanted(), NOW);
    await db.examGroup.update({ where: { id }, data: { mode: "EXAM" } });
    await takeEvents(id, [askedIn(id)], newId(), NOW);
    await sweepExams(new Date(Date.now() + 86_400_000), false);
    const kept = await db.examEvent.findMany({ where: { groupId: id } });
    expect(JSON.stringify(kept)).toContain("Ada");
  });

  it("leaves nothing here of what an examiner was given to read", async () => {
    const id = await composePractice(admin, wanted(), NOW);
    const event = askedIn(id);
    await takeEvents(id, [event], newId(), NOW);
    await answerFollowUp(id, 1, NOW);
    const kept = await db.examEvent.findMany({ where: { groupId: id } });
    expect(kept).toMatchObject([{ sequence: 1, participantId: null, data: {} }]);
    expect(JSON.stringify(kept)).not.toContain("Ada");
    // Asked again (the queue repeats what broke off), there is nothing to read any more.
    await answerFollowUp(id, 1, NOW);
  });
});
