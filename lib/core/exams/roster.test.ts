import fc from "fast-check";
import { expect, it } from "vitest";
import { readRoster } from "./roster";

const rows = (...lines: string[][]) => lines.map((cells, index) => ({ line: index + 1, cells }));
const HEADER = [
  "student_id",
  "display_name",
  "extra_time_percent",
  "rest_break_minutes",
  "font",
  "overlay",
];

it("reads pupils and their arrangements", () => {
  const { pupils, problems } = readRoster(
    rows(
      HEADER,
      ["S1", "Ann Lee ", "25", "", "OpenDyslexic", "cream"],
      ["S2", "Bo", "", "10", "", ""],
    ),
  );
  expect(problems).toEqual([]);
  expect(pupils).toEqual([
    {
      externalId: "S1",
      displayName: "Ann Lee",
      extraTimePercent: 25,
      restBreakMinutes: 0,
      preferences: { font: "opendyslexic", overlay: "cream" },
    },
    {
      externalId: "S2",
      displayName: "Bo",
      extraTimePercent: 0,
      restBreakMinutes: 10,
      preferences: {},
    },
  ]);
});

it("names every bad row with its line and reason", () => {
  const { problems } = readRoster(
    rows(
      HEADER.slice(0, 3),
      ["S1", "Ann", "25"],
      ["S2", "", "0"],
      ["S3", "Cy"],
      ["s-1", "Di", "a lot"],
      ["s 1", "Ed", ""],
      ["S1", "Ann again", ""],
      ["", "", ""],
    ),
  );
  expect(problems).toEqual([
    { line: 3, message: "display_name is empty." },
    { line: 4, message: "The row has 2 values; the first row names 3." },
    { line: 5, message: "extra_time_percent “a lot” is no whole number from 0 to 200." },
    { line: 7, message: "student_id “S1” stands on line 2 already." },
    { line: 8, message: "The row is empty." },
  ]);
});

it("refuses a file without its columns, with one nobody knows, and an empty one", () => {
  expect(readRoster(rows(["name", "student_id"])).problems).toHaveLength(2);
  expect(readRoster(rows(HEADER)).problems).toEqual([
    { line: 1, message: "There is no pupil in the file." },
  ]);
  expect(readRoster([]).problems).toHaveLength(1);
});

it("never skips a row: each is a pupil or has a problem", () => {
  const cell = fc.oneof(fc.string({ maxLength: 5 }), fc.constantFrom("", "25", "cream"));
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 8 }), (body) => {
      const { pupils, problems } = readRoster(rows(HEADER, ...body));
      const lines = new Set(problems.map(({ line }) => line));
      expect(pupils.length + [...lines].filter((line) => line > 1).length).toBeGreaterThanOrEqual(
        body.length,
      );
    }),
  );
});
