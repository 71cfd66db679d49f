import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { remembering } from "./remembering";

const lettersOf = (text: string) => [...text];

describe("a function that remembers", () => {
  test("gives what the function itself gives, whatever was asked before", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ maxLength: 2 })),
        fc.integer({ min: 1, max: 4 }),
        (texts, most) => {
          const remembered = remembering(lettersOf, most);
          for (const text of texts) expect(remembered(text)).toEqual(lettersOf(text));
        },
      ),
    );
  });

  test("works once for a text that comes again", () => {
    const work = vi.fn(lettersOf);
    const remembered = remembering(work, 2);
    for (const text of ["a", "b", "a", "b"]) remembered(text);
    expect(work).toHaveBeenCalledTimes(2);
  });

  test("forgets the oldest where more come than it keeps, and keeps nothing long", () => {
    const work = vi.fn(lettersOf);
    const remembered = remembering(work, 2);
    for (const text of ["a", "b", "c", "a"]) remembered(text);
    expect(work).toHaveBeenCalledTimes(4);
    const long = "x".repeat(10_001);
    for (const text of [long, long]) remembered(text);
    expect(work).toHaveBeenCalledTimes(6);
  });

  test("what failed is tried again", () => {
    const work = vi.fn((): string[] => {
      throw new Error("not now");
    });
    const remembered = remembering(work, 2);
    for (const _ of [1, 2]) expect(() => remembered("a")).toThrow("not now");
    expect(work).toHaveBeenCalledTimes(2);
  });
});
