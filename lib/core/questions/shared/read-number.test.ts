import * as fc from "fast-check";
import Fraction from "fraction.js";
import { describe, expect, test } from "vitest";
import { readNumber } from "./read-number";

describe("a number pupils write is read exactly", () => {
  test.each([
    ["9.8", "49/5", ""],
    ["0", "0", ""],
    ["1,200", "1200", ""],
    ["1 200 000", "1200000", ""],
    ["1/2", "1/2", ""],
    ["3 1/2", "7/2", ""],
    ["½", "1/2", ""],
    ["1½ cm", "3/2", "cm"],
    ["3.0 × 10^8", "300000000", ""],
    ["3x10⁸ m/s", "300000000", "m/s"],
    ["3 * 10^8", "300000000", ""],
    ["1.6 × 10⁻¹⁹", "1/6250000000000000000", ""],
    ["10^3", "1000", ""],
    ["3e8", "300000000", ""],
    [".5", "1/2", ""],
    ["5.", "5", ""],
    ["-5", "-5", ""],
    ["−5", "-5", ""],
    ["– 5", "-5", ""],
    ["+5", "5", ""],
    ["minus five", "-5", ""],
    ["twelve", "12", ""],
    ["twenty-one cm", "21", "cm"],
    ["£5", "5", "£"],
    ["-£5", "-5", "£"],
    ["£1,200.50", "2401/2", "£"],
    ["50%", "50", "%"],
    ["50 %", "50", "%"],
    ["= 7", "7", ""],
    ["12 N.", "12", "N"],
    ["9.81 m/s²", "981/100", "m/s^2"],
    ["25 °C", "25", "°C"],
    ["４２", "42", ""],
    [" 42 ", "42", ""],
  ])("%s", (text, value, unit) => {
    const read = readNumber(text);
    expect(read?.value.toFraction()).toBe(value);
    expect(read?.unit).toBe(unit);
  });
});

describe("what is not one number is not read as one", () => {
  test.each([
    "",
    "cm",
    "five or six",
    "5 or 6",
    "5, 6",
    "5-6",
    "5 6",
    "0,5",
    "1,20",
    "12,345,67",
    "1.2.3",
    "1/0",
    "1e400",
    "10^999",
    "9^9^9^9",
    "not 5",
    "5 not 6",
    'import("x")',
    "f(x)=while(1)",
    "--5",
    "5 and a half of the whole thing, I think",
  ])("%s", (text) => {
    expect(readNumber(text)).toBeUndefined();
  });
});

test("every decimal reads as itself, however it is dressed", () => {
  void fc.assert(
    fc.property(
      fc.integer({ min: -999_999, max: 999_999 }),
      fc.nat({ max: 999 }),
      fc.constantFrom("", " ", "\u00a0", "."),
      (whole, part, tail) => {
        const plain = part === 0 ? String(whole) : `${whole}.${part}`;
        const dressed = plain.replace(/(\d)(?=(\d{3})+(?:\.|$))/g, "$1,").replace("-", "−");
        const read = readNumber(part === 0 ? dressed + tail : dressed);
        expect(read?.value.equals(new Fraction(plain))).toBe(true);
      },
    ),
  );
});
