import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/core/access/permissions";
import { verifyChain } from "@/lib/core/attempts/verify-chain";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/db/new-id";
import type { AssignedTest, TestPlan } from "@/test/assigned-test";
import { assignTest } from "@/test/assigned-test";
import { getPupilDashboard } from "./dashboard/data";
import { listExpiredAttempts } from "./expiring/data";
import { getFeedback } from "./feedback/data";
import { sha256 } from "./log/data";
import { decideLate, handInAttempt, handInExpired, startAttempt } from "./mutations";
import { getPaper } from "./paper/data";
import { findReceipt } from "./receipts/data";
import { saveAnswerFor } from "./saving/mutations";

const at = (time: string) => new Date(`2026-03-02T${time}Z`);
const START = at("10:00:00");
const CLIENT = newId();
const actorOf = (personId: string, role: Actor["role"]): Actor => ({
  personId,
  role,
  sessionId: undefined,
});

/** A pupil who has started, and what they do next. */
async function begin(plan: TestPlan = {}) {
  const test = await assignTest(plan);
  const pupil = actorOf(test.pupilIds[0] ?? "", "pupil");
  const attemptId = await startAttempt(pupil, test, START);
  let sequence = 0;
  const save = (question: number, response: unknown, receivedAt = at("10:05:00")) => {
    sequence += 1;
    const request = {
      question_id: test.questionIds[question] ?? "",
      response,
      client_id: CLIENT,
      client_seq: sequence,
      based_on: 0,
      client_time: "",
    };
    return saveAnswerFor({ personId: pupil.personId }, attemptId, request, receivedAt);
  };
  const complete = (now = at("10:20:00")) => {
    sequence += 1;
    const request = { client_id: CLIENT, client_seq: sequence, based_on: 0 };
    return handInAttempt(pupil, attemptId, request, now);
  };
  return { test, pupil, teacher: actorOf(test.teacherId, "teacher"), attemptId, save, complete };
}

const chosen = (option: string) => ({ v: 1, option });
const typed = (text: string) => ({ v: 1, text });

async function pointsOf(attemptId: string): Promise<(number | null)[]> {
  const attempt = await db.attempt.findUniqueOrThrow({
    where: { id: attemptId },
    include: { marks: true, questions: { orderBy: { position: "asc" } } },
  });
  return attempt.questions.map(({ questionVersionId }) => {
    const mark = attempt.marks.find((each) => each.questionVersionId === questionVersionId);
    return mark?.points?.toNumber() ?? null;
  });
}

describe("startAttempt", () => {
  it("pins the questions, the time limit and the pupil's extra time as they are now", async () => {
    const test = await assignTest({ assessment: { timeLimitMinutes: 40 } });
    const pupilId = test.pupilIds[0] ?? "";
    await db.arrangement.create({ data: { id: newId(), pupilId, extraTimePercent: 25 } });
    const id = await startAttempt(actorOf(pupilId, "pupil"), test, START);
    await db.assessment.update({ where: { id: test.assessmentId }, data: { timeLimitMinutes: 5 } });
    const paper = await getPaper(actorOf(pupilId, "pupil"), id, START);
    expect(paper.deadline).toBe("2026-03-02T10:50:00.000Z");
    expect(paper.questions.map((question) => question.question_id)).toEqual(test.questionIds);
  });

  it("finds the same attempt however often and from wherever it is started", async () => {
    const test = await assignTest();
    const pupil = actorOf(test.pupilIds[0] ?? "", "pupil");
    const starts = Array.from({ length: 6 }, () => startAttempt(pupil, test, START));
    expect(new Set(await Promise.all(starts)).size).toBe(1);
    const events = await db.auditEvent.count({
      where: { action: "attempt.started", actorId: pupil.personId },
    });
    expect(events).toBe(1);
  });

  it("refuses before it opens, after it closes, and to pupils of other classes", async () => {
    const window = { opensAt: at("11:00:00"), closesAt: at("12:00:00") };
    const test = await assignTest({ assignment: window });
    const start = (pupilId: string | undefined, now: Date) =>
      startAttempt(actorOf(pupilId ?? "", "pupil"), test, now);
    await expect(start(test.pupilIds[0], START)).rejects.toMatchObject({ code: "closed" });
    await expect(start(test.pupilIds[0], at("12:00:00"))).rejects.toMatchObject({ code: "closed" });
    const stranger = (await assignTest()).pupilIds[0];
    await expect(start(stranger, at("11:30:00"))).rejects.toMatchObject({ code: "forbidden" });
    await expect(start(test.pupilIds[0], at("11:30:00"))).resolves.toBeTypeOf("string");
  });

  it("shuffles for each pupil, and the same for one pupil every time", async () => {
    const plan = { pupils: 8, assessment: { shuffleQuestions: true } };
    const test = await assignTest(plan);
    const orders = await Promise.all(
      test.pupilIds.map(async (pupilId) => {
        const actor = actorOf(pupilId, "pupil");
        const id = await startAttempt(actor, test, START);
        const [first, again] = [await getPaper(actor, id, START), await getPaper(actor, id, START)];
        expect(again.questions).toEqual(first.questions);
        return first.questions.map((question) => question.question_id).join();
      }),
    );
    expect(new Set(orders).size).toBeGreaterThan(1);
  });
});

describe("the paper", () => {
  it("never holds the key, the feedback or the source", async () => {
    const { pupil, attemptId } = await begin();
    const sent = JSON.stringify(await getPaper(pupil, attemptId, START));
    expect(sent).toContain("Carbon dioxide");
    for (const secret of ["correct", "photosynthesis", "Names the gas", "slide 4"]) {
      expect(sent).not.toContain(secret);
    }
  });
});

describe("handInAttempt", () => {
  it("marks what a rule can mark and leaves the rest to the teacher", async () => {
    const { attemptId, save, complete } = await begin();
    await save(0, chosen("b"));
    await save(1, typed("photosynthesys"));
    await save(2, typed("Plants take in carbon dioxide."));
    const reply = await complete();
    expect(reply).toMatchObject({ submitted_at: "2026-03-02T10:20:00.000Z", feedback_ready: true });
    expect(await pointsOf(attemptId)).toEqual([1, 2, null]);
    const row = await db.attempt.findUniqueOrThrow({ where: { id: attemptId } });
    expect(row).toMatchObject({ state: "SUBMITTED", terminationReason: "user_submitted" });
    const history = await db.markHistory.count({ where: { mark: { attemptId } } });
    expect(history).toBe(3);
  });

  it("hands in once, and gives the first reply again on any device", async () => {
    const { pupil, attemptId, save, complete } = await begin();
    await save(0, chosen("b"));
    const first = await complete();
    const other = { client_id: newId(), client_seq: 1, based_on: 0 };
    expect(await handInAttempt(pupil, attemptId, other, at("10:30:00"))).toEqual(first);
    await expect(save(0, chosen("a"))).rejects.toMatchObject({ code: "closed" });
    expect(await pointsOf(attemptId)).toEqual([1, 0, expect.anything()]);
    expect(await db.auditEvent.count({ where: { subjectId: attemptId } })).toBe(2);
  });

  it("loses none of the saves that arrive in the same moment", async () => {
    const { attemptId, save, complete } = await begin();
    const texts = Array.from({ length: 12 }, (_, index) => typed(`leaf ${index}`));
    const saves = texts.map((text) => save(1, text));
    const outcomes = await Promise.allSettled([...saves, complete()]);
    const log = await db.answerLog.findMany({ where: { attemptId }, orderBy: { position: "asc" } });
    const acknowledged = outcomes.filter(({ status }) => status === "fulfilled");
    expect(log).toHaveLength(1 + acknowledged.length);
    expect(log.at(-1)?.kind).toBe("hand-in");
  });

  it("leaves an answer that does not fit its question to the teacher", async () => {
    const { attemptId, save, complete } = await begin();
    await save(0, chosen("zz"));
    await complete();
    expect(await pointsOf(attemptId)).toEqual([null, 0, 0]);
  });

  it("refuses another pupil", async () => {
    const { attemptId } = await begin();
    const { pupil: other } = await begin();
    const request = { client_id: newId(), client_seq: 1, based_on: 0 };
    const handIn = handInAttempt(other, attemptId, request, START);
    await expect(handIn).rejects.toMatchObject({ code: "forbidden" });
  });

  it("keeps the chain whole, hand-in and all, and finds each receipt in it", async () => {
    const { attemptId, save, complete } = await begin();
    const saved = await save(0, chosen("b"));
    const handedIn = await complete();
    const row = await db.attempt.findUniqueOrThrow({
      where: { id: attemptId },
      include: { log: { orderBy: { position: "asc" } } },
    });
    const head = { position: row.logPosition, hash: row.logHash };
    expect(verifyChain(attemptId, row.log, head, sha256)).toEqual({ intact: true, length: 3 });
    expect(row.log.map(({ kind }) => kind)).toEqual(["start", "save", "hand-in"]);
    const [receipt] = await findReceipt(saved.receipt);
    expect(receipt).toMatchObject({ attempt: attemptId, question: 1, position: 2, verifies: true });
    expect(await findReceipt(handedIn.receipt)).toMatchObject([{ kind: "hand-in" }]);
  });

  it("says that a log was tampered with", async () => {
    const { attemptId, save } = await begin();
    const { receipt } = await save(0, chosen("a"));
    const where = { attemptId_position: { attemptId, position: 2 } };
    const { payload } = await db.answerLog.findUniqueOrThrow({ where });
    const forged = Buffer.from(
      Buffer.from(payload).toString().replace('"option":"a"', '"option":"b"'),
    );
    await db.answerLog.update({ where, data: { payload: Uint8Array.from(forged) } });
    expect(await findReceipt(receipt)).toMatchObject([{ verifies: false }]);
  });
});

describe("late answers", () => {
  const plan = { assessment: { timeLimitMinutes: 30 } };
  const LATE = at("10:31:00");

  it("count only once the teacher says so, and the teacher can take it back", async () => {
    const { attemptId, teacher, save, complete } = await begin(plan);
    await save(0, chosen("a"));
    expect(await save(0, chosen("b"), LATE)).toMatchObject({ standing: "late" });
    expect(await save(1, typed("photosynthesis"), LATE)).toMatchObject({ standing: "late" });
    await complete(at("10:40:00"));
    expect((await pointsOf(attemptId)).slice(0, 2)).toEqual([0, 0]);
    await decideLate(teacher, { attemptId, accept: true }, at("11:00:00"));
    expect((await pointsOf(attemptId)).slice(0, 2)).toEqual([1, 2]);
    await decideLate(teacher, { attemptId, accept: false }, at("11:01:00"));
    expect((await pointsOf(attemptId)).slice(0, 2)).toEqual([0, 0]);
    const answers = await db.answer.findMany({
      where: { attemptId },
      orderBy: { position: "asc" },
    });
    expect(answers).toMatchObject([
      { response: chosen("a"), late: false, hasOther: true },
      { response: typed("photosynthesis"), late: true },
    ]);
  });

  it("leave alone what a teacher has marked by hand", async () => {
    const { attemptId, teacher, save, complete } = await begin(plan);
    await save(2, typed("Carbon dioxide."));
    await save(0, chosen("b"), LATE);
    await complete(at("10:40:00"));
    const question = { attemptId, maxPoints: 3 };
    await db.mark.updateMany({ where: question, data: { points: 2, source: "TEACHER" } });
    await decideLate(teacher, { attemptId, accept: true }, at("11:00:00"));
    expect(await pointsOf(attemptId)).toEqual([1, 0, 2]);
    const row = await db.attempt.findUniqueOrThrow({ where: { id: attemptId } });
    expect(row).toMatchObject({ state: "GRADED", lateAccepted: true });
  });

  it("still arrive after time ran out by itself", async () => {
    const { attemptId, save } = await begin(plan);
    expect(await listExpiredAttempts(at("10:30:30"))).not.toContain(attemptId);
    expect(await listExpiredAttempts(at("10:45:00"))).toContain(attemptId);
    await handInExpired(attemptId, at("10:45:00"));
    expect(await listExpiredAttempts(at("10:45:00"))).not.toContain(attemptId);
    expect(await pointsOf(attemptId)).toHaveLength(3);
    expect(await save(0, chosen("b"), at("11:30:00"))).toMatchObject({ standing: "late" });
  });

  it("do not take the place of what was marked once the teacher has decided, until she decides again", async () => {
    const { pupil, teacher, attemptId, save } = await begin(plan);
    await save(0, chosen("a"), LATE);
    await handInExpired(attemptId, at("10:45:00"));
    await decideLate(teacher, { attemptId, accept: true }, at("11:00:00"));
    expect(JSON.stringify(await getFeedback(pupil, attemptId))).toContain("Carbon dioxide");
    expect(await save(0, chosen("b"), at("11:30:00"))).toMatchObject({ standing: "late" });
    const response = async () => (await db.answer.findFirst({ where: { attemptId } }))?.response;
    expect(await response()).toEqual(chosen("a"));
    expect((await pointsOf(attemptId))[0]).toBe(0);
    await decideLate(teacher, { attemptId, accept: true }, at("12:00:00"));
    expect(await response()).toEqual(chosen("b"));
    expect((await pointsOf(attemptId))[0]).toBe(1);
  });

  it("do not begin before time given in addition has run out", async () => {
    const { attemptId, save } = await begin(plan);
    await db.attempt.update({ where: { id: attemptId }, data: { extensionSeconds: 1800 } });
    await handInExpired(attemptId, at("10:45:00"));
    expect(await save(0, chosen("b"), at("10:59:00"))).toMatchObject({ standing: "current" });
  });

  it("are decided by a teacher of the class alone", async () => {
    const { attemptId, complete } = await begin(plan);
    await complete();
    const { teacher: other } = await begin(plan);
    const decision = decideLate(other, { attemptId, accept: true }, START);
    await expect(decision).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("feedback", () => {
  const timed = (feedbackTiming: "WHEN_RELEASED" | "NEVER") => ({ assessment: { feedbackTiming } });

  it("comes after handing in, strengths first, with the answer that was looked for", async () => {
    const { pupil, attemptId, save, complete } = await begin();
    expect(await getFeedback(pupil, attemptId)).toMatchObject({ reason: "not-handed-in" });
    await save(0, chosen("b"));
    await complete();
    const feedback = await getFeedback(pupil, attemptId);
    expect(feedback).toMatchObject({
      points: 1,
      strengths: [{ objective: "Name what photosynthesis needs", questions: [1] }],
      practise: [{ objective: "Use the word photosynthesis" }],
    });
    expect(JSON.stringify(feedback)).toContain("photosynthesis");
  });

  it.each(["WHEN_RELEASED", "NEVER"] as const)("%s: holds no key before it may", async (timing) => {
    const { test, pupil, attemptId, save, complete } = await begin(timed(timing));
    await save(1, typed("x"));
    expect(await complete()).toMatchObject({ feedback_ready: false });
    expect(JSON.stringify(await getFeedback(pupil, attemptId))).not.toContain("photosynthesis");
    const released = { feedbackReleasedAt: at("12:00:00") };
    await db.assignment.update({ where: { id: test.assignmentId }, data: released });
    const readable = "questions" in (await getFeedback(pupil, attemptId));
    expect(readable).toBe(timing === "WHEN_RELEASED");
  });
});

describe("a pupil's dashboard", () => {
  const dashboard = (test: AssignedTest, now: Date) =>
    getPupilDashboard(test.pupilIds[0] ?? "", now);

  it("moves a test from to come, to open, to going on, to done", async () => {
    const opening = { opensAt: at("09:30:00") };
    const test = await assignTest({ assignment: opening });
    expect((await dashboard(test, at("09:00:00"))).upcoming).toHaveLength(1);
    expect((await dashboard(test, START)).open).toMatchObject([{ title: "Plants", answered: 0 }]);
    const pupil = actorOf(test.pupilIds[0] ?? "", "pupil");
    const attemptId = await startAttempt(pupil, test, START);
    expect((await dashboard(test, START)).inProgress).toMatchObject([{ attemptId, questions: 3 }]);
    const request = { client_id: newId(), client_seq: 1, based_on: 0 };
    await handInAttempt(pupil, attemptId, request, at("10:20:00"));
    const done = await dashboard(test, at("10:21:00"));
    expect(done).toMatchObject({ open: [], inProgress: [], done: [{ feedbackReady: true }] });
  });
});
