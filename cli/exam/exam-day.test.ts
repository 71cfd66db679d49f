import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import * as z from "zod/mini";
import { listAccess } from "@/lib/features/exams/access/data";
import { getTransfer } from "@/lib/features/exams/collecting/data";
import { storeTransfer } from "@/lib/features/exams/collecting/mutations";
import { addPupil } from "@/lib/features/exams/commanding/mutations";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/db/new-id";
import { packagesFolder } from "@/lib/platform/exam-packages/package-folder";
import { markwell } from "@/test/command-line";
import { ask, openPaper } from "@/test/exam-node-client";
import { answer42, isAnswering } from "@/test/exam-pupil";
import { examSchool } from "@/test/exam-school";
import type { ExamWeb } from "@/test/exam-web";
import { startExamWeb } from "@/test/exam-web";
import type { WorkerProgram } from "@/test/worker-program";

const WEB_PORT = 20_390;
const school = examSchool({
  firstPort: 20_300,
  coordinatorUrl: `http://127.0.0.1:${WEB_PORT}`,
});
const SOON = { timeout: 20_000, interval: 50 };
const sessionSchema = z.object({
  session_id: z.string(),
  user_id: z.string(),
  execution_environment_id: z.string(),
});

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

describe("an exam from slip to torn-down group, by the command line alone", () => {
  it("keeps what nodes report, collects, verifies, and only then tears down", async () => {
    const group = await school.launched("history-g1");
    const token = await answer42(group, group.folder);
    await vi.waitFor(async () => {
      const session = await db.examSession.findFirst({ where: { questionsAnswered: 1 } });
      expect(session).toMatchObject({ state: "in_progress", totalQuestions: 2 });
      expect(session?.currentScore.toNumber()).toBe(1);
    }, SOON);
    const out = path.join(group.folderOfFiles, "results.json");
    expect((await school.exam("collect", "history-g1", "--out", out)).status).toBe(6);
    const early = await school.exam("teardown", "history-g1");
    expect(early).toMatchObject({ status: 6, printed: undefined });
    expect((await school.exam("teardown", "history-g1", "--discard", "histori-g1")).status).toBe(6);
    await ask(group, token, "POST", "/exam/complete", {
      client_id: newId(),
      client_seq: 1,
      based_on: 3,
    });
    // The rest of the group comes in the next lesson: nothing may keep them out by the way.
    const tooSoon = await school.exam("collect", group.folder, "--out", out);
    expect(tooSoon).toMatchObject({ status: 6, printed: undefined });
    expect(tooSoon.said).toContain("1 pupil of history-g1 has not begun");
    expect(tooSoon.said).toContain("end the exam first, then collect");
    expect((await school.exam("end", "history-g1")).status).toBe(0);
    const collected = await school.exam("collect", group.folder, "--out", out);
    expect(collected).toMatchObject({
      status: 0,
      printed: { collected: [{ exam_id: "history-g1", counts: { results: 2, answers: 1 } }] },
    });
    expect(await school.exam("collect", "history-g1", "--out", out)).toMatchObject({
      printed: collected.printed,
    });
    // A rehearsal with one group is followed by an exam of many, into the same folder.
    const folder = path.join(group.folderOfFiles, "results");
    for (const place of [folder, folder, `${folder}/`])
      expect((await school.exam("collect", "history-g1", "--out", place)).status).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(["combined.json", "history-g1@2026-03-05.json"]);
    writeFileSync(path.join(group.folderOfFiles, "notes"), "");
    const taken = path.join(group.folderOfFiles, "notes");
    const onto = await school.exam("collect", "history-g1", "--out", taken);
    expect(onto).toMatchObject({ status: 2, said: expect.stringContaining("name of a file") });
    // Who was let in is known here from now on, each line once however often it is collected.
    const access = (await listAccess(500, false)).filter((line) => line.group === "history-g1");
    expect(access).toContainEqual(
      expect.objectContaining({ who: "Pupil 1", what: "POST /login", granted: true, times: 1 }),
    );
    expect(JSON.parse(readFileSync(out, "utf8"))).toMatchObject({
      exam_id: "history-g1",
      results: [{ external_id: "S1", status: "submitted", questions: [{ score: 1 }, {}] }, {}],
    });
    const { receipt: shown } = await db.examLogEntry.findFirstOrThrow({ where: { kind: "save" } });
    const database = path.join(school.processes, group.id, "exam.sqlite");
    const where = [shown, group.folder, "--db", database];
    expect(await school.exam("receipt", ...where)).toMatchObject({
      status: 0,
      printed: { receipt: shown, entries: [{ package: group.folder }] },
    });
    expect((await school.exam("verify", out)).printed).toMatchObject({
      files: [{ exam_id: "history-g1", results: 2, checked: "checksum" }],
    });
    expect((await school.exam("reopen", "history-g1")).status).toBe(6);
    const marks = await db.examMark.findMany({
      where: { question: { result: { externalId: "S1" } } },
    });
    expect(marks.map(({ points }) => points?.toNumber() ?? null).sort()).toEqual([0, 1]);

    expect((await ask(group, `${token}x`, "GET", "/exam/paper")).status).toBe(401);
    expect(await isAnswering(group)).toBe(true);
    const gone = await school.exam("teardown", "history-g1");
    expect(gone.status).toBe(0);
    // Whom the group kept out after its results were here is known, too.
    expect((await listAccess(500, true)).map(({ group: of, what }) => [of, what])).toContainEqual([
      "history-g1",
      "GET /exam/paper",
    ]);
    expect(gone.printed).toMatchObject({ torn_down: [{ exam_id: "history-g1" }] });
    const lines = JSON.stringify(gone.printed);
    for (const part of ["exam.sqlite", `package ${group.folder}`, "seeded database in Postgres"])
      expect(lines).toContain(part);
    expect(existsSync(group.folder)).toBe(false);
    // Whoever looks after groups may have begun to bring it back; the job takes that down behind its record.
    await vi.waitFor(async () => expect(await school.runtime.find(group.id)).toBeUndefined(), SOON);
    expect(await isAnswering(group)).toBe(false);
    expect(await db.examEnvironment.findUnique({ where: { id: group.id } })).toMatchObject({
      state: "TERMINATED",
      liveGroupId: null,
    });
    const audit = await db.auditEvent.findFirst({ where: { action: "exam.torn-down" } });
    expect(JSON.stringify(audit?.details)).toContain(group.folder);
    // So does what a pupil was shown a receipt for.
    const { receipt } = await db.examLogEntry.findFirstOrThrow({ where: { kind: "save" } });
    expect((await school.run("receipt", receipt)).printed).toMatchObject({
      entries: [],
      exams: [{ exam: "history-g1", externalId: "S1", question: 1, verifies: true }],
    });
    // The results outlive the group; they can be taken in again only by saying so.
    expect((await school.exam("import", out)).status).toBe(6);
    expect(await school.exam("import", out, "--replace")).toMatchObject({
      status: 0,
      printed: { imported: [{ exam_id: "history-g1", results: 2, replaced: true }] },
    });
  });

  it("finds a receipt in a group that runs, without Postgres, in packages of the page where none is named", async () => {
    const group = await school.launched("receipt-g1");
    await answer42(group, group.folder);
    const saved = await vi.waitFor(async () => {
      const { groupId } = group;
      return await db.examEvent.findFirstOrThrow({ where: { groupId, type: "answer_submitted" } });
    }, SOON);
    const { receipt } = z.object({ receipt: z.string() }).parse(saved.data);
    const byItself = { ...school.settings, DATABASE_URL: "postgresql://127.0.0.1:1/none" };
    const look = (...named: string[]) => markwell(["exam", "receipt", ...named], byItself);
    const database = path.join(school.processes, group.id, "exam.sqlite");
    const entry = { external_id: "S1", kind: "save", log_intact: true, database };
    expect(await look(receipt, group.folder)).toMatchObject({
      ...{ status: 0, printed: { receipt, entries: [{ package: group.folder, ...entry }] } },
    });
    const here = path.join(packagesFolder(), "receipt-g1");
    cpSync(group.folder, here, { recursive: true });
    // Another package, which cannot be looked in, keeps nobody from finding it.
    const broken = path.join(packagesFolder(), "broken-g1");
    mkdirSync(broken, { recursive: true });
    writeFileSync(path.join(broken, "container.json"), "{");
    onTestFinished(() => rmSync(packagesFolder(), { recursive: true }));
    const found = await look(receipt);
    expect(found).toMatchObject({ status: 0, printed: { entries: [{ package: here, ...entry }] } });
    expect(found.said).toContain("broken-g1");
    expect((await look("00000")).status).toBe(3);
    rmSync(broken, { recursive: true });
    const none = await look("00000");
    expect(none).toMatchObject({ status: 4, printed: undefined });
    expect(none.said).toContain("markwell receipt 00000");
  });

  it("gives nobody the slip of somebody else, nor says it gave time that it did not give", async () => {
    const { groupId } = await school.launched("greek-g1");
    const zoe = { groupId, studentId: "S9", displayName: "Zoë", extraTimePercent: 0 };
    const slip = await addPupil(undefined, zoe);
    const there = { code: "conflict", message: "S9 is in this group already: Zoë." };
    const longer = { ...zoe, extraTimePercent: 25 };
    await expect(addPupil(undefined, longer)).rejects.toMatchObject(there);
    const where = { groupId, externalId: "S9" };
    expect(await db.examPupil.findFirst({ where })).toMatchObject({ extraTimePercent: 0 });
    // The addition broke off before it was noted here, so only the group knows whose id that is.
    await db.examSession.deleteMany({ where: { pupil: where } });
    await db.examPupil.deleteMany({ where });
    for (const other of [{ ...zoe, displayName: "Zack" }, longer])
      await expect(addPupil(undefined, other)).rejects.toMatchObject(there);
    expect(await db.examPupil.count({ where })).toBe(0);
    expect(await addPupil(undefined, zoe)).toEqual(slip);
  });

  it("refuses results of which one byte was altered, and names the entry", async () => {
    const group = await school.launched("latin-g1");
    await answer42(group, group.folder);
    await school.exam("end", "latin-g1");
    await school.exam("collect", "latin-g1", "--out", path.join(group.folderOfFiles, "a.json"));
    const transfer = await getTransfer(group.groupId);
    await db.examTransfer.delete({ where: { groupId: group.groupId } });
    const text = JSON.stringify(transfer).replace('\\"text\\":\\"42\\"', '\\"text\\":\\"43\\"');
    expect(text).not.toBe(JSON.stringify(transfer));
    const altered = JSON.parse(text) as typeof transfer;
    await expect(storeTransfer(undefined, group.groupId, altered)).rejects.toMatchObject({
      code: "invalid",
      issues: expect.arrayContaining([
        expect.objectContaining({ path: expect.stringMatching(/^S1, entry \d/) }),
      ]),
    });
    expect(await db.examTransfer.count({ where: { groupId: group.groupId } })).toBe(0);
  });

  it("knows sessions by their triple, and moves them from state to state", async () => {
    const group = await school.launched("music-g1");
    const token = await answer42(group, group.folder);
    const made = await school.run("session", "create", "--user", "S1", "--exam", "music-g1");
    expect(made).toMatchObject({ status: 0, printed: { execution_environment_id: group.id } });
    const triple = sessionSchema.parse(made.printed);
    const { session_id: session, user_id: user } = triple;
    const verify = (...changed: string[]) => {
      const given = ["--session", session, "--user", user, "--environment", group.id, ...changed];
      return school.run("session", "verify", ...given);
    };
    expect(await verify()).toMatchObject({
      status: 0,
      printed: { valid: true, state: "in_progress" },
    });
    expect((await verify("--user", newId())).status).toBe(5);
    expect((await verify("--environment", newId())).status).toBe(5);
    expect((await verify("--session", newId())).status).toBe(4);
    expect((await school.run("session", "verify", "--session", session)).status).toBe(2);
    // A node of another school on this machine may still call a port that was its own coordinator's.
    const denied = await db.examAccess.findMany({
      where: {
        ...{ granted: false, reason: { not: "wrong signature" } },
        what: { not: "GET /exam/paper" },
      },
    });
    expect(denied.map(({ reason }) => reason).sort()).toEqual([
      "another environment",
      "another user's session",
    ]);
    const move = (to: string, ...more: string[]) =>
      school.run("session", "transition", "--session", session, "--to", to, ...more);
    expect(await move("paused")).toMatchObject({
      printed: { state: "paused", previous: "in_progress" },
    });
    expect((await move("graded")).status).toBe(6);
    expect((await move("asleep")).status).toBe(3);
    expect((await move("in_progress")).status).toBe(0);
    expect((await move("submitted", "--reason", "system_error")).status).toBe(0);
    expect((await move("grading")).status).toBe(6);
    const given = ["--session", session, "--user", "S1", "--environment", group.id];
    expect((await school.run("session", "status", ...given)).printed).toMatchObject({
      state: "submitted",
      termination_reason: "system_error",
      questions_answered: 1,
    });
    expect((await openPaper(group, token)).state).toBe("submitted");
    const again = await school.run(
      "session",
      "create",
      "--user",
      "S1",
      "--exam",
      "music-g1",
      "--again",
    );
    expect(sessionSchema.parse(again.printed).session_id).not.toBe(session);
    const named = {
      student_id: expect.stringMatching(/^S[12]$/),
      display_name: expect.any(String),
    };
    expect((await school.exam("status", "music-g1")).printed).toMatchObject({
      live: { participants: [named, named, named] },
      stats: { pupils: 2, log_entries: expect.any(Number) },
    });
  });

  it("makes, shows and destroys environments", async () => {
    const { package: folder } = await school.prepared("drama-g1", 1);
    const { status } = await school.exam("launch", folder, "--runtime", "process");
    expect(status).toBe(0);
    const made = await school.run("environment", "create", "--exam", "drama-g1");
    expect(made).toMatchObject({ status: 0, printed: { state: "running", runtime: "process" } });
    const { environment_id: id } = z.object({ environment_id: z.string() }).parse(made.printed);
    const environment = (...args: string[]) =>
      school.run("environment", ...args, "--environment", id);
    expect((await environment("status")).printed).toMatchObject({ state: "running" });
    expect((await environment("destroy")).status).toBe(6);
    expect((await environment("destroy", "--discard", "drama-g1")).status).toBe(0);
    expect((await environment("status")).printed).toMatchObject({ state: "terminated" });
    expect((await school.run("environment", "status", "--environment", newId())).status).toBe(4);
    expect((await school.run("environment")).status).toBe(2);
  });
});
