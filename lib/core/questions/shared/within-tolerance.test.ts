import { expect, test } from "vitest";
import { exactNumber } from "./exact-number";
import type { Tolerance } from "./within-tolerance";
import { withinTolerance } from "./within-tolerance";

const within = (given: string, value: string, tolerance: Tolerance): boolean =>
  withinTolerance(exactNumber(given), exactNumber(value), tolerance);

const absolute = (by: number): Tolerance => ({ kind: "absolute", by });
const relative = (percent: number): Tolerance => ({ kind: "relative", percent });
const figures = (count: number): Tolerance => ({ kind: "significant-figures", figures: count });

test.each<[string, string, Tolerance, boolean]>([
  ["0.3", "0.2", absolute(0.1), true],
  ["0.300001", "0.2", absolute(0.1), false],
  ["5", "5", absolute(0), true],
  ["5.0001", "5", absolute(0), false],
  ["0", "0", absolute(0), true],
  ["-5", "5", absolute(1), false],
  ["-5", "0", absolute(5), true],
  ["0.0000001", "0", absolute(1e-7), true],
  ["110", "100", relative(10), true],
  ["90", "100", relative(10), true],
  ["110.01", "100", relative(10), false],
  ["-110", "-100", relative(10), true],
  ["100", "100", relative(0), true],
  ["100.1", "100", relative(0), false],
  ["0", "0", relative(10), true],
  ["0.01", "0", relative(10), false],
  ["3.14159", "3.14", figures(3), true],
  ["3.14", "3.14159", figures(3), true],
  ["3.1", "3.14", figures(3), false],
  ["3.145", "3.15", figures(3), true],
  ["0.0345", "0.03449999", figures(2), false],
  ["0.034", "0.0344", figures(2), true],
  ["12345", "12300", figures(3), true],
  ["999.6", "1000", figures(3), true],
  ["0", "0", figures(3), true],
  ["0.0001", "0", figures(3), false],
  ["-3.14159", "-3.14", figures(3), true],
  ["7", "7", { kind: "exact" }, true],
  ["7.0", "7", { kind: "exact" }, true],
  ["7.000000000001", "7", { kind: "exact" }, false],
])("%s for %s, %j: %s", (given, value, tolerance, expected) => {
  expect(within(given, value, tolerance)).toBe(expected);
});
