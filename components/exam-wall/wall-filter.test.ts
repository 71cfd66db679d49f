import { expect, it } from "vitest";
import { NOT_BEGUN } from "@/lib/core/exams/wall/standing";
import type { WallGroup } from "@/lib/features/exams/wall/types";
import { groupsByExam, groupsIn, NO_FILTER, rowsNamed } from "./wall-filter";
import type { WallRow } from "./wall-row";

const group = (id: string, exam: string) =>
  ({ group: { delivery_id: id, exam, exam_id: id } }) as WallGroup;
const groups = [
  group("maths-g1", "maths"),
  group("physics-g1", "physics"),
  group("physics-g2", "physics"),
];
const row = (name: string, externalId: string): WallRow => ({
  pupil: { userId: externalId, externalId, name, extraTimePercent: 0, restBreakMinutes: 0 },
  ...{ groupId: "physics-g1", groupName: "physics-g1", standing: NOT_BEGUN, attention: [] },
});
const ids = (those: readonly WallGroup[]) => those.map(({ group: { delivery_id: id } }) => id);

it("looks at all groups, at those of an exam, or at one", () => {
  expect(groupsIn(groups, NO_FILTER)).toBe(groups);
  expect(ids(groupsIn(groups, { place: "physics", name: "" }))).toEqual([
    "physics-g1",
    "physics-g2",
  ]);
  expect(ids(groupsIn(groups, { place: "maths-g1", name: "" }))).toEqual(["maths-g1"]);
  expect(groupsByExam(groups).map(ids)).toEqual([["maths-g1"], ["physics-g1", "physics-g2"]]);
});

it("finds a pupil by parts of the name, however it is written, and by the student id", () => {
  const rows = [row("Zoë Ødegård", "P7"), row("Ann Lee", "P12")];
  const found = (name: string) =>
    rowsNamed(rows, { place: "", name }).map(({ pupil }) => pupil.name);
  expect(found("  ")).toHaveLength(2);
  expect(found("zoe")).toEqual(["Zoë Ødegård"]);
  expect(found("lee ann")).toEqual(["Ann Lee"]);
  expect(found("p12")).toEqual(["Ann Lee"]);
  expect(found("nobody")).toEqual([]);
});
