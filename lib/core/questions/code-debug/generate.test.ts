import { expect, it } from "vitest";
import { BROKEN_DOUBLE } from "@/test/model-replies";
import { model } from "./generate";

it("makes a program to mend, with what is mended in the key alone", () => {
  const { content, key } = model.toQuestion(BROKEN_DOUBLE, []);
  expect(content).toMatchObject({ program: BROKEN_DOUBLE.program, hiddenTests: 2 });
  expect(key).toMatchObject({ fixes: [BROKEN_DOUBLE.mended], failing: [] });
  expect(JSON.stringify(content)).not.toContain("* 2");
});

it.each([
  ["nothing to mend", { program: BROKEN_DOUBLE.mended }],
  [
    "another program",
    { mended: "a = 1\nb = 2\nc = 3", program: "x = 1\nb = 2\ny = 3\nz = 4\nc = 3\nw = 1" },
  ],
  ["a program that cannot run", { program: "def double(number)\n    return 1" }],
])("refuses %s", (_, wrong) => {
  expect(() => model.toQuestion({ ...BROKEN_DOUBLE, ...wrong }, [])).toThrow();
});
