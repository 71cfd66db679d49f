import { expect, test } from "vitest";
import {
  EXAM_PROGRAM_JOBS,
  EXAMINER_JOBS,
  JOBS,
  PRACTICE_EXAMINER_JOBS,
  PROGRAM_JOBS,
} from "./job-list";

const LISTS = [JOBS, PROGRAM_JOBS, EXAM_PROGRAM_JOBS, EXAMINER_JOBS, PRACTICE_EXAMINER_JOBS].map(
  Object.keys,
);

test("every kind of work is on one list", () => {
  const all = LISTS.flat();
  expect(new Set(all).size).toBe(all.length);
});

test("hand-ins and exams wait behind no pupil's program", () => {
  expect(LISTS.filter((names) => names.includes("run-programs"))).toEqual([["run-programs"]]);
});

test("no class waits behind the programs of a collected exam", () => {
  const names = LISTS.filter((list) => list.includes("run-exam-programs"));
  expect(names).toEqual([["run-exam-programs"]]);
});
