import fc from "fast-check";
import { expect, it } from "vitest";
import { readReceipt, receiptOf } from "./receipt-code";

const hash = fc.uint8Array({ minLength: 32, maxLength: 32 });

it("is five characters that nobody mistakes for another", () => {
  fc.assert(
    fc.property(hash, (bytes) => {
      expect(receiptOf(bytes)).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}$/);
    }),
  );
});

it("is the first 25 bits, most significant first", () => {
  expect(receiptOf(Uint8Array.of(0, 0, 0, 0x80))).toBe("00001");
  expect(receiptOf(Uint8Array.of(0xff, 0xff, 0xff, 0xff))).toBe("ZZZZZ");
  expect(receiptOf(Uint8Array.of(0x08, 0x42, 0x10, 0x84))).toBe("11111");
});

it("is found again however it was written down", () => {
  fc.assert(
    fc.property(hash, (bytes) => {
      const code = receiptOf(bytes);
      const written = ` ${code.toLowerCase().replaceAll("0", "o").replaceAll("1", "l")}-`;
      expect(readReceipt(written)).toBe(code);
    }),
  );
});

it.each(["", "K7Q9", "K7Q9FF", "K7Q9!", "UUUUU"])("knows that %j is no receipt", (text) => {
  expect(readReceipt(text)).toBeUndefined();
});
