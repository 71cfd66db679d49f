import { expect, test } from "vitest";
import { drawnPartsIn } from "@/lib/core/marking/drawings-in";
import type { PythonOutcome } from "@/lib/core/python/python-run";
import type { Drawing, Mark } from "@/lib/core/python/turtle/drawing";
import { NOTHING_DRAWN } from "@/lib/core/python/turtle/drawing";
import type { DrawnPart } from "../contract";
import type { ProgramTest } from "../shared/program-shapes";
import { carriage } from "./carriage";
import { lint } from "./lint";
import { mark, runs, shownTests } from "./mark";
import { proving } from "./prove";
import type { Content, Key } from "./schema";
import { content as contentShape } from "./schema";
import { summarise } from "./summarise";

const line = (points: number[], colour = "black"): Mark => {
  return { kind: "line", by: 1, points, colour, width: 1 };
};
const drew = (...marks: Mark[]): PythonOutcome => ({
  ended: "finished",
  output: "",
  screen: "",
  drawing: {
    ...NOTHING_DRAWN,
    marks,
    lines: marks.reduce(
      (sum, mark) => sum + (mark.kind === "line" ? mark.points.length / 2 - 1 : 0),
      0,
    ),
  },
});
const asked = (id: string, call: string, looks = false, drawing: Drawing = NOTHING_DRAWN) => {
  return { id, call, input: "", expected: "", draws: { looks, drawing } } satisfies ProgramTest;
};

const ROAD = line([0, 0, 100, 0]);
const HILL = line([0, 0, 50, 80, 100, 0], "red");
const CONTENT: Content = {
  v: 1,
  starter: "import turtle\n",
  tests: [asked("seen", "")],
  hiddenTests: 1,
  required: [],
  forbidden: [],
  seconds: 5,
};
const KEY: Key = {
  v: 1,
  solution: "import turtle\nturtle.fd(100)",
  hidden: [asked("hidden", "hill()", true)],
  hiddenWeight: 50,
};
const worked = proving.complete?.(CONTENT, KEY, [drew(ROAD), drew(HILL)]) ?? {
  content: CONTENT,
  key: KEY,
};
const marked = (given: PythonOutcome[]) =>
  mark({ ...worked, response: { v: 1, source: "forward" }, maxPoints: 4, given });
const notes = (given: PythonOutcome[]) => marked(given).parts.map(({ note }) => note);

test("what is to be drawn is what the solution draws, for each test of a drawing and for no other", () => {
  expect(proving.runs(CONTENT, KEY)).toMatchObject([
    { program: KEY.solution, input: "" },
    { program: KEY.solution, call: "hill()" },
  ]);
  expect(worked.content.tests[0]?.draws?.drawing.marks).toEqual([ROAD]);
  expect(worked.key.hidden[0]?.draws?.drawing.marks).toEqual([HILL]);
  const printing = { ...CONTENT, tests: [{ id: "a", call: "", input: "", expected: "1" }] };
  const none = { ...KEY, hidden: [] };
  expect(proving.runs(printing, none)).toEqual([]);
  expect(proving.complete?.(printing, none, []).content).toBe(printing);
});

test("a solution that stops with an error has drawn nothing that could be asked for", () => {
  const failed: PythonOutcome = { ...drew(ROAD), ended: "error" };
  const { content } = proving.complete?.(CONTENT, KEY, [failed, drew(HILL)]) ?? worked;
  expect(content.tests[0]?.draws?.drawing).toEqual(NOTHING_DRAWN);
  const given = [drew(), drew(HILL)];
  const response = { v: 1 as const, source: "pass" };
  const { parts } = mark({ content, key: worked.key, response, maxPoints: 4, given });
  expect(parts[0]).toMatchObject({
    points: 0,
    note: expect.stringMatching(/solution draws nothing/),
  });
});

test("no run knows what is to be drawn", () => {
  const asks = runs(worked.content, worked.key, { v: 1, source: "forward" });
  expect(asks.map((run) => Object.keys(run).sort())).toEqual([
    ["input", "program", "seconds"],
    ["call", "input", "program", "seconds"],
  ]);
});

test("the same drawing earns its share, however it was drawn; colours count where they are to", () => {
  expect(marked([drew(line([100, 0, 0, 0], "blue")), drew(HILL)])).toMatchObject({ points: 4 });
  expect(marked([drew(ROAD), drew({ ...HILL, colour: "black" })])).toMatchObject({ points: 2 });
});

test("what is not right is said without telling what is wanted", () => {
  const [road, hill] = [drew(ROAD), drew(HILL)];
  expect(notes([road, hill])).toEqual(["Passed (run as it is).", "Passed (hill())."]);
  expect(notes([drew(), hill])[0]).toMatch(/the turtle drew nothing that counts\.$/);
  expect(notes([{ ended: "finished", output: "", screen: "" }, hill])[0]).toMatch(/drew nothing/);
  expect(notes([drew(line([0, 0, 60, 0])), hill])[0]).toMatch(
    /a part of the drawing is missing\.$/,
  );
  expect(notes([drew(ROAD, HILL), hill])[0]).toMatch(/that does not belong to it\.$/);
  expect(notes([drew(HILL), hill])[0]).toMatch(/is missing, and something is drawn/);
  expect(notes([road, drew({ ...HILL, colour: "blue" })])[1]).toMatch(/the right lines; colours/);
});

test("the mark keeps both drawings, to be looked at side by side", () => {
  const { parts } = marked([drew(HILL), drew(HILL)]);
  expect(parts.map(({ drawings }) => [drawings?.wanted.marks, drawings?.drawn.marks])).toEqual([
    [[ROAD], [HILL]],
    [[HILL], [HILL]],
  ]);
});

const drawnBy = (given: PythonOutcome[]) =>
  drawnPartsIn(JSON.parse(JSON.stringify(marked(given).parts)));
const rowsOf = (drawn: readonly DrawnPart[][], { content, key } = worked) => {
  const responses = drawn.map((parts) => ({ v: 1 as const, source: parts.length > 0 ? "fd" : "" }));
  return summarise(content, key, responses, drawn);
};

test("a class is told by how many drew all, a part, other lines or nothing, and what most drew instead", () => {
  const alone = { content: worked.content, key: { ...worked.key, hidden: [] } };
  const half = drew(line([0, 0, 60, 0]));
  const less = drew(line([0, 0, 50, 0]));
  const all = [drew(ROAD), half, half, less, drew(HILL), drew(), drew(ROAD, HILL)];
  const stopped: PythonOutcome = { ...drew(ROAD), ended: "error" };
  const drawn = [...all, stopped].map((road) => drawnBy([road, drew(HILL)]));
  const { rows, unanswered } = rowsOf([...drawn, []], alone);
  expect(rows.map(({ label, count, detail }) => [label, count, detail])).toEqual([
    ["A part of it", 3, "2 of 3: The turtle drew 1 line. It is 60 steps wide and 0 steps high."],
    ["All of it", 1, "The turtle drew 1 line. It is 100 steps wide and 0 steps high."],
    ["Other lines: a part is missing, and something does not belong to it", 1, expect.any(String)],
    ["Nothing that counts", 1, undefined],
    ["All of it, and something that does not belong to it", 1, expect.any(String)],
    ["All of it, but the program ended in an error", 1, undefined],
  ]);
  expect(rows.filter(({ isKey }) => isKey).map(({ label }) => label)).toEqual(["All of it"]);
  expect(unanswered).toBe(1);
  const ofOld = drawn.map((parts) =>
    parts.map((part) => ({ ...part, drawings: { ...part.drawings, as: undefined } })),
  );
  expect(rowsOf([...ofOld, []], alone).rows).toEqual(rows);
});

test("several drawings are counted each by itself; who waits to be run is named", () => {
  const waiting = summarise(
    worked.content,
    worked.key,
    ["a", "b"].map((source) => ({ v: 1 as const, source })),
    [drawnBy([drew(ROAD), drew({ ...HILL, colour: "blue" })]), []],
  );
  expect(waiting.rows.map(({ label, count, isKey }) => [label, count, isKey])).toEqual([
    ["Test 1 (run as it is): All of it", 1, true],
    ["Test 1 (run as it is): Not run yet", 1, false],
    [
      "Test 2 (hill()): The right lines, but not the right colours, widths or filled shapes",
      1,
      false,
    ],
    ["Test 2 (hill()): Not run yet", 1, false],
    ["Test 2 (hill()): All of it", 0, true],
  ]);
});

test("a pupil's own Test shows what was drawn beside what is wanted, of the tests that are seen", () => {
  const [seen, ...others] = shownTests(worked.content, "forward");
  expect(others).toEqual([]);
  expect(seen?.judge(drew(HILL))).toMatchObject({ passed: false, drawing: { marks: [HILL] } });
});

test("it needs nothing typed that it must give, older questions read as ever, and no file carries it", () => {
  expect(lint(worked.content, worked.key)).toEqual([]);
  const old = { ...CONTENT, tests: [{ id: "a", call: "", input: "", expected: "1" }] };
  expect(contentShape.read(old, "The question")).toEqual(old);
  expect(carriage.toForm(worked.content, worked.key)).toBeUndefined();
});
