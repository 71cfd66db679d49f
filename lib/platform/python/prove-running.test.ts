/// <reference types="vite/client" />
import { describe, expect, test } from "vitest";
import { completionOf } from "@/lib/core/questions/code-completion/compose";
import { parsonsOf } from "@/lib/core/questions/parsons/compose";
import type { AnyTypeSamples } from "@/lib/core/questions/shared/samples";
import { traceTableOf } from "@/lib/core/questions/trace-table/compose";
import { proveByRunning, workOutByRunning } from "./prove-running";

const me = { who: "teacher" };
const findingsOf = async (question: Parameters<typeof proveByRunning>[0]) =>
  (await proveByRunning(question, me)).ran;
const modules = import.meta.glob<{ samples: AnyTypeSamples }>("/lib/core/questions/*/samples.ts", {
  eager: true,
});

test.each(["parsons", "trace-table", "code-completion", "python-code", "code-debug", "ordering"])(
  "nothing speaks against the example of %s",
  async (type) => {
    const example = modules[`/lib/core/questions/${type}/samples.ts`]?.samples.example;
    if (example === undefined) throw new Error(`no example of ${type}`);
    expect(await findingsOf({ ...example, type })).toEqual([]);
  },
);

const WRITTEN = {
  type: "trace-table",
  prompt: "Complete the trace table.",
  difficulty: 2,
  points: 1,
  timeEstimateSeconds: 60,
  feedback: { correct: "", partial: "", incorrect: "" },
  tags: [],
  source: [],
};

describe("a trace table", () => {
  const table = (code: string, values: readonly string[], inputs: readonly string[] = []) => {
    const { content, key } = traceTableOf({
      language: "python",
      code,
      inputs,
      columns: [
        { name: "n", holds: "variable" },
        { name: "Output", holds: "output" },
      ],
      rows: values.map((value) => ({
        line: 1,
        values: value.split(" ").map((one) => (one === "." ? "" : one)),
      })),
    });
    return findingsOf({ type: "trace-table", content, key });
  };
  const COUNT = "n = int(input())\nwhile n > 1:\n    n = n - 1\nprint(n)";

  test("is right as a teacher wrote it, whatever rows it was put in", async () => {
    expect(await table(COUNT, ["3 .", "2 .", "1 1"], ["3"])).toEqual([]);
  });

  test("is worked out where it is not what the program does", async () => {
    const [finding] = await table(COUNT, ["3 .", "1 1"], ["3"]);
    expect(finding?.message).toBe(
      "The table is not what the program does: in “n” it gives 3, 2, 1.",
    );
    const patch = finding?.fix?.patch as { content: { rows: unknown }; key: { cells: unknown } };
    expect(patch.content.rows).toEqual([{ line: 1 }, { line: 3 }, { line: 3 }, { line: 4 }]);
    expect(patch.key.cells).toEqual([
      { column: "c1", row: 0, value: "3" },
      { column: "c1", row: 1, value: "2" },
      { column: "c1", row: 2, value: "1" },
      { column: "c2", row: 3, value: "1" },
    ]);
    expect(await findingsOf({ type: "trace-table", ...patch })).toEqual([]);
  });

  test("of a model is stored as the program does it, whatever the model believed", async () => {
    const { content, key } = traceTableOf({
      language: "python",
      code: "n = 2 * 3\nprint(n)",
      inputs: [],
      columns: [{ name: "n", holds: "variable" }],
      rows: [{ line: 1, values: ["5"] }],
    });
    const { question, ran } = await workOutByRunning({ ...WRITTEN, content, key }, me);
    expect(question.key).toEqual({ v: 1, cells: [{ column: "c1", row: 0, value: "6" }] });
    expect(ran).toEqual([]);
  });

  test("has no program that ends in an error", async () => {
    const [finding] = await table("n = 3\nprint(m)", ["3 ."]);
    expect(finding).toMatchObject({ rule: "program-ends-in-error", severity: "error" });
    expect(finding?.message).toContain("in line 2: NameError");
  });
});

test("every right order of a program prints the same, and none is forgotten", async () => {
  const prove = (...programs: string[]) =>
    findingsOf({
      type: "parsons",
      ...parsonsOf({ language: "python", asksIndent: true, programs, wrongLines: [] }),
    });
  const [a, b] = ["x = len('ab')\ny = 2\nprint(x + y)", "y = 2\nx = len('ab')\nprint(x + y)"];
  const [forgotten] = await prove(a);
  expect(forgotten).toMatchObject({
    rule: "order-not-fixed",
    fix: { label: "Accept that order too" },
  });
  expect(await prove(a, b)).toEqual([]);
  const [differs] = await prove("print(1)\nprint(2)\nprint(3)", "print(2)\nprint(1)\nprint(3)");
  expect(differs).toMatchObject({ rule: "orders-differ" });
});

test("says that nothing was run where the program waits for somebody to type", async () => {
  const programs = ["name = input()\nprint('Hi')\nprint(name)"];
  const made = parsonsOf({ language: "python", asksIndent: true, programs, wrongLines: [] });
  const [finding] = await findingsOf({ type: "parsons", ...made });
  expect(finding).toMatchObject({ rule: "program-not-run", severity: "info" });
  const other = { ...made, content: { ...made.content, language: "other" } };
  expect(await findingsOf({ type: "parsons", ...other })).toEqual([]);
});

test("every accepted answer of a gap makes the same program", async () => {
  const prove = (...accepted: string[]) =>
    findingsOf({
      type: "code-completion",
      ...completionOf({
        language: "python",
        pieces: ["for i in ", ":\n    print(i)"],
        gaps: [{ accepted }],
      }),
    });
  expect(await prove("range(3)", "range(0, 3)", "[0, 1, 2]")).toEqual([]);
  const findings = await prove("range(3)", "range(4)", "rnge(3)");
  expect(findings.map(({ rule, message }) => [rule, message.slice(0, 18)])).toEqual([
    ["accepted-differs", "With “range(4)” in"],
    ["accepted-differs", "With “rnge(3)” in "],
  ]);
});
