/** A whole class writes and hands in while its group's program is alone; then the coordinator is back. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, it, onTestFinished, vi } from "vitest";
import type { CompleteReply } from "@/lib/core/attempts/protocol";
import { receiptOf } from "@/lib/core/attempts/receipt-code";
import { checkStored, getTransfer } from "@/lib/features/exams/collecting/data";
import { collectGroup } from "@/lib/features/exams/collecting/mutations";
import { findExamReceipt } from "@/lib/features/exams/receipts/data";
import { db } from "@/lib/platform/db/client";
import { Desk } from "@/test/answering-desk";
import { logIn, openPaper } from "@/test/exam-node-client";
import { firstLaunched, passwordOf } from "@/test/exam-pupil";
import { examSchool } from "@/test/exam-school";
import { startExamWeb } from "@/test/exam-web";

const WEB_PORT = 21_290;
const school = examSchool({ firstPort: 21_200, coordinatorUrl: `http://127.0.0.1:${WEB_PORT}` });
const PUPILS = Array.from({ length: 12 }, (_, index) => `S${index + 1}`);
const KILLS = 3;
/** A supervisor starts its program again after two seconds at most; a node asks after a coordinator every 30. */
const BACK = { timeout: 60_000, interval: 50 };

/** Launched by a worker that has gone, for a coordinator that has not come. */
async function leftAlone(examId: string) {
  const worker = school.startWorker();
  const { package: folder } = await school.prepared(examId, PUPILS.length);
  const group = firstLaunched(await school.exam("launch", folder, "--runtime", "process"));
  await worker.kill();
  const { groupId } = await db.examEnvironment.findUniqueOrThrow({ where: { id: group.id } });
  return { ...group, folder, groupId };
}
type Group = Awaited<ReturnType<typeof leftAlone>>;

/** In front of the question that waits for a person. */
async function deskIn(group: Group, pupil: string): Promise<Desk> {
  const { token, exam_session_id } = await logIn(group, pupil, passwordOf(group.folder, pupil));
  const { questions } = await openPaper(group, token);
  return new Desk(token, exam_session_id, questions[1]?.question_id ?? "");
}

/** kill −9 of the group's program, which its supervisor starts again on the same files. */
async function killProgram({ id }: Group): Promise<void> {
  const file = path.join(school.processes, id, "node.pid");
  const pid = () => Number.parseInt(readFileSync(file, "utf8"), 10);
  const before = pid();
  process.kill(before, "SIGKILL");
  await vi.waitFor(() => expect(pid()).not.toBe(before), BACK);
}

const written = (desks: readonly Desk[]) =>
  desks.reduce((sum, desk) => sum + desk.written.length, 0);

async function writeWhileItDies(group: Group, desks: readonly Desk[]): Promise<void> {
  let kills = 0;
  const writing = desks.map((desk) =>
    desk.writeUntil(
      () => group,
      () => kills === KILLS,
    ),
  );
  while (kills < KILLS) {
    const before = written(desks);
    while (written(desks) < before + PUPILS.length) await pause(1);
    await killProgram(group);
    kills += 1;
  }
  await Promise.all(writing);
}

/** It dies once more when the first of the class has handed in. */
async function handInWhileItDies(group: Group, desks: readonly Desk[]): Promise<CompleteReply[]> {
  const handingIn = desks.map((desk) => desk.handIn(() => group));
  await Promise.race(handingIn);
  await killProgram(group);
  return Promise.all(handingIn);
}

/** By their arrival; those of one batch arrived together. */
const kept = ({ groupId }: Group) =>
  db.examEvent.findMany({
    where: { groupId },
    orderBy: [{ receivedAt: "asc" }, { sequence: "asc" }],
  });

/** What a pupil was told, in that order, and nothing twice. */
async function expectReported(group: Group, desks: readonly Desk[]): Promise<void> {
  const events = await kept(group);
  expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => index + 1));
  for (const desk of desks) {
    const own = events.filter(({ data }) => Object(data).exam_session_id === desk.sessionId);
    expect(own.map(({ type }) => type)).toEqual([
      "participant_started",
      ...desk.written.map(() => "answer_submitted"),
      "participant_completed",
    ]);
    const receipts = desk.written.map(({ reply: { position, receipt } }) => ({
      position,
      receipt,
    }));
    expect(own.slice(1, -1).map(({ data }) => data)).toMatchObject(receipts);
    const session = await db.examSession.findUniqueOrThrow({ where: { id: desk.sessionId } });
    expect(session).toMatchObject({
      ...{ state: "submitted", terminationReason: "user_submitted", questionsAnswered: 1 },
    });
  }
}

/** Every receipt a pupil saw is the collected log's, at its place, under the words it was given for. */
async function expectReceipts(
  { groupId }: Group,
  desks: readonly Desk[],
  handedIn: readonly CompleteReply[],
): Promise<void> {
  expect(await checkStored(groupId)).toEqual([]);
  const { logs } = await getTransfer(groupId);
  for (const [index, desk] of desks.entries()) {
    const log = logs.find(({ chain_id }) => chain_id === desk.sessionId);
    const saves = log?.entries.filter(({ kind }) => kind === "save") ?? [];
    const found = saves.map(({ position, hash, payload }) => ({
      ...{ position, receipt: receiptOf(Buffer.from(hash, "hex")) },
      text: JSON.parse(payload).response.text,
    }));
    expect(found).toEqual(
      desk.written.map(({ reply: { position, receipt }, text }) => ({ position, receipt, text })),
    );
    expect(await findExamReceipt(handedIn[index]?.receipt ?? "")).toContainEqual(
      expect.objectContaining({ externalId: PUPILS[index], kind: "hand-in", verifies: true }),
    );
  }
}

it("is told of the whole exam once and in order, though the program died, and every receipt verifies", async () => {
  const group = await leftAlone("absent-g1");
  const desks = await Promise.all(PUPILS.map((pupil) => deskIn(group, pupil)));
  await writeWhileItDies(group, desks);
  const handedIn = await handInWhileItDies(group, desks);
  // Nobody has heard of any of it so far.
  expect(await kept(group)).toEqual([]);
  expect(await db.examSession.count({ where: { groupId: group.groupId, startedAt: null } })).toBe(
    PUPILS.length,
  );
  const web = await startExamWeb(WEB_PORT);
  onTestFinished(() => web.stop());
  await vi.waitFor(async () => {
    const done = (await kept(group)).filter(({ type }) => type === "participant_completed");
    expect(done).toHaveLength(PUPILS.length);
  }, BACK);
  await expectReported(group, desks);
  await collectGroup(undefined, group.groupId);
  await expectReceipts(group, desks, handedIn);
}, 180_000);
