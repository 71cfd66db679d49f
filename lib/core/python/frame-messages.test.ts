import * as fc from "fast-check";
import { expect, it } from "vitest";
import { safeParse } from "zod/mini";
import { MOST_SCREEN } from "./frame-limits";
import { fromFrameSchema } from "./from-frame";
import { toFrameSchema } from "./to-frame";

const files = {
  script: "/python/worker-0123456789ab.js",
  wasm: "/python/pyodide-0123456789ab.wasm",
  library: "/python/stdlib-0123456789ab.zip",
  bytes: 13,
};
const reads = (data: unknown) => safeParse(fromFrameSchema, data).success;

it("lets the frame want nothing but the files of Python", () => {
  expect(reads({ python: "wants", files })).toBe(true);
  for (const script of ["/attempts/1/paper", "/python/../pupil", "//evil.example/a.js", "/python/"])
    expect(reads({ python: "wants", files: { ...files, script } })).toBe(false);
});

it("reads from the frame nothing longer than a screen", () => {
  const screen = { python: "screen", run: 1, screen: "a", asks: false };
  expect(reads(screen)).toBe(true);
  expect(reads({ ...screen, screen: "a".repeat(MOST_SCREEN + 1) })).toBe(false);
  const over = { python: "ended", run: 1, screen: "", problem: null, line: null };
  expect(reads(over)).toBe(true);
  expect(reads({ ...over, problem: "a".repeat(1_001) })).toBe(false);
});

it("reads no result of a test, no mark and nothing unknown from the frame", () => {
  expect(reads({ tests: [{ passed: true, words: "Passed." }] })).toBe(false);
  expect(reads({ python: "tests", tests: [] })).toBe(false);
  void fc.assert(fc.property(fc.jsonValue(), (data) => !reads(data)));
});

it("reads in the frame only what a page asks", () => {
  const asked = (data: unknown) => safeParse(toFrameSchema, data).success;
  expect(asked({ page: "run", run: 1, source: "print(1)", input: "" })).toBe(true);
  expect(asked({ page: "run", run: 1, source: "x".repeat(20_001), input: "" })).toBe(false);
  expect(asked({ page: "typed", run: 1, line: "x".repeat(5_001) })).toBe(false);
  void fc.assert(fc.property(fc.jsonValue(), (data) => !asked(data)));
});
