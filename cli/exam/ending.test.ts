import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { transferSchema } from "@/lib/core/exams/transfer";
import { collectGroup, countAbsent } from "@/lib/features/exams/collecting/mutations";
import { addPupil, commandGroup } from "@/lib/features/exams/commanding/mutations";
import { getNodePlace } from "@/lib/features/exams/groups/data";
import { moveSession } from "@/lib/features/exams/moving/mutations";
import { refreshSessions } from "@/lib/features/exams/sessions/mutations";
import { sweepExams } from "@/lib/features/exams/sweeping/mutations";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/db/new-id";
import { pool } from "@/lib/platform/db/pool";
import { callNode } from "@/lib/platform/exam-calls/call-node";
import { endingLater } from "@/test/exam-manifest";
import { ask } from "@/test/exam-node-client";
import { answer42 } from "@/test/exam-pupil";
import { examSchool } from "@/test/exam-school";
import type { ExamWeb } from "@/test/exam-web";
import { startExamWeb } from "@/test/exam-web";
import type { WorkerProgram } from "@/test/worker-program";

const WEB_PORT = 22_790;
const school = examSchool({
  firstPort: 22_700,
  coordinatorUrl: `http://127.0.0.1:${WEB_PORT}`,
});
const SOON = { timeout: 20_000, interval: 50 };

let worker: WorkerProgram;
let web: ExamWeb;
beforeAll(async () => {
  worker = school.startWorker();
  web = await startExamWeb(WEB_PORT);
});
afterAll(async () => {
  await web.stop();
  await worker.kill();
});

/** A step of marking that is taken between what the node said and when that is written down: it stays. */
async function isMarkedMeanwhile(groupId: string, sessionId: string): Promise<void> {
  const marker = await pool.connect();
  try {
    await marker.query("begin");
    await marker.query(`update "ExamSession" set state = 'grading' where id = $1`, [sessionId]);
    const { rows } = await marker.query("select pg_backend_pid() as pid");
    const refreshed = refreshSessions(groupId);
    await vi.waitFor(async () => {
      const waiting = "select from pg_stat_activity where $1 = any(pg_blocking_pids(pid))";
      expect((await pool.query(waiting, [rows[0].pid])).rowCount).toBe(1);
    }, SOON);
    await marker.query("commit");
    await refreshed;
  } finally {
    // Whatever it holds goes with its connection.
    marker.release(true);
  }
  expect(await db.examSession.findUnique({ where: { id: sessionId } })).toMatchObject({
    state: "grading",
  });
}

/** `session status` and every start of the worker ask the node anew, to which a sitting that is marked is handed in. */
async function marksStay(groupId: string): Promise<void> {
  const { id: sessionId } = await db.examSession.findFirstOrThrow({
    where: { groupId, pupil: { externalId: "S1" } },
  });
  await isMarkedMeanwhile(groupId, sessionId);
  const both = [moveSession(undefined, { sessionId, to: "graded" })];
  both.push(moveSession(undefined, { sessionId, to: "graded" }));
  const steps = await Promise.allSettled(both);
  expect(steps.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  await refreshSessions(groupId);
  expect(await moveSession(undefined, { sessionId, to: "reviewed" })).toEqual({
    ...{ state: "reviewed", previous: "graded" },
  });
}

describe("an exam that ends", () => {
  it("collects where pupils have not begun once somebody has said yes, or the exam's own end is past", async () => {
    const window = endingLater();
    const collectable = async (examId: string) => {
      const group = await school.launched(examId, window.given);
      const token = await answer42(group, group.folder);
      const handIn = { client_id: newId(), client_seq: 1, based_on: 3 };
      await ask(group, token, "POST", "/exam/complete", handIn);
      return group.groupId;
    };
    const open = await collectable("spanish-g1");
    await expect(collectGroup(undefined, open)).rejects.toMatchObject({ code: "conflict" });
    // Pressed again after its reply was lost, more time is one command to the group; other minutes are another.
    const extend = { groupId: open, action: "extend" as const, minutes: 5, pressId: newId() };
    for (const minutes of [5, 5, 10]) await commandGroup(undefined, { ...extend, minutes });
    const audit = await db.auditEvent.findMany({
      where: { subjectId: open, action: "exam.extend" },
      orderBy: { at: "asc" },
    });
    const ids = audit.map(({ details }) => Object(details).commandId);
    expect(ids).toEqual([ids[0], ids[0], expect.not.stringMatching(ids[0])]);
    const small = { groupId: open, studentId: "s1", displayName: "Sam", extraTimePercent: 0 };
    await expect(addPupil(undefined, small)).rejects.toMatchObject({
      ...{ code: "conflict", message: "S1 is in this group already: Pupil 1." },
    });
    // Nothing was ended by asking: whoever has not begun may.
    expect(await db.examGroup.findUnique({ where: { id: open } })).toMatchObject({ endedAt: null });
    expect(await collectGroup(undefined, open, true)).toMatchObject({ counts: { results: 2 } });
    await marksStay(open);
    // More time moves the end for those who have not begun, too; the group's program alone knows of it.
    const past = await collectable("french-g1");
    expect(await countAbsent(past, window.at)).toBe(0);
    await commandGroup(undefined, { groupId: past, action: "extend", minutes: 30 });
    expect(await countAbsent(past, window.at)).toBe(1);
    await expect(collectGroup(undefined, past, false, window.at)).rejects.toMatchObject({
      code: "conflict",
    });
    const end = new Date(window.at.getTime() + 30 * 60_000);
    expect(await collectGroup(undefined, past, false, end)).toMatchObject({
      counts: { results: 2 },
    });
    expect(await countAbsent(past, new Date())).toBe(0);
  });

  it("takes back an end of the whole group: whom an earlier one closed stays closed, and so does the group", async () => {
    const { groupId, folder, ...group } = await school.launched("german-g1");
    await answer42(group, folder);
    const { pupilId } = await db.examSession.findFirstOrThrow({
      where: { groupId, pupil: { externalId: "S1" } },
    });
    const where = { id: groupId };
    const endedAt = async () => (await db.examGroup.findUniqueOrThrow({ where })).endedAt;
    const first = await commandGroup(undefined, { groupId, action: "end" });
    const ended = await endedAt();
    await commandGroup(undefined, { groupId, pupilId, action: "reopen" });
    const second = await commandGroup(undefined, { groupId, action: "end" });
    const undo = (undoes: string) => commandGroup(undefined, { groupId, action: "reopen", undoes });
    expect(await undo(second.commandId)).toMatchObject({ changed: ["S1"] });
    expect([ended, await endedAt()]).toEqual([expect.any(Date), ended]);
    expect(await undo(first.commandId)).toMatchObject({ changed: ["S2"] });
    expect(await endedAt()).toBeNull();
    await commandGroup(undefined, { groupId, action: "end" });
    expect(await collectGroup(undefined, groupId)).toMatchObject({ counts: { results: 2 } });
  });

  it("sweeps what everybody has left: handed in, collected, never deleted", async () => {
    const window = endingLater();
    const group = await school.launched("geography-g1", window.given);
    await answer42(group, group.folder);
    expect((await school.run("sweep", "--dry-run")).printed).toEqual({ dry_run: true, swept: [] });
    expect((await school.run("sweep")).printed).toEqual({ dry_run: false, swept: [] });
    const { settings } = await db.examGroup.findUniqueOrThrow({ where: { id: group.groupId } });
    expect(settings).toMatchObject({ timeLimitMinutes: 45 });
    const later = new Date(Date.now() + 91 * 60_000);
    const swept = { exam_id: "geography-g1", handed_in: ["S1"] };
    // Whoever comes in the afternoon may begin until the exam's own end, and for as long as it was moved.
    expect(await sweepExams(later, true)).toMatchObject([{ ...swept, collected: false }]);
    expect(await sweepExams(window.at, true)).toMatchObject([{ ...swept, collected: true }]);
    const { groupId } = group;
    await commandGroup(undefined, { groupId, action: "extend", minutes: 30 });
    expect(await sweepExams(window.at, true)).toMatchObject([{ ...swept, collected: false }]);
    const end = new Date(window.at.getTime() + 30 * 60_000);
    expect(await sweepExams(end, true)).toMatchObject([{ ...swept, collected: true }]);
    expect(await db.examTransfer.count({ where: { groupId } })).toBe(0);
    await sweepExams(end, false);
    const result = await db.examResult.findFirst({
      where: { groupId: group.groupId, externalId: "S1" },
    });
    expect(result?.status).toBe("submitted");
    expect(await school.runtime.find(group.id)).toMatchObject({ state: "running" });
    expect((await school.run("sweep", "now")).status).toBe(2);
  });

  it("sweeps a group whose results left it once and never arrived", async () => {
    const group = await school.launched("biology-g1");
    const token = await answer42(group, group.folder);
    await ask(group, token, "POST", "/exam/complete", {
      ...{ client_id: newId(), client_seq: 1, based_on: 3 },
    });
    await school.exam("end", "biology-g1");
    const place = await getNodePlace(group.groupId);
    await callNode(place, { method: "GET", path: "/api/export", reply: transferSchema });
    expect(await db.examTransfer.count({ where: { groupId: group.groupId } })).toBe(0);
    const swept = await sweepExams(new Date(Date.now() + 91 * 60_000), false);
    expect(swept).toContainEqual({
      ...{ exam_id: "biology-g1", handed_in: [], collected: true, problem: null },
    });
    expect(await db.examTransfer.count({ where: { groupId: group.groupId } })).toBe(1);
  });
});
