import { describe, expect, test } from "vitest";
import { AppError } from "@/lib/core/kernel/app-error";
import { newTextRule } from "../shared/new-text-rule";
import { mark } from "./mark";
import type { Content, Key, Response } from "./schema";
import { describeResponse } from "./summarise";

const words = (...texts: string[]) => texts.map((text, index) => ({ id: `w${index}`, text }));
const content: Content = {
  v: 1,
  pieces: [
    { kind: "text", text: "Plants take in " },
    { kind: "typed", id: "a" },
    { kind: "text", text: " and give out " },
    { kind: "dropdown", id: "b", options: words("oxygen", "nitrogen") },
    { kind: "text", text: " in " },
    { kind: "bank", id: "c" },
  ],
  bank: words("light", "darkness", "light"),
};
const key: Key = {
  v: 1,
  gaps: [
    { gap: "c", word: "w0" },
    { gap: "a", rule: newTextRule(["carbon dioxide", "CO2"]) },
    { gap: "b", word: "w0" },
  ],
};
const response = (given: Record<string, string>): Response => ({
  v: 1,
  gaps: Object.entries(given).map(([gap, text]) => ({ gap, text })),
});
const marked = (given: Record<string, string>) =>
  mark({ content, key, response: response(given), maxPoints: 3 });

describe("gap by gap", () => {
  test.each([
    [{ a: "CO₂", b: "w0", c: "w0" }, 3, "correct"],
    [{ a: "carbon dioxied", b: "w0", c: "w2" }, 3, "correct"],
    [{ a: "not CO2", b: "w0", c: "w1" }, 1, "partial"],
    [{ b: "w1" }, 0, "incorrect"],
    [{ a: "", b: "", c: "" }, 0, "incorrect"],
    [{}, 0, "incorrect"],
  ])("%j earns %s: %s", (given, points, outcome) => {
    expect(marked(given)).toMatchObject({ points, outcome });
  });
});

test("what was given is told gap by gap, in words", () => {
  expect(describeResponse(content, response({ a: " CO2 ", c: "w1" }))).toBe("CO2; –; darkness");
  expect(describeResponse(content, response({ a: " " }))).toBe("");
});

test.each<Record<string, string>>([{ z: "x" }, { b: "w9" }, { c: "light" }])(
  "%j cannot be: an error and no zero",
  (given) => {
    expect(() => marked(given)).toThrow(AppError);
  },
);

test("a gap without a key is an error", () => {
  const short = { ...key, gaps: key.gaps.slice(1) };
  expect(() => mark({ content, key: short, response: response({}), maxPoints: 3 })).toThrow(
    AppError,
  );
});
