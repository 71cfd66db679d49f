import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { checkStored, getTransfer } from "@/lib/features/exams/collecting/data";
import { collectGroup } from "@/lib/features/exams/collecting/mutations";
import { sweepExams } from "@/lib/features/exams/sweeping/mutations";
import { requestTearDown } from "@/lib/features/exams/tearing-down/mutations";
import { db } from "@/lib/platform/db/client";
import { cutLine } from "@/test/cut-transfer";
import { answer42, firstLaunched } from "@/test/exam-pupil";
import { examSchool } from "@/test/exam-school";

const school = examSchool({ firstPort: 20_800 });

/** A group whose pupils have written and whose exam is over. Its worker is gone: it would put a changed address right. */
async function endedGroup(examId: string) {
  const worker = school.startWorker();
  const { package: folder, ...written } = await school.prepared(examId);
  const launched = firstLaunched(await school.exam("launch", folder, "--runtime", "process"));
  await answer42(launched, folder, "S1");
  await answer42(launched, folder, "S2");
  expect((await school.exam("end", examId)).status).toBe(0);
  await worker.kill();
  const { groupId } = await db.examEnvironment.findUniqueOrThrow({ where: { id: launched.id } });
  const out = path.join(written.folder, "results.json");
  return { ...launched, folder, groupId, out };
}

/** Has the coordinator reach a group through a line that can be cut. */
async function throughCutLine(
  { id, origin }: { readonly id: string; readonly origin: string },
  isMeant: (method: string, path: string) => boolean,
) {
  const line = await cutLine(origin, isMeant);
  onTestFinished(() => line.close());
  await db.examEnvironment.update({ where: { id }, data: { address: line.origin } });
  return line;
}

const kept = async (groupId: string) => ({
  transfers: await db.examTransfer.count({ where: { groupId } }),
  results: await db.examResult.count({ where: { groupId } }),
  entries: await db.examLogEntry.count({ where: { groupId } }),
});

describe("a transfer that breaks off", () => {
  it("keeps nothing of it, says so, and repeated gives what a whole one would have given", async () => {
    const group = await endedGroup("greek-g1");
    const line = await throughCutLine(group, (_, url) => url === "/api/export");
    line.cuts.push(0, 1, 4_000);
    for (let cut = 0; cut < 3; cut += 1) {
      await expect(collectGroup(undefined, group.groupId)).rejects.toMatchObject({
        code: "unavailable",
        message: expect.stringContaining("Pupils' answers are safe in it"),
      });
      expect(await kept(group.groupId)).toEqual({ transfers: 0, results: 0, entries: 0 });
    }
    await expect(requestTearDown(undefined, group.groupId, undefined)).rejects.toMatchObject({
      code: "conflict",
    });
    const whole = await collectGroup(undefined, group.groupId);
    expect(whole.counts).toMatchObject({ results: 2, answers: 2 });
    const rows = await kept(group.groupId);
    expect(await collectGroup(undefined, group.groupId)).toEqual(whole);
    expect(await kept(group.groupId)).toEqual(rows);
    const said = await school.exam("collect", "greek-g1", "--out", group.out);
    expect(said).toMatchObject({ status: 0, printed: { collected: [whole] } });
    const { sha256, ...written } = JSON.parse(readFileSync(group.out, "utf8")) as {
      sha256: string;
    };
    expect(written).toEqual((await getTransfer(group.groupId)).export);
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it("behind the transfer, before the group heard that its results are safe, changes nothing of it", async () => {
    const group = await endedGroup("danish-g1");
    const line = await throughCutLine(group, (_, url) => url === "/api/control");
    line.cuts.push(0);
    const deaf = await collectGroup(undefined, group.groupId);
    expect(line.cuts).toEqual([]);
    expect(await collectGroup(undefined, group.groupId)).toEqual(deaf);
  });
});

it("refuses what was altered by one byte on the way, names the entry, keeps the group, and takes it whole", async () => {
  const group = await endedGroup("welsh-g2");
  const line = await throughCutLine(group, (_, url) => url === "/api/export");
  const place = (body: Buffer) => body.indexOf(String.raw`\"text\":\"42\"`);
  line.cuts.push((body) => {
    const altered = Buffer.from(body);
    altered[place(body) + String.raw`\"text\":\"4`.length] = "3".charCodeAt(0);
    expect(altered.compare(body)).not.toBe(0);
    return altered;
  });
  await expect(collectGroup(undefined, group.groupId)).rejects.toMatchObject({
    code: "invalid",
    issues: expect.arrayContaining([
      expect.objectContaining({ path: expect.stringMatching(/^S[12], entry \d+$/) }),
    ]),
  });
  expect(await kept(group.groupId)).toEqual({ transfers: 0, results: 0, entries: 0 });
  await expect(requestTearDown(undefined, group.groupId, undefined)).rejects.toMatchObject({
    code: "conflict",
  });
  expect(await collectGroup(undefined, group.groupId)).toMatchObject({ counts: { answers: 2 } });
  expect(await checkStored(group.groupId)).toEqual([]);
});

it("is swept without loss: what breaks off is told and stays where it is, and the next sweep collects it", async () => {
  const group = await endedGroup("breton-g1");
  const line = await throughCutLine(group, (_, url) => url === "/api/export");
  const later = new Date(Date.now() + 91 * 60_000);
  const swept = async () =>
    (await sweepExams(later, false)).filter(({ exam_id }) => exam_id === "breton-g1");
  line.cuts.push(4_000);
  expect(await swept()).toMatchObject([
    { collected: false, problem: expect.stringContaining("Pupils' answers are safe in it") },
  ]);
  expect(await kept(group.groupId)).toEqual({ transfers: 0, results: 0, entries: 0 });
  expect(await school.runtime.find(group.id)).toMatchObject({ state: "running" });
  expect(await swept()).toMatchObject([{ collected: true, problem: null }]);
  expect(await checkStored(group.groupId)).toEqual([]);
  const answers = await db.examResultQuestion.findMany({
    where: { result: { groupId: group.groupId }, response: { path: ["text"], equals: "42" } },
  });
  expect(answers).toHaveLength(2);
  // Collected is not deleted: that is for a person to say.
  expect(await school.runtime.find(group.id)).toMatchObject({ state: "running" });
  expect(await school.runtime.readDatabase(group.id)).not.toEqual([]);
  expect(await swept()).toEqual([]);
});

it("collects every group that is over, and names the one that still runs", async () => {
  const over = await endedGroup("polish-g1");
  const { package: folder } = await school.prepared("welsh-g1", 1);
  const worker = school.startWorker();
  onTestFinished(() => worker.kill());
  const running = firstLaunched(await school.exam("launch", folder, "--runtime", "process"));
  await answer42(running, folder);
  const out = path.join(path.dirname(over.out), "all");
  const both = await school.exam("collect", over.folder, folder, "--out", out);
  expect(both.status).toBe(6);
  expect(both.said).toMatch(/welsh-g1: .*still runs/);
  expect(readdirSync(out).sort()).toEqual(["combined.json", "polish-g1@2026-03-05.json"]);
  expect((await kept(over.groupId)).transfers).toBe(1);
}, 120_000);
