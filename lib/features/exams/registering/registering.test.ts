import { randomUUID } from "node:crypto";
import { cp } from "node:fs/promises";
import path from "node:path";
import { beforeAll, expect, it } from "vitest";
import type { ExamEvent } from "@/lib/core/exams/events";
import { raiseConcern } from "@/lib/features/safeguarding/mutations";
import { db } from "@/lib/platform/db/client";
import { env } from "@/lib/platform/env/env";
import { manifestOf, rosterOf, writtenExam } from "@/test/exam-manifest";
import { aResult, aResultFile } from "@/test/exam-results";
import { makeJobQueue } from "@/test/job-queue";
import { askedToGo } from "@/test/tear-down-asked";
import { dateOf } from "../groups/data";
import { importResults } from "../importing/mutations";
import { requestLaunch } from "../launching/mutations";
import { prepareExams } from "../preparing/mutations";
import { takeEvents } from "../reporting/mutations";
import { placeOfAnswer } from "../suggesting/data";
import { noteTornDown, removePackage } from "../tearing-down/mutations";
import { registerPackage } from "./mutations";

const DATE = "2026-03-05";
let made = 0;

beforeAll(async () => {
  Object.assign(env, { EXAM_SECRET: "a secret that only these tests ever use" });
  await makeJobQueue();
});

/** A group of two pupils on disk, with how it is prepared. */
function group() {
  made += 1;
  const slug = `registered-g${made}`;
  const written = writtenExam(slug);
  const prepare = async (update = false) => {
    const { manifest, out } = written;
    const input = { manifests: [manifest], out, update, missingAnswers: "refuse" } as const;
    const [prepared] = await prepareExams(input, new Date());
    return prepared?.package ?? "";
  };
  return { ...written, slug, prepare };
}

const eventsOf = (groupId: string) =>
  db.examEvent.findMany({ where: { groupId }, select: { sequence: true, participantId: true } });

/** The first thing a node tells: a pupil began. */
function began(groupId: string, pupilId: string, sessionId: string): ExamEvent {
  return {
    event_type: "participant_started",
    ...{ delivery_id: groupId, participant_id: pupilId, exam_session_id: sessionId, sequence: 1 },
    ...{ timestamp: "2026-03-05T09:00:00Z", deadline: null },
  };
}

/** Launches a group, has its first pupil begin, and takes it down with what was written in it. */
async function rehearse(groupId: string): Promise<{ pupilId: string; environmentId: string }> {
  const environmentId = await requestLaunch(undefined, groupId, "process");
  const { id: pupilId } = await db.examPupil.findFirstOrThrow({
    where: { groupId, externalId: "S1" },
  });
  const sitting = { groupId, pupilId, state: "submitted", lastSequence: 40 };
  const { id } = await db.examSession.create({ data: { id: randomUUID(), ...sitting } });
  await takeEvents(groupId, [began(groupId, pupilId, id)], randomUUID(), new Date());
  const asked = await askedToGo(groupId);
  await removePackage(asked);
  await noteTornDown(asked, undefined, []);
  return { pupilId, environmentId };
}

it("takes off who is on the roster no more, and moves a group whose subject was changed to that exam", async () => {
  const { slug, write, prepare } = group();
  const id = await registerPackage(undefined, await prepare());
  const before = await db.examGroup.findUniqueOrThrow({ where: { id } });
  write(`${slug}.csv`, rosterOf(3).replace("S1,Pupil 1\n", ""));
  write("manifest.yaml", manifestOf(slug, { subject: `Chemistry ${made}` }));
  expect(await registerPackage(undefined, await prepare(true))).toBe(id);
  const there = await db.examGroup.findUniqueOrThrow({
    where: { id },
    include: { exam: true, pupils: { orderBy: { externalId: "asc" } } },
  });
  expect(there.pupils.map(({ externalId }) => externalId)).toEqual(["S2", "S3"]);
  expect(there.exam).toMatchObject({ subject: `Chemistry ${made}`, date: dateOf(DATE) });
  expect(there.examId).not.toBe(before.examId);
});

it("takes another package once a rehearsal was torn down, and nothing of the rehearsal is in it", async () => {
  const { slug, prepare } = group();
  const first = await registerPackage(undefined, await prepare());
  const { pupilId } = await rehearse(first);
  const second = await registerPackage(undefined, await prepare());
  expect(second).not.toBe(first);
  expect(await db.examGroup.findMany({ where: { slug }, select: { id: true } })).toEqual([
    { id: second },
  ]);
  expect(await db.examPupil.count({ where: { id: pupilId } })).toBe(0);
  await requestLaunch(undefined, second, "process");
  // What staff did with the rehearsal is on record all the same.
  const record = { subjectId: first, action: "exam.torn-down" };
  expect(await db.auditEvent.count({ where: record })).toBe(1);
});

it("takes the same package again, and keeps everything its group reports from then on", async () => {
  const { prepare, folder } = group();
  const prepared = await prepare();
  const copy = path.join(folder, "copy");
  await cp(prepared, copy, { recursive: true });
  const id = await registerPackage(undefined, prepared);
  const concern = {
    place: placeOfAnswer(id, { externalId: "S1", sessionNumber: 1, text: "Why?", nth: 1 }),
    ...{ pupilName: "Pupil 1", source: "Physics", question: "Why?", words: "…" },
  };
  const concerns = () => db.safeguardingConcern.count({ where: { source: "Physics" } });
  await raiseConcern(concern);
  const { pupilId, environmentId } = await rehearse(id);
  expect(await registerPackage(undefined, copy)).toBe(id);
  expect(await eventsOf(id)).toEqual([]);
  expect(await db.examSession.count({ where: { groupId: id } })).toBe(0);
  expect(await requestLaunch(undefined, id, "process")).not.toBe(environmentId);
  const sitting = { id: randomUUID(), groupId: id, pupilId, state: "not_started" };
  await db.examSession.create({ data: sitting });
  await takeEvents(id, [began(id, pupilId, sitting.id)], randomUUID(), new Date());
  expect(await eventsOf(id)).toEqual([{ sequence: 1, participantId: pupilId }]);
  expect(await db.examSession.findUnique({ where: { id: sitting.id } })).toMatchObject({
    state: "in_progress",
  });
  await raiseConcern(concern);
  await raiseConcern(concern);
  expect(await concerns()).toBe(2);
});

it("takes a file of results once a rehearsal was torn down", async () => {
  const { slug, prepare } = group();
  const id = await registerPackage(undefined, await prepare());
  const file = aResultFile([aResult()], { exam_id: slug, date: DATE });
  await requestLaunch(undefined, id, "process");
  await expect(importResults(undefined, file, true)).rejects.toMatchObject({
    message: expect.stringContaining("Collect them instead"),
  });
  const place = placeOfAnswer(id, { externalId: "S1", sessionNumber: 1, text: "Why?", nth: 1 });
  await raiseConcern({ place, pupilName: "Pupil 1", source: slug, question: "Why?", words: "…" });
  await noteTornDown(await askedToGo(id), undefined, []);
  const { delivery_id: imported } = await importResults(undefined, file, false);
  // What was raised in the rehearsal stands, and is no answer's of the results that were taken in.
  const raised = await db.safeguardingConcern.findFirstOrThrow({ where: { source: slug } });
  expect(raised.place).toMatch(/^earlier:/);
  const there = await db.examGroup.findUniqueOrThrow({ where: { id: imported } });
  expect(there).toMatchObject({ launchedAt: null, tornDownAt: null, review: "IMPORTED" });
  expect(await db.examEvent.count({ where: { groupId: imported } })).toBe(0);
});

it("refuses what would take the place of a group that stands, or of results that are here", async () => {
  const { prepare, folder, out, slug } = group();
  const prepared = await prepare();
  const copy = path.join(folder, "copy");
  await cp(prepared, copy, { recursive: true });
  const id = await registerPackage(undefined, prepared);
  await requestLaunch(undefined, id, "process");
  const asked = await askedToGo(id);
  await removePackage(asked);
  const other = await prepare();
  // The package that lies in its place now is another group's: it stays, and whoever tears down is told.
  expect(await removePackage(asked)).toEqual([expect.stringContaining("not this group's")]);
  expect(other).toBe(path.join(out, slug));
  await expect(registerPackage(undefined, other)).rejects.toMatchObject({ code: "conflict" });
  expect(await registerPackage(undefined, copy)).toBe(id);
  await db.examGroup.update({ where: { id }, data: { collectedAt: new Date() } });
  await noteTornDown(asked, undefined, []);
  for (const folderOf of [copy, other])
    await expect(registerPackage(undefined, folderOf)).rejects.toMatchObject({ code: "conflict" });
});

it("does not launch a group whose results were imported meanwhile, and says what to do", async () => {
  const { slug, prepare } = group();
  const id = await registerPackage(undefined, await prepare());
  const file = aResultFile([aResult()], { exam_id: slug, date: DATE });
  expect(await importResults(undefined, file, false)).toMatchObject({ delivery_id: id });
  await expect(requestLaunch(undefined, id, "process")).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringContaining("another exam_id"),
  });
  expect(await db.examEnvironment.count({ where: { groupId: id } })).toBe(0);
});
