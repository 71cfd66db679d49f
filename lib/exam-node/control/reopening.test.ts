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
import { closeExpired } from "../closing/expiry";
import { participants } from "../coordinator/participants";
import { start } from "../pupil/start";
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
