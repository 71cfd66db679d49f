import { expect, test } from "vitest";
import { AppError } from "@/lib/core/kernel/app-error";
import { mark } from "./mark";
import type { Content } from "./schema";

const content = (from: Content["from"], shown: string, to: Content["to"]): Content => ({
  v: 1,
  from,
  to,
  shown,
  bits: 8,
});
const points = (given: Content, text: string, answer = "0"): number =>
  mark({ content: given, key: { v: 1, answer }, response: { v: 1, text }, maxPoints: 2 }).points;

test.each<[Content, string, number]>([
  [content("denary", "42", "binary"), "101010", 2],
  [content("denary", "42", "binary"), "0010 1010", 2],
  [content("denary", "42", "binary"), "0b101010", 2],
  [content("denary", "42", "binary"), "101010₂", 2],
  [content("denary", "42", "binary"), "42", 0],
  [content("denary", "42", "binary"), "", 0],
  [content("denary", "0", "binary"), "0", 2],
  [content("denary", "0", "binary"), "", 0],
  [content("binary", "00101010", "hexadecimal"), "0x2a", 2],
  [content("binary", "00101010", "hexadecimal"), "2B", 0],
  [content("hexadecimal", "FF", "denary"), "255", 2],
  [content("hexadecimal", "FF", "denary"), "two hundred and fifty-five", 2],
  [content("hexadecimal", "FFFFFFFFFFFFFFFF", "denary"), "18446744073709551615", 2],
  [content("hexadecimal", "FFFFFFFFFFFFFFFF", "denary"), "18446744073709551616", 0],
])("%j: %s earns %s", (given, text, earned) => {
  expect(points(given, text)).toBe(earned);
});

test("a stored key that disagrees is never used", () => {
  expect(points(content("denary", "42", "binary"), "11", "11")).toBe(0);
});

test("what is no number of its base is an error and no zero", () => {
  expect(() => points(content("binary", "12", "denary"), "12")).toThrow(AppError);
});
