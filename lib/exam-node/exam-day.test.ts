import { randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { exportFileSchema } from "@/lib/core/exams/export-file";
import { transferSchema } from "@/lib/core/exams/transfer";
import { examGroups, SLIP_PASSWORD, slipHash } from "@/test/exam-group";
import { ask, call, command, logIn, openPaper, saveOf } from "@/test/exam-node-client";
import { examPupil, examQuestion } from "@/test/exam-node-package";
import { runNode, seedNode, startNode } from "@/test/exam-node-program";

const { group, folder } = examGroups();

describe("an exam, from slip to results", () => {
  it("is taken, and its results can be checked by anybody", async () => {
    const { node, number, essay } = await group();
    const { token, exam_session_id } = await logIn(node, " s1", "PHYS A3X7K");
    const paper = await openPaper(node, token);
    expect(paper).toMatchObject({
      attempt_id: exam_session_id,
      pupil_name: "Ann Lee",
      state: "in-progress",
    });
    expect(JSON.stringify(paper)).not.toContain("less dense");
    const first = await ask(node, token, "POST", "/exam/answer", {
      ...saveOf(number, { response: { v: 1, text: "42" } }),
      score: 100,
      deadline: "2099-01-01T00:00:00Z",
    });
    expect(await first.json()).toMatchObject({ standing: "current", receipt: expect.any(String) });
    const second = await ask(node, token, "POST", "/exam/answer", saveOf(essay, { client_seq: 2 }));
    expect(second.status).toBe(200);
    const progress = await (await ask(node, token, "GET", "/exam/progress")).json();
    expect(progress).toMatchObject({ questions_answered: 2, total_questions: 2 });
    const handIn = { client_id: randomUUID(), client_seq: 1, based_on: 4 };
    const done = await (await ask(node, token, "POST", "/exam/complete", handIn)).json();
    const again = await (await ask(node, token, "POST", "/exam/complete", handIn)).json();
    expect(again).toEqual(done);
    const late = await ask(node, token, "POST", "/exam/answer", saveOf(essay, { client_seq: 3 }));
    expect(late.status).toBe(423);

    expect((await call(node, "GET", "/api/export")).status).toBe(409);
    await command(node, { action: "end" });
    const bytes = await (await call(node, "GET", "/api/export")).text();
    expect(await (await call(node, "GET", "/api/export")).text()).toBe(bytes);
    const transfer = transferSchema.parse(JSON.parse(bytes));
    expect(transfer.export.results).toMatchObject([
      {
        external_id: "S1",
        status: "submitted",
        questions: [
          { difficulty: "easy", score: 1, model_answer: "42" },
          { difficulty: "medium", score: null, conversation: [{ role: "student" }] },
        ],
      },
      { external_id: "S2", status: "not_started", questions: [{ score: 0 }, { score: 0 }] },
    ]);
    const kinds = transfer.logs[0]?.entries.map(({ kind }) => kind);
    expect(kinds).toEqual(["sign-in", "start", "save", "save", "hand-in", "finalise"]);
    expect(transfer.logs.at(-1)?.entries.map(({ kind }) => kind)).toEqual([
      "end",
      "finalise",
      "export",
    ]);
  });

  it("does not begin before its time, and closes when the time is up", async () => {
    const startsAt = new Date(Date.now() + 3_600_000).toISOString();
    const { node } = await group({ exam: { startsAt } });
    const { token, starts_at } = await logIn(node, "S1", SLIP_PASSWORD);
    expect(starts_at).toBe(startsAt);
    const early = await ask(node, token, "GET", "/exam/start");
    expect(early.status).toBe(423);
    expect(Number(early.headers.get("retry-after"))).toBeGreaterThan(3_500);
  });
});

describe("the invigilator", () => {
  it("pauses, gives time, tells, ends and reopens, for one or for all", async () => {
    const { node, essay, ann, bo } = await group();
    const { token } = await logIn(node, "S1", SLIP_PASSWORD);
    const { deadline } = await openPaper(node, token);
    const progress = async () => (await ask(node, token, "GET", "/exam/progress")).json();
    expect(await command(node, { action: "pause" })).toMatchObject({ changed: [ann] });
    expect(await progress()).toMatchObject({ state: "paused", time_remaining_seconds: null });
    // Whoever signs in during the pause waits with the others.
    const late = await logIn(node, "S2", SLIP_PASSWORD);
    expect(await openPaper(node, late.token)).toMatchObject({ state: "paused" });
    await command(node, { action: "resume" });
    await command(node, { action: "extend", minutes: 5, participant_id: ann });
    const after = await progress();
    expect(Date.parse(after.deadline) - Date.parse(deadline ?? "")).toBeGreaterThanOrEqual(300_000);
    await command(node, { action: "message", text: "Ten minutes left", participant_id: ann });
    expect(await progress()).toMatchObject({ notices: [{ text: "Ten minutes left" }] });
    expect(await command(node, { action: "end", participant_id: ann })).toMatchObject({
      changed: [ann],
    });
    expect(await progress()).toMatchObject({ state: "submitted" });
    // What was written before the end may still come; it waits for the teacher.
    const kept = await ask(node, token, "POST", "/exam/answer", saveOf(essay));
    expect(await kept.json()).toMatchObject({ standing: "late" });
    await command(node, { action: "reopen", participant_id: ann, minutes: 3 });
    const reopened = await progress();
    expect(reopened).toMatchObject({ state: "in-progress" });
    expect(Date.parse(reopened.deadline) - Date.parse(after.deadline)).toBeGreaterThanOrEqual(
      180_000,
    );
    const wall = await (await call(node, "GET", "/api/progress")).json();
    expect(wall.participants.map((row: { user_id: string; state: string }) => row)).toMatchObject([
      { user_id: ann, state: "in_progress" },
      { user_id: bo, state: "in_progress" },
    ]);
  });

  it("gives one pupil a rest break: the pupil and the wall are told that it is one", async () => {
    const { node, ann } = await group();
    const { token } = await logIn(node, "S1", SLIP_PASSWORD);
    await openPaper(node, token);
    const progress = async () => (await ask(node, token, "GET", "/exam/progress")).json();
    const wall = async () => (await (await call(node, "GET", "/api/progress")).json()).participants;
    await command(node, { action: "pause", reason: "rest_break", participant_id: ann });
    expect(await progress()).toMatchObject({ state: "paused", on_rest_break: true });
    expect((await wall())[0]).toMatchObject({
      ...{ state: "paused", on_rest_break: true, paused_since: expect.any(String) },
    });
    await command(node, { action: "resume", participant_id: ann });
    expect(await progress()).toMatchObject({ state: "in-progress", on_rest_break: false });
    expect((await wall())[0]).toMatchObject({ on_rest_break: false, paused_since: null });
  });

  it("ends a group and opens it again: who had begun goes on, who had not may begin", async () => {
    const { node, ann, bo } = await group();
    const { token } = await logIn(node, "S1", SLIP_PASSWORD);
    const late = await logIn(node, "S2", SLIP_PASSWORD);
    await openPaper(node, token);
    await command(node, { action: "end" });
    expect((await ask(node, late.token, "GET", "/exam/start")).status).toBe(423);
    expect((await call(node, "GET", "/api/export")).status).toBe(200);
    await expect(command(node, { action: "pause" })).rejects.toThrow("423");
    await command(node, { action: "reopen", participant_id: bo });
    expect((await openPaper(node, late.token)).state).toBe("in-progress");
    expect((await ask(node, token, "GET", "/exam/progress")).status).toBe(200);
    expect((await call(node, "GET", "/api/export")).status).toBe(409);
    await command(node, { action: "reopen" });
    expect((await openPaper(node, token)).state).toBe("in-progress");
    const again = { action: "new_session", participant_id: ann };
    await expect(command(node, again)).rejects.toThrow("409");
    await command(node, { action: "end", participant_id: ann, reason: "user_abandoned" });
    await command(node, again);
    const second = await logIn(node, "S1", SLIP_PASSWORD);
    expect((await openPaper(node, second.token)).attempt_id).toBe(second.exam_session_id);
    const { participants } = await (await call(node, "GET", "/api/participants")).json();
    expect(participants).toMatchObject([
      { external_id: "S1", session_number: 1, termination_reason: "user_abandoned" },
      { external_id: "S1", session_number: 2, state: "in_progress" },
      { external_id: "S2", session_number: 1, state: "in_progress" },
    ]);
  });

  it("adds a pupil who was left off, while the group runs, and does a repeated command once", async () => {
    const { node } = await group();
    const pupil = examPupil({ externalId: "S3", passwordHash: await slipHash });
    const add = { command_id: randomUUID(), action: "add_pupil", pupil };
    const first = await command(node, add);
    expect(await command(node, add)).toEqual(first);
    const { token } = await logIn(node, "S3", SLIP_PASSWORD);
    expect((await openPaper(node, token)).questions).toHaveLength(2);
    await expect(command(node, { action: "add_pupil", pupil })).rejects.toThrow("409");
    const small = examPupil({ externalId: " s3", passwordHash: await slipHash });
    await expect(command(node, { action: "add_pupil", pupil: small })).rejects.toThrow("409");
  });
});

describe("the program", () => {
  it("says how it is, and stops when asked", async () => {
    const { node } = await group();
    const health = await fetch(`${node.origin}/healthz`);
    expect(await health.json()).toMatchObject({ status: "ok", group: "open", problem: null });
    expect(await node.stop()).toBe(0);
  });

  it("gives every file of the player, strict about what a page may do", async () => {
    const { node } = await group();
    const page = await fetch(node.origin);
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
    const html = await page.text();
    const urls = [...html.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, url]) => url);
    for (const url of [...urls, "/sw.js"]) {
      const file = await fetch(node.origin + url);
      expect([url, file.status]).toEqual([url, 200]);
      expect(file.headers.get("x-content-type-options")).toBe("nosniff");
      expect((await file.arrayBuffer()).byteLength).toBeGreaterThan(100);
    }
  });

  it("keeps nothing readable on disk", async () => {
    const { node, essay } = await group();
    const { token } = await logIn(node, "S1", SLIP_PASSWORD);
    await openPaper(node, token);
    await ask(node, token, "POST", "/exam/answer", saveOf(essay));
    const { databasePath } = node.config;
    for (const file of [databasePath, `${databasePath}-wal`].filter(existsSync))
      for (const word of ["Ann Lee", "less dense", "argon2id", "SQLite format"])
        expect(readFileSync(file).includes(word)).toBe(false);
  });

  it("gives results and finds receipts of a database that nobody serves", async () => {
    const { node, essay } = await group();
    const { token } = await logIn(node, "S1", SLIP_PASSWORD);
    await openPaper(node, token);
    const saved = await (await ask(node, token, "POST", "/exam/answer", saveOf(essay))).json();
    await node.kill();
    expect(exportFileSchema.parse(runNode(node.config, ["export"])).results).toMatchObject([
      { external_id: "S1", status: "in_progress", questions: [{ score: 0 }, { score: null }] },
      { external_id: "S2", status: "not_started" },
    ]);
    expect(runNode(node.config, ["receipt", saved.receipt.toLowerCase()])).toEqual([
      {
        external_id: "S1",
        session_number: 1,
        position: saved.position,
        kind: "save",
        received_at: saved.saved_at,
        log_intact: true,
      },
    ]);
    expect(runNode(node.config, ["receipt", "00000"])).toEqual([]);
    expect(() => runNode(node.config, ["receipt", "no"])).toThrow("no receipt");
  });

  it("does not start with another key, without a database, on a taken port, or for another group", async () => {
    const { node, prepared } = await group();
    const { config } = node;
    const start = (given: object) => startNode({ ...config, ...given });
    await expect(start({ databaseKey: "00".repeat(32) })).rejects.toThrow("exit status 5");
    await expect(start({ databasePath: path.join(folder, "none.db") })).rejects.toThrow("status 4");
    await expect(start({ deliveryId: randomUUID() })).rejects.toThrow("status 4");
    await expect(start({ port: Number(new URL(node.origin).port) })).rejects.toThrow("status 7");
    await expect(start({ databaseKey: "short" })).rejects.toThrow("status 2");
    await node.stop();
    const more = { ...prepared, pupils: [...prepared.pupils, examPupil({ externalId: "S9" })] };
    expect(seedNode(config, more)).toEqual({
      ...{ questions: 2, pupils: 3, added: ["S9"], removed: [], stayed: [] },
    });
  });
});

describe("what a group's program begins only when it is asked for", () => {
  it("sets maths for pupils, and marks an answer by a teacher's pattern", async () => {
    const rule = {
      accepted: [{ text: "photosynthesis", weight: 1 }],
      patterns: [{ pattern: "(photo|light)\\s*synthesis", weight: 1 }],
      ...{ caseSensitive: false, required: [], forbidden: [], typoTolerance: false },
      neverAccept: [],
    };
    const questions = [
      examQuestion({ prompt: "What is $\\frac{1}{2}$ of ten?" }),
      examQuestion({
        ...{ type: "text-input", prompt: "How do plants make sugar?", points: 1 },
        content: { v: 1, size: "phrase" },
        key: { v: 1, rule },
      }),
    ];
    const { node } = await group({ questions });
    const { token } = await logIn(node, "S1", SLIP_PASSWORD);
    const paper = await openPaper(node, token);
    expect(JSON.stringify(paper.questions[0]?.prompt)).toContain("<mfrac>");
    const response = { v: 1, text: "light synthesis" };
    const [, typed] = paper.questions;
    await ask(node, token, "POST", "/exam/answer", saveOf(typed?.question_id ?? "", { response }));
    await command(node, { action: "end" });
    const bytes = await (await call(node, "GET", "/api/export")).text();
    const [result] = transferSchema.parse(JSON.parse(bytes)).export.results;
    expect(result?.questions.map(({ score }) => score)).toEqual([0, 1]);
  });
});
