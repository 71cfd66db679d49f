import { expect, test } from "vitest";
import { withCappedMemory } from "./capped-memory";

/** A module with one memory of 1 page and no maximum, exported as "m". */
const MODULE = Uint8Array.of(
  ...[0, 97, 115, 109, 1, 0, 0, 0],
  ...[5, 3, 1, 0, 1],
  ...[7, 5, 1, 1, 109, 2, 0],
);

test("memory grows to the cap and no further", async () => {
  const { instance } = await WebAssembly.instantiate(withCappedMemory(MODULE, 300));
  const memory = instance.exports.m as WebAssembly.Memory;
  expect(memory.grow(299)).toBe(1);
  expect(() => memory.grow(1)).toThrow(RangeError);
});

test("a module without memory is refused", () => {
  expect(() => withCappedMemory(MODULE.subarray(0, 8), 1)).toThrow("no memory section");
});
