import { describe, expect, it } from "vitest";
import { readManifest } from "./manifest";

const physics = {
  exam_id: "physics-g1",
  subject: "Physics",
  date: "2026-06-05",
  lang: "en",
  prompt_variant: "strict",
  num_questions: 5,
  max_followups: 3,
  time_limit: 45,
  starts_at: "09:00",
  ends_at: "10:30",
  shuffle: true,
  questions: "questions/physics_en.json",
  roster: "rosters/physics-g1.csv",
};
const problemsOf = (changes: object) =>
  readManifest({ ...physics, ...changes }).problems.map(
    ({ path, message }) => `${path} ${message}`,
  );

it("reads one group, its times in London and its time limit", () => {
  const { groups, problems } = readManifest(physics);
  expect(problems).toEqual([]);
  expect(groups).toMatchObject([
    {
      time_limit: 45,
      timezone: "Europe/London",
      window: { from: new Date("2026-06-05T08:00:00Z"), to: new Date("2026-06-05T09:30:00Z") },
    },
  ]);
});

it("reads several groups, and says in which one something is wrong", () => {
  const { groups, problems } = readManifest({
    exams: [physics, { ...physics, exam_id: "physics-g2", time_limt: 45 }],
  });
  expect(groups).toHaveLength(1);
  expect(problems).toEqual([{ path: "exams.1.time_limt", message: "is not a setting of an exam" }]);
});

describe("every problem is named at its place", () => {
  it.each([
    [{ date: "2026-02-30" }, "date must be a date such as 2026-03-05"],
    [{ time_limit: "45" }, "time_limit must be a whole number from 0 to 1440"],
    [{ time_limit: undefined }, "time_limit must be a whole number from 0 to 1440"],
    [{ num_questions: 0 }, "num_questions must be a whole number from 1 to 200"],
    [{ exam_id: "Physics G1" }, "exam_id must be small letters, figures and hyphens"],
    [{ starts_at: "9:00" }, "starts_at must be a time such as 09:00"],
    [{ ends_at: "08:59" }, "ends_at must be after starts_at"],
    [{ timezone: "London" }, "timezone must be a time zone such as Europe/London"],
    [{ prompt_variant: "harsh" }, "prompt_variant must be strict, standard or lenient"],
    [{ roster: "" }, "roster must not be empty"],
    [
      { date: "2026-03-29", starts_at: "01:30", ends_at: "05:00" },
      "starts_at does not exist on that day: the clocks go forward",
    ],
  ])("%j", (changes, expected) => {
    expect(problemsOf(changes)).toContain(expected);
  });

  it("all of them at once", () => {
    expect(problemsOf({ num_questions: -1, shuffle: "yes", pupils: 3 })).toHaveLength(3);
  });
});

it.each([null, "exam", [physics], { exams: [] }, { exams: [physics], date: "2026-03-05" }])(
  "refuses %j",
  (written) => {
    expect(readManifest(written).problems).not.toEqual([]);
  },
);

it("refuses the same group twice", () => {
  expect(readManifest({ exams: [physics, physics] }).problems).toEqual([
    { path: "exams", message: "physics-g1@2026-06-05 stands there twice" },
  ]);
});

const practice = {
  ...{ mode: "practice", exam_id: "physics-practice", subject: "Physics", date: "2026-03-05" },
  ...{ num_questions: 5, questions: "physics.json" },
};

it("refuses of a practice what only an exam has, each where it stands", () => {
  const written = { ...practice, roster: "rosters/g1.csv", starts_at: "09:00", ends_at: "10:00" };
  const { groups, problems } = readManifest({ exams: [practice, written] });
  expect(groups).toHaveLength(1);
  expect(problems.toSorted((a, b) => a.path.localeCompare(b.path))).toEqual([
    { path: "exams.1.ends_at", message: expect.stringContaining("it stands open until") },
    { path: "exams.1.roster", message: expect.stringContaining("cannot be said of a practice") },
    { path: "exams.1.starts_at", message: expect.stringContaining("it stands open until") },
  ]);
});

it("reads a practice: nobody on a roster, no limit, lenient, and five follow-ups or more", () => {
  expect(readManifest(practice)).toMatchObject({
    problems: [],
    groups: [{ mode: "practice", prompt_variant: "lenient", max_followups: 5, time_limit: 0 }],
  });
  const few = readManifest({ ...practice, max_followups: 4, time_limt: 5 });
  expect(few.problems).toEqual([
    { path: "max_followups", message: "must be a whole number from 5 to 20" },
    { path: "time_limt", message: expect.any(String) },
  ]);
  expect(readManifest({ ...practice, prompt_variant: "lenient" }).problems).toEqual([]);
  for (const prompt_variant of ["strict", "standard"])
    expect(readManifest({ ...practice, prompt_variant }).problems).toEqual([
      { path: "prompt_variant", message: "of a practice is lenient, always" },
    ]);
  const { mode: _, ...exam } = practice;
  const missing = readManifest(exam).problems.map(({ path }) => path);
  expect(missing.sort()).toEqual(["roster", "time_limit"]);
  expect(readManifest({ ...practice, mode: "practise" }).problems[0]).toEqual({
    path: "mode",
    message: "must be exam or practice",
  });
});
