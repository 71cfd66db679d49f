import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import { drawQuestions } from "@/lib/core/exams/draw";
import type { NodePackage } from "@/lib/core/exams/node-package";
import { examPackage, examPupil, examQuestion, nodeConfig } from "@/test/exam-node-package";
import type { Sqlite } from "../store/open-database";
import { makeDatabase } from "../store/open-database";
import { findPupilByExternalId, getPupils, keepPreferences } from "../store/pupils";
import { getDrawn, getQuestions } from "../store/questions";
import { findNewestSession, getSessions, startSession } from "../store/sessions";
import { seed } from "./seed";

const folder = mkdtempSync(path.join(os.tmpdir(), "markwell-seed-"));
afterAll(() => rmSync(folder, { recursive: true }));

const QUESTIONS = Array.from({ length: 8 }, (_, index) =>
  examQuestion({ prompt: `Question ${index + 1}` }),
);
const PUPILS = Array.from({ length: 5 }, (_, index) => examPupil({ externalId: `S${index + 1}` }));
const GROUP = examPackage({ questions: QUESTIONS, pupils: PUPILS });
const startedAt = new Date("2026-03-05T09:00:00Z");

let databases = 0;
function withDatabase(work: (database: Sqlite) => void): void {
  databases += 1;
  const config = nodeConfig(GROUP, path.join(folder, `${databases}.db`));
  const database = makeDatabase(config.databasePath, config.databaseKey);
  try {
    work(database);
  } finally {
    database.close();
  }
}

function sessionOf(database: Sqlite, externalId: string): string {
  const pupil = findPupilByExternalId(database, externalId);
  const session = pupil === undefined ? undefined : findNewestSession(database, pupil.id);
  if (session === undefined) throw new Error(`${externalId} has no session`);
  return session.id;
}
const drawnOf = (database: Sqlite, externalId: string) =>
  getDrawn(database, sessionOf(database, externalId)).map(({ id }) => id);
const drawnBy = ({ exam, questions }: NodePackage, externalId: string) =>
  drawQuestions(questions, exam.numQuestions, exam.shuffle, {
    ...{ examId: exam.examId, date: exam.date, externalId, sessionNumber: 1 },
  }).map(({ id }) => id);

/** What the files say at one time, and who begins after it was prepared. */
const step = fc.record({
  questions: fc.shuffledSubarray(QUESTIONS, { minLength: 1 }),
  asked: fc.integer({ min: 1, max: 8 }),
  shuffle: fc.boolean(),
  roster: fc.subarray(PUPILS),
  font: fc.constantFrom("plain", "dyslexia", undefined),
  begins: fc.subarray(PUPILS),
});

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** The papers of whoever has begun, as they had them then. */
type Begun = Map<string, readonly string[]>;

function packageOf({ questions, asked, shuffle, roster, font }: Step): NodePackage {
  const exam = { ...GROUP.exam, numQuestions: Math.min(asked, questions.length), shuffle };
  const preferences = font === undefined ? {} : { preferences: { font } };
  return { ...GROUP, exam, questions, pupils: roster.map((each) => ({ ...each, ...preferences })) };
}

function insistAsGiven(database: Sqlite, given: NodePackage, begun: Begun): void {
  const on = given.pupils.map(({ externalId }) => externalId);
  const off = [...begun.keys()].filter((id) => !on.includes(id));
  const there = getPupils(database).map(({ external_id: id }) => id);
  expect(there).toEqual([...on, ...off].sort());
  for (const { externalId, preferences } of given.pupils.filter(
    (pupil) => !begun.has(pupil.externalId),
  )) {
    expect(drawnOf(database, externalId)).toEqual(drawnBy(given, externalId));
    const kept = JSON.parse(findPupilByExternalId(database, externalId)?.preferences ?? "null");
    expect(kept).toEqual(preferences ?? null);
  }
  for (const [id, paper] of begun) expect(drawnOf(database, id)).toEqual(paper);
  const held = [...given.questions.map(({ id }) => id), ...[...begun.values()].flat()];
  expect(new Set(getQuestions(database).map(({ id }) => id))).toEqual(new Set(held));
}

function begin(database: Sqlite, { roster, begins }: Step, begun: Begun): void {
  for (const { externalId } of begins.filter((pupil) => roster.includes(pupil))) {
    startSession(database, sessionOf(database, externalId), startedAt);
    begun.set(externalId, drawnOf(database, externalId));
  }
}

it("a group that is prepared again is what the files say now, but for whoever has begun", () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 4 }), (steps) =>
      withDatabase((database) => {
        const begun: Begun = new Map();
        for (const each of steps) {
          const given = packageOf(each);
          const { stayed } = seed(database, given);
          const on = given.pupils.map(({ externalId }) => externalId);
          expect(stayed).toEqual([...begun.keys()].filter((id) => !on.includes(id)).sort());
          insistAsGiven(database, given, begun);
          begin(database, each, begun);
        }
      }),
    ),
    { numRuns: 40 },
  );
});

it("draws a late pupil's paper from what the files say, not from what only begun papers hold", () =>
  withDatabase((database) => {
    seed(database, GROUP);
    startSession(database, sessionOf(database, "S1"), startedAt);
    const [kept, ...others] = QUESTIONS;
    if (kept === undefined) throw new Error("there are no questions");
    const late = examPupil({ externalId: "S9" });
    const exam = { ...GROUP.exam, numQuestions: 8 };
    seed(database, { ...GROUP, exam, questions: others });
    seed(database, { ...GROUP, exam, questions: others, pupils: [...PUPILS, late] });
    expect(drawnOf(database, "S1")).toContain(kept.id);
    for (const id of ["S2", "S9"]) expect(drawnOf(database, id)).not.toContain(kept.id);
    expect(getSessions(database)).toHaveLength(6);
  }));

it("leaves how a pupil who has begun chose to read as it is", () =>
  withDatabase((database) => {
    seed(database, GROUP);
    const { id } = findPupilByExternalId(database, "S1") ?? { id: "" };
    keepPreferences(database, id, { font: "own" });
    startSession(database, sessionOf(database, "S1"), startedAt);
    const preferences = { font: "dyslexia" };
    seed(database, { ...GROUP, pupils: PUPILS.map((pupil) => ({ ...pupil, preferences })) });
    const fonts = ["S1", "S2"].map((name) => findPupilByExternalId(database, name)?.preferences);
    expect(fonts).toEqual(['{"font":"own"}', '{"font":"dyslexia"}']);
  }));
