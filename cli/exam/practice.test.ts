import { existsSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { sweepExams } from "@/lib/features/exams/sweeping/mutations";
import { db } from "@/lib/platform/db/client";
import { NUMBER_QUESTION, writtenExam } from "@/test/exam-manifest";
import { ask, logIn, openPaper, saveOf } from "@/test/exam-node-client";
import { firstLaunched, isAnswering } from "@/test/exam-pupil";
import { examSchool } from "@/test/exam-school";
import type { ExamWeb } from "@/test/exam-web";
import { startExamWeb } from "@/test/exam-web";
import { again, join, practise, review } from "@/test/practice-node";
import { preparedPractice } from "@/test/practice-school";
import type { WorkerProgram } from "@/test/worker-program";

const WEB_PORT = 21_190;
const school = examSchool({ firstPort: 21_100, coordinatorUrl: `http://127.0.0.1:${WEB_PORT}` });
/** Each command is a program of its own. */
const LONG = 180_000;
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

describe("a practice by the command line", () => {
  it(
    "is prepared, launched, practised in, told of in totals, and taken down by its name",
    async () => {
      const folder = await preparedPractice(school, "physics-practice");
      const launched = await school.exam("launch", folder, "--runtime", "process");
      const group = firstLaunched(launched);
      const { groupId } = await db.examEnvironment.findUniqueOrThrow({ where: { id: group.id } });
      const joined = await join(group, "Ada Obi");
      await practise(group, joined.token, "42");
      const next = await again(group, joined.token);
      const { questions } = await openPaper(group, next.token);
      await ask(group, next.token, "POST", "/exam/answer", saveOf(questions[0]?.question_id ?? ""));
      expect((await review(group, next.token, 1)).points).toBe(1);
      // What the node reports by itself has arrived; of the pupil nothing did.
      await vi.waitFor(async () => {
        expect(await db.examEvent.count({ where: { groupId } })).toBeGreaterThan(0);
      }, SOON);
      const events = await db.examEvent.findMany({ where: { groupId } });
      expect(new Set(events.map(({ type }) => type))).toEqual(new Set(["node_health"]));
      expect(await db.examPupil.count({ where: { groupId } })).toBe(0);
      expect(await db.examSession.count({ where: { groupId } })).toBe(0);

      const few = await school.exam("status", "physics-practice");
      expect(few).toMatchObject({
        status: 0,
        printed: { mode: "practice", pupils: 0, totals: { pupils: null, mean_percent: null } },
      });
      expect(JSON.stringify(few.printed)).not.toMatch(/Ada|guest-/);
      for (const text of ["42", "42", "7", "7"]) {
        const { token } = await join(group);
        await practise(group, token, text);
      }
      // They are told a day late, so that nobody's own result is seen in how they change.
      expect((await school.exam("status", "physics-practice")).printed).toMatchObject({
        totals: { pupils: null, attempts_handed_in: null, mean_percent: null },
      });
      expect((await school.exam("status")).printed).toMatchObject({
        groups: expect.arrayContaining([expect.objectContaining({ mode: "practice" })]),
      });

      const asked = await school.exam("teardown", "physics-practice");
      expect(asked).toMatchObject({ status: 6, printed: undefined });
      expect(await isAnswering(group)).toBe(true);
      expect(asked.said).toContain("past attempts");
      const named = ["physics-practice", "--discard", "physics-practice"];
      const gone = await school.exam("teardown", ...named);
      expect(gone.status).toBe(0);
      expect(existsSync(folder)).toBe(false);
      expect(await isAnswering(group)).toBe(false);
    },
    LONG,
  );

  it(
    "is refused what only an exam has, by file and line",
    async () => {
      const written = writtenExam("history-practice");
      written.write("questions.json", JSON.stringify([NUMBER_QUESTION]));
      written.write(
        "manifest.yaml",
        "mode: practice\nexam_id: history-practice\nsubject: History\ndate: 2026-03-05\nnum_questions: 1\nquestions: questions.json\nstarts_at: 09:00\nroster: none.csv\n",
      );
      const { manifest, out } = written;
      const { status, said } = await school.exam("prep", "--manifest", manifest, "--out", out);
      expect(status).toBe(3);
      expect(said).toMatch(/manifest\.yaml:7: starts_at cannot be said of a practice/);
      expect(said).toMatch(/manifest\.yaml:8: roster cannot be said of a practice/);
      expect(existsSync(out)).toBe(false);
    },
    LONG,
  );

  it(
    "is never collected, ordered about, exported or swept",
    async () => {
      const folder = await preparedPractice(school, "music-practice");
      const group = firstLaunched(await school.exam("launch", folder, "--runtime", "process"));
      const joined = await join(group);
      await practise(group, joined.token, "42");
      const out = path.join(folder, "results.json");
      const refused = await school.exam("collect", "music-practice", "--out", out);
      expect(refused.status).toBe(6);
      expect(refused.said).toContain("is a practice");
      expect(existsSync(out)).toBe(false);
      for (const verb of ["pause", "end"])
        expect((await school.exam(verb, "music-practice")).status).toBe(6);
      const added = ["--student-id", "S1", "--display-name", "Ann Lee"];
      expect((await school.exam("pupil", "add", "music-practice", ...added)).status).toBe(6);
      const sat = ["--user", joined.student_id, "--exam", "music-practice"];
      expect((await school.run("session", "create", ...sat)).status).toBe(6);
      const file = path.join(folder, "exam.sqlite");
      expect((await school.exam("export", file, "--out", out)).status).not.toBe(0);
      expect(existsSync(out)).toBe(false);
      const inAYear = new Date(Date.now() + 365 * 86_400_000);
      expect(await sweepExams(inAYear, true)).toEqual([]);
    },
    LONG,
  );

  it(
    "goes on with everything its pupils did when its program was killed",
    async () => {
      const folder = await preparedPractice(school, "maths-practice");
      const group = firstLaunched(await school.exam("launch", folder, "--runtime", "process"));
      const joined = await join(group);
      await practise(group, joined.token, "42");
      const running = await school.runtime.find(group.id);
      const before = running?.run;
      const pid = Number(/\d+/.exec(before ?? "")?.[0]);
      expect(pid).toBeGreaterThan(0);
      process.kill(pid, "SIGKILL");
      await vi.waitFor(async () => {
        const health = await fetch(`${group.origin}/healthz`);
        expect(health.ok).toBe(true);
        expect((await school.runtime.find(group.id))?.run).not.toBe(before);
      }, SOON);
      const back = await logIn(group, joined.student_id, joined.password);
      expect((await review(group, back.token, 1)).points).toBe(1);
    },
    LONG,
  );
});
