import { expect, test } from "vitest";
import { PythonChild } from "./python-child-process";

const RUN = { program: "print(1)" };

test("a child that is gone loses what it was to run, each run by itself, and ends nothing else", async () => {
  const child = new PythonChild(2);
  expect(await child.run(RUN)).toMatchObject({ ended: "finished", output: "1\n" });
  child.end();
  await child.gone;
  const outcomes = await Promise.all([child.run(RUN), child.run(RUN), child.run(RUN)]);
  expect(outcomes.map(({ ended }) => ended)).toEqual(["failed", "failed", "failed"]);
});

test("what a dying child was running is lost, and said to be", async () => {
  const child = new PythonChild(1);
  await child.run(RUN);
  const outcome = child.run({ program: "while True:\n    pass" });
  child.end();
  expect(await outcome).toEqual({ ended: "failed", output: "", screen: "" });
});
