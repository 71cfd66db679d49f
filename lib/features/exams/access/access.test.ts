import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { db } from "@/lib/platform/db/client";
import { endInsideNode, insideNode } from "@/test/exam-node-inside";
import { examPackage } from "@/test/exam-node-package";
import { keepNodeAccess } from "./mutations";

const at = (time: string) => new Date(`2026-03-05T${time}Z`);

it("counts each grant and denial of a group once, however often its log is kept and whatever came between", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "markwell-access-"));
  const group = examPackage();
  const { node } = insideNode(folder, group);
  onTestFinished(() => {
    endInsideNode(node);
    rmSync(folder, { recursive: true });
  });
  const saved = (time: string) => {
    const answer = { subject: "Ann", what: "POST /exam/answer", granted: true, reason: "" };
    node.access.note({ ...answer, at: at(time) });
  };
  const refused = (time: string) => {
    const signIn = { subject: "", what: "POST /login", granted: false, reason: "no such pupil" };
    node.access.note({ ...signIn, at: at(time) });
  };
  const keep = () => keepNodeAccess(group.deliveryId, node.access.read());
  for (const time of ["09:05:10", "09:05:20", "09:20:00", "10:01:00"]) saved(time);
  for (const time of ["09:10:05", "09:11:00"]) refused(time);
  await keep();
  for (const time of ["09:50:00", "09:59:59"]) saved(time);
  for (const time of ["09:10:40", "10:30:00"]) refused(time);
  await keep();
  await keep();
  const lines = await db.examAccess.findMany({
    where: { groupId: group.deliveryId },
    orderBy: [{ granted: "desc" }, { minute: "asc" }],
    select: { minute: true, granted: true, times: true, lastAt: true },
  });
  const line = (granted: boolean, minute: string, times: number, lastAt: string) => ({
    ...{ granted, minute: at(minute), times, lastAt: at(lastAt) },
  });
  expect(lines).toEqual([
    line(true, "09:00:00", 5, "09:59:59"),
    line(true, "10:00:00", 1, "10:01:00"),
    line(false, "09:10:00", 2, "09:10:40"),
    line(false, "09:11:00", 1, "09:11:00"),
    line(false, "10:30:00", 1, "10:30:00"),
  ]);
});
