import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { examPackage, examPupil, nodeConfig } from "@/test/exam-node-package";
import { clockOf } from "../pupil/standing";
import { seed } from "../seed/seed";
import { openSession } from "./new-session";
import type { Sqlite } from "./open-database";
import { makeDatabase } from "./open-database";
import {
  closeSession,
  getSession,
  getSessions,
  pauseSession,
  resumeSession,
  startSession,
} from "./sessions";

const MINUTES = 45;
const folder = mkdtempSync(path.join(os.tmpdir(), "markwell-rest-breaks-"));
const startedAt = new Date("2026-03-05T09:00:00Z");
const after = (seconds: number) => new Date(startedAt.getTime() + seconds * 1000);
let database: Sqlite;
let pupil = "";
let sittings = 1;

beforeAll(() => {
  const pupils = [examPupil({ externalId: "S1", restBreakMinutes: 10 })];
  const group = examPackage({ pupils, exam: { timeLimitMinutes: MINUTES } });
  const { databasePath, databaseKey } = nodeConfig(group, path.join(folder, "group.db"));
  database = makeDatabase(databasePath, databaseKey);
  seed(database, group);
  pupil = getSessions(database)[0]?.pupil_id ?? "";
});
afterAll(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

function begin(): string {
  sittings += 1;
  const id = openSession(database, pupil, sittings);
  startSession(database, id, startedAt);
  return id;
}
const secondsGiven = (id: string) => {
  const { deadline } = clockOf(database, getSession(database, id));
  return ((deadline?.getTime() ?? 0) - startedAt.getTime()) / 1000 - MINUTES * 60;
};

it("a rest break's time is given as it is used: an arrangement that nobody uses adds none", () => {
  const id = begin();
  expect(secondsGiven(id)).toBe(0);
  pauseSession(database, id, true, after(60));
  resumeSession(database, getSession(database, id), after(60 + 90));
  expect(secondsGiven(id)).toBe(90);
  expect(getSession(database, id)).toMatchObject({
    ...{ rest_break_used_seconds: 90, paused_seconds: 0, on_rest_break: false },
  });
});

it("whatever stops and goes on, a pupil has as many seconds to work as without a stop", () => {
  const stop = fc.record({
    works: fc.integer({ min: 0, max: 300 }),
    rests: fc.integer({ min: 0, max: 900 }),
    isRestBreak: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(stop, { maxLength: 6 }), (stops) => {
      const id = begin();
      let now = 0;
      for (const { works, rests, isRestBreak } of stops) {
        now += works;
        pauseSession(database, id, isRestBreak, after(now));
        now += rests;
        resumeSession(database, getSession(database, id), after(now));
      }
      const sum = (of: (one: (typeof stops)[number]) => number) =>
        stops.reduce((all, one) => all + of(one), 0);
      expect(secondsGiven(id)).toBe(sum(({ rests }) => rests));
      expect(getSession(database, id)).toMatchObject({
        rest_break_used_seconds: sum(({ rests, isRestBreak }) => (isRestBreak ? rests : 0)),
        paused_seconds: sum(({ rests, isRestBreak }) => (isRestBreak ? 0 : rests)),
      });
    }),
    { numRuns: 30 },
  );
});

it("a break that the end of the exam cuts short counts as far as it came", () => {
  const id = begin();
  pauseSession(database, id, true, after(10));
  closeSession(database, getSession(database, id), "admin_terminated", after(40));
  expect(getSession(database, id)).toMatchObject({
    ...{ rest_break_used_seconds: 30, on_rest_break: false, paused_at: null },
  });
});
