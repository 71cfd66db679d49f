import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Base } from "./read-base";
import { readBase, writeBase } from "./read-base";

describe("read as the value it is", () => {
  test.each<[string, Base, bigint]>([
    ["101010", "binary", 42n],
    ["0010 1010", "binary", 42n],
    ["0b101010", "binary", 42n],
    ["0B0010_1010", "binary", 42n],
    ["101010₂", "binary", 42n],
    ["101010_2", "binary", 42n],
    ["101010 (base 2)", "binary", 42n],
    ["１０１", "binary", 5n],
    ["101.", "binary", 5n],
    ["0", "binary", 0n],
    ["2A", "hexadecimal", 42n],
    ["2a", "hexadecimal", 42n],
    ["0x2A", "hexadecimal", 42n],
    ["0X002a", "hexadecimal", 42n],
    ["#2A", "hexadecimal", 42n],
    ["2Ah", "hexadecimal", 42n],
    ["2A₁₆", "hexadecimal", 42n],
    ["0B1F", "hexadecimal", 0xb1fn],
    ["42", "denary", 42n],
    ["042", "denary", 42n],
    ["1,024", "denary", 1024n],
    ["42₁₀", "denary", 42n],
    ["forty-two", "denary", 42n],
    ["42.0", "denary", 42n],
  ])("%s in %s", (text, base, value) => {
    expect(readBase(text, base)).toBe(value);
  });
});

describe("no number of its base", () => {
  test.each<[string, Base]>([
    ["", "binary"],
    ["102", "binary"],
    ["2A", "denary"],
    ["0x2A", "denary"],
    ["2G", "hexadecimal"],
    ["-5", "denary"],
    ["5.5", "denary"],
    ["101 or 110", "binary"],
    ["0x", "hexadecimal"],
    ["0b", "binary"],
  ])("%s in %s", (text, base) => {
    expect(readBase(text, base)).toBeUndefined();
  });
});

test("what is written in a base reads back, with any zeros and prefix", () => {
  const prefix: Record<Base, string> = { binary: "0b", denary: "", hexadecimal: "0x" };
  void fc.assert(
    fc.property(
      fc.bigInt({ min: 0n, max: 2n ** 64n }),
      fc.constantFrom<Base>("binary", "denary", "hexadecimal"),
      fc.nat({ max: 5 }),
      (value, base, zeros) => {
        const text = prefix[base] + "0".repeat(zeros) + writeBase(value, base, 8).toLowerCase();
        expect(readBase(text, base)).toBe(value);
      },
    ),
  );
});
