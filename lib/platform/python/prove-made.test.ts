import { afterEach, expect, test, vi } from "vitest";
import { modelRecipeOf } from "@/lib/core/questions/registry";
import { env } from "@/lib/platform/env/env";
import { BROKEN_DOUBLE, DOUBLE } from "@/test/model-replies";
import { proveMade } from "./prove-running";

const me = { who: "teacher" };
const made = (type: string, reply: object) =>
  proveMade({ type, ...modelRecipeOf(type).toQuestion(reply, []) }, me);
const [shown, ...rest] = DOUBLE.tests;

afterEach(() => {
  vi.restoreAllMocks();
});

test("a program that a model asks for stands once its solution has passed and idle ones have not", async () => {
  expect(await made("python-code", DOUBLE)).toMatchObject({ type: "python-code" });
});

test("a program to mend stands, and its key says which tests show the mistake", async () => {
  expect(await made("code-debug", BROKEN_DOUBLE)).toMatchObject({
    key: { failing: ["t1", "t3"] },
  });
});

test.each([
  [
    "a solution that fails a test",
    "python-code",
    { ...DOUBLE, tests: [{ ...shown, expected: "9" }, ...rest] },
  ],
  ["a start that solves it", "python-code", { ...DOUBLE, starter: `${DOUBLE.solution}\n# Go on.` }],
  [
    "a mended program that fails",
    "code-debug",
    { ...BROKEN_DOUBLE, mended: "def double(number):\n    return number" },
  ],
  [
    "nothing wrong",
    "code-debug",
    { ...BROKEN_DOUBLE, program: "def double(number):\n    return 2 * number" },
  ],
])("%s is refused", async (_, type, reply) => {
  expect(await made(type, reply)).toBeUndefined();
});

test("where Python is switched off nothing stands that nobody can run", async () => {
  vi.spyOn(env, "ENABLE_PYTHON_RUNNER", "get").mockReturnValue(false);
  expect(await made("python-code", DOUBLE)).toBeUndefined();
});
