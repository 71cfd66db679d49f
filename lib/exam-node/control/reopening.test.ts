import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, it, onTestFinished } from "vitest";
import { mayBegin } from "@/lib/core/exams/beginning";
import type { NodePackage } from "@/lib/core/exams/node-package";
import { planSweep } from "@/lib/core/exams/sweep-rule";
import { endInsideNode, insideNode } from "@/test/exam-node-inside";
import { examPackage, examPupil } from "@/test/exam-node-package";
import { close } from "../closing/close-session";
import { closeExpired } from "../closing/expiry";
import { participants } from "../coordinator/participants";
import { start } from "../pupil/start";
import { countOfKind } from "../store/chains";
import { getSessions, setSeen } from "../store/sessions";
import { control } from "./control";

const folder = mkdtempSync(path.join(os.tmpdir(), "markwell-reopening-"));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (time: string) => new Date(`2026-03-05T${time}:00Z`);

/** Ann and Bo, who begin at nine and have 45 minutes unless it is said otherwise, and Cy, who does not. */
function group(exam: Partial<NodePackage["exam"]> = {}) {
  const [ann, bo, cy] = ["ann", "bo", "cy"].map((externalId) => examPupil({ externalId }));
  if (ann === undefined || bo === undefined || cy === undefined) throw new Error("three pupils");
  const { node } = insideNode(folder, examPackage({ pupils: [ann, bo, cy], exam }));
  onTestFinished(() => endInsideNode(node));
  const sitting = (externalId: string) => {
    const found = getSessions(node.database).find((row) => row.external_id === externalId);
    if (found === undefined) throw new Error(`${externalId} is not here`);
    return found;
  };
  for (const id of ["ann", "bo"]) start(node, sitting(id), at("09:00"));
  const end = () => ({ command_id: randomUUID(), by: "Ms Okafor", action: "end" as const });
  const reopen = () => ({ ...end(), action: "reopen" as const });
  const states = () => ["ann", "bo", "cy"].map((id) => sitting(id).state);
  return { node, ann, bo, cy, sitting, end, reopen, states };
}

it("says until when a pupil who has not begun may, with the time that was given", () => {
  const { node, cy, sitting, reopen, end } = group({ endsAt: at("11:00").toISOString() });
  const cyAt = (time: string) => {
    const row = participants(node, at(time)).find(({ user_id }) => user_id === cy.id);
    if (row === undefined) throw new Error("cy is not here");
    return { until: row.may_begin_until, may: mayBegin(row, at(time)) };
  };
  expect(cyAt("10:59")).toEqual({ until: at("11:00").toISOString(), may: true });
  const more = { ...end(), action: "extend" as const, minutes: 30 };
  control(node, more, at("10:50"));
  expect(cyAt("11:10")).toEqual({ until: at("11:30").toISOString(), may: true });
  control(node, end(), at("11:20"));
  expect(cyAt("11:21")).toEqual({ until: null, may: false });
  control(node, { ...reopen(), minutes: 10 }, at("12:00"));
  expect(cyAt("12:09")).toEqual({ until: at("12:10").toISOString(), may: true });
  expect(cyAt("12:10").may).toBe(false);
  expect(() => start(node, sitting("cy"), at("12:10"))).toThrow("This exam is over.");
  start(node, sitting("cy"), at("12:09"));
  expect(cyAt("12:09")).toEqual({ until: null, may: false });
});

it("is not swept before the minutes are over for which it was opened again", () => {
  const { node, sitting, reopen, cy } = group({ timeLimitMinutes: 10 });
  const { database } = node;
  for (const id of ["ann", "bo"]) setSeen(database, sitting(id).id, at("09:08"));
  closeExpired(node, at("09:11"));
  const plan = (time: string) => planSweep(participants(node, at(time)), 10, at(time));
  expect(plan("09:32").isOver).toBe(true);
  control(node, { ...reopen(), minutes: 5 }, at("09:27"));
  expect(plan("09:30")).toEqual({ idle: [], isOver: false });
  closeExpired(node, at("09:33"));
  expect(plan("09:53").isOver).toBe(false);
  expect(plan("09:54").isOver).toBe(true);
  // Without an end of the exam, whom somebody opens it for is waited for as long as they were given.
  const more = { by: "Ms Okafor", minutes: 60, action: "reopen" as const };
  control(node, { ...reopen(), action: "end" }, at("09:55"));
  control(node, { ...more, command_id: randomUUID(), participant_id: cy.id }, at("09:56"));
  expect(plan("10:56").isOver).toBe(false);
  expect(plan("12:00").isOver).toBe(true);
});

it("opens nobody without minutes whose time was up, and hands nobody in twice", () => {
  const { node, ann, sitting, end, reopen, states } = group();
  const extend = { ...end(), action: "extend" as const, minutes: 60 };
  control(node, { ...extend, participant_id: sitting("bo").pupil_id }, at("09:30"));
  closeExpired(node, at("10:01"));
  control(node, end(), at("10:20"));
  const closed = sitting("ann");
  const handIns = () => countOfKind(node.database, closed.id, "hand-in");
  expect(control(node, reopen(), at("10:21")).changed).not.toContain(ann.id);
  expect(states()).toEqual(["submitted", "in_progress", "not_started"]);
  const alone = { ...reopen(), participant_id: ann.id };
  expect(() => control(node, alone, at("10:22"))).toThrow("Say how many minutes to give.");
  closeExpired(node, at("10:23"));
  expect([sitting("ann"), handIns()]).toEqual([closed, 1]);
  control(node, { ...reopen(), minutes: 10 }, at("10:24"));
  expect(states()).toEqual(["in_progress", "in_progress", "not_started"]);
});

it("takes back one end of a group: who was closed before it stays so, and so does the group", () => {
  const { node, ann, bo, cy, end, reopen, states } = group();
  const first = end();
  expect(control(node, first, at("09:20")).group).toBe("ended");
  control(node, { ...reopen(), participant_id: ann.id }, at("09:25"));
  const second = end();
  expect(control(node, second, at("09:30")).changed).toEqual([ann.id]);
  // Pressed once more, it closed nobody.
  expect(control(node, end(), at("09:31")).changed).toEqual([]);
  expect(control(node, { ...reopen(), undoes: second.command_id }, at("09:32"))).toEqual({
    ...{ action: "reopen", changed: [ann.id], group: "ended" },
  });
  expect(control(node, { ...reopen(), undoes: first.command_id }, at("09:33"))).toEqual({
    ...{ action: "reopen", changed: [bo.id, cy.id], group: "open" },
  });
  expect(states()).toEqual(["in_progress", "in_progress", "not_started"]);
  const unknown = { ...reopen(), undoes: randomUUID() };
  expect(() => control(node, unknown, at("09:34"))).toThrow("There is no such end");
});

it("does not count an end as what closed a pupil who handed in, or whose time was up, at that moment", () => {
  const { node, sitting, end, reopen, states } = group();
  close(node, sitting("ann").id, "user_submitted", undefined, at("09:30"));
  close(node, sitting("bo").id, "time_expired", undefined, at("09:30"));
  const given = end();
  control(node, given, at("09:30"));
  control(node, { ...reopen(), undoes: given.command_id }, at("09:31"));
  expect(states()).toEqual(["submitted", "submitted", "not_started"]);
});
