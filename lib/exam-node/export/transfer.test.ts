import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import { checkTransfer } from "@/lib/core/exams/check-transfer";
import type { Transfer } from "@/lib/core/exams/transfer";
import { transferSchema } from "@/lib/core/exams/transfer";
import { saveOf } from "@/test/exam-node-client";
import { endInsideNode, insideNode } from "@/test/exam-node-inside";
import { examPackage, examPupil, examQuestion, markedQuestion } from "@/test/exam-node-package";
import { close } from "../closing/close-session";
import { closeExpired } from "../closing/expiry";
import { control } from "../control/control";
import { save } from "../pupil/save";
import { start } from "../pupil/start";
import { sha256 } from "../store/chains";
import { getWaiting } from "../store/outbox";
import { getSession, getSessions } from "../store/sessions";
import { makeTransfer } from "./transfer";

const folder = mkdtempSync(path.join(os.tmpdir(), "markwell-transfer-"));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (time: string) => new Date(`2026-03-05T${time}Z`);
const COMMAND = { command_id: "0197a000-0000-7000-8000-00000000c0de", by: "Ms Okafor" };

/** Two pupils wrote; the time of one ran out, the other was ended with the group. */
async function written() {
  const questions = [markedQuestion(), examQuestion()];
  const pupils = [
    examPupil({ externalId: "S1" }),
    examPupil({ externalId: "S2", extraTimePercent: 50 }),
    examPupil({ externalId: "S3" }),
  ];
  const group = examPackage({ questions, pupils, exam: { shuffle: false } });
  const { node, sessionIds } = insideNode(folder, group);
  const [number = "", essay = ""] = questions.map(({ id }) => id);
  for (const id of sessionIds.slice(0, 2)) {
    start(node, getSession(node.database, id), at("09:00:00"));
    const answer = { response: { v: 1, text: "42" } };
    await save(node, id, saveOf(number, answer), at("09:10:00"));
    await save(node, id, saveOf(essay, { client_seq: 2, based_on: 2 }), at("09:20:00"));
  }
  return { node, sessionIds, number, essay };
}

async function transferred(): Promise<Transfer> {
  const { node } = await written();
  control(node, { ...COMMAND, action: "end" }, at("09:30:00"));
  const text = JSON.stringify(makeTransfer(node, at("09:31:00")));
  expect(JSON.stringify(makeTransfer(node, at("10:31:00")))).toBe(text);
  endInsideNode(node);
  return transferSchema.parse(JSON.parse(text));
}

it("hands over results that check out", async () => {
  const transfer = await transferred();
  expect(checkTransfer(transfer, sha256)).toEqual([]);
  expect(transfer.counts).toEqual({ results: 3, answers: 4, entries: 17 });
});

it("is refused when one character anywhere was changed, and a changed log names its entry", async () => {
  const transfer = await transferred();
  const text = JSON.stringify(transfer);
  fc.assert(
    fc.property(fc.nat(text.length - 1), fc.constantFrom("x", "7", " "), (index, character) => {
      const altered = text.slice(0, index) + character + text.slice(index + 1);
      const read = parsedOrUndefined(altered);
      if (read === undefined || JSON.stringify(read) === text) return;
      expect(checkTransfer(read, sha256)).not.toEqual([]);
    }),
    { numRuns: 300 },
  );
  const other = structuredClone(transfer);
  const entry = other.logs[0]?.entries[1];
  if (entry === undefined) throw new Error("the log is too short");
  entry.payload = entry.payload.replace("42", "43");
  expect(checkTransfer(other, sha256)).toContainEqual({
    externalId: "S1",
    position: 2,
    message: "Entry 2 is not what was written.",
  });
});

it("is refused when an answer is not the one its log holds, and names the entry, whatever the checksum says", async () => {
  const transfer = await transferred();
  const result = transfer.export.results[0];
  const question = result?.questions[0];
  if (result === undefined || question === undefined) throw new Error("nothing came");
  question.response = { v: 1, text: "43" };
  expect(checkTransfer(transfer, sha256)[0]).toEqual({
    externalId: "S1",
    position: 2,
    message: "The answer to question 1 is not the one entry 2 of the log holds.",
  });
});

function parsedOrUndefined(text: string): Transfer | undefined {
  try {
    return transferSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

it("closes an exam when its own time is up, and keeps what comes later as late", async () => {
  const { node, sessionIds, essay } = await written();
  const [first = "", extra = ""] = sessionIds;
  closeExpired(node, at("10:00:04"));
  expect(getSession(node.database, first).state).toBe("in_progress");
  closeExpired(node, at("10:00:05"));
  expect(getSession(node.database, first)).toMatchObject({
    state: "submitted",
    termination_reason: "time_expired",
  });
  expect(getSession(node.database, extra).state).toBe("in_progress");
  const late = await save(node, first, saveOf(essay, { client_seq: 3 }), at("10:05:00"));
  expect(late.standing).toBe("late");
  const completed = getWaiting(node.database, 100).filter(
    ({ event_type }) => event_type === "participant_completed",
  );
  expect(completed).toMatchObject([{ final_score: 1, pending_points: 4, max_score: 5 }]);
  endInsideNode(node);
});

it("opens a pupil again after the exam's own end, for the minutes that were promised", async () => {
  const pupil = examPupil();
  const exam = { endsAt: at("10:00:00").toISOString() };
  const { node, sessionIds } = insideNode(folder, examPackage({ pupils: [pupil], exam }));
  const [id = ""] = sessionIds;
  const state = () => getSession(node.database, id).state;
  start(node, getSession(node.database, id), at("09:30:00"));
  // The server was away at 10:00, and noticed a quarter of an hour later.
  closeExpired(node, at("10:15:00"));
  expect(state()).toBe("submitted");
  const whom = { participant_id: pupil.id };
  control(node, { ...COMMAND, ...whom, action: "reopen", minutes: 10 }, at("10:30:00"));
  closeExpired(node, at("10:39:59"));
  expect(state()).toBe("in_progress");
  closeExpired(node, at("10:40:05"));
  expect(state()).toBe("submitted");
  endInsideNode(node);
});

it("opens a whole group again for those its end or the time closed, in their newest sitting alone", async () => {
  const ids = ["handed-in", "taken-out", "timed-out", "writing", "second", "absent"];
  const pupils = ids.map((externalId) => examPupil({ externalId }));
  const { node } = insideNode(folder, examPackage({ pupils }));
  const { database } = node;
  const states = () =>
    getSessions(database).map(
      ({ external_id, number, state }) => `${external_id} ${number} ${state}`,
    );
  const of = (externalId: string) => {
    const found = pupils.find((pupil) => pupil.externalId === externalId)?.id ?? "";
    return { command_id: randomUUID(), by: "Ms Okafor", participant_id: found };
  };
  const all = () => ({ command_id: randomUUID(), by: "Ms Okafor" });
  const sitting = (externalId: string) =>
    getSessions(database).findLast(({ external_id }) => external_id === externalId) ?? never();
  for (const id of ids.slice(0, -1)) start(node, sitting(id), at("09:00:00"));
  close(node, sitting("handed-in").id, "user_submitted", undefined, at("09:10:00"));
  close(node, sitting("timed-out").id, "time_expired", undefined, at("09:10:00"));
  control(node, { ...of("taken-out"), action: "end" }, at("09:11:00"));
  control(node, { ...of("second"), action: "end" }, at("09:12:00"));
  control(node, { ...of("second"), action: "new_session" }, at("09:13:00"));
  start(node, sitting("second"), at("09:14:00"));
  control(node, { ...all(), action: "end" }, at("09:30:00"));
  control(node, { ...all(), action: "end" }, at("09:31:00"));
  control(node, { ...all(), action: "reopen" }, at("09:32:00"));
  expect(states()).toEqual([
    "absent 1 not_started",
    "handed-in 1 submitted",
    "second 1 submitted",
    "second 2 in_progress",
    "taken-out 1 submitted",
    "timed-out 1 in_progress",
    "writing 1 in_progress",
  ]);
  const alone = { ...of("handed-in"), action: "reopen" as const };
  expect(control(node, alone, at("09:33:00")).changed).toEqual([alone.participant_id]);
  endInsideNode(node);
});

function never(): never {
  throw new Error("there is no such sitting");
}
