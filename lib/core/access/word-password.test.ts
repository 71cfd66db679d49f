import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeUserName } from "./user-name";
import { WORDS } from "./word-list";
import { makeWordPassword, normaliseTyped } from "./word-password";

describe("word passwords", () => {
  test("three of 256 different easy words: at least 20 bits", () => {
    expect(new Set(WORDS).size).toBe(256);
    expect(Math.log2(WORDS.length ** 3)).toBeGreaterThanOrEqual(20);
    expect(WORDS.every((word) => /^[a-z]{4,8}$/.test(word))).toBe(true);
    expect(makeWordPassword(() => 0)).toBe("acorn-acorn-acorn");
  });

  test.each([
    "Maple Otter Lantern",
    " maple-otter-lantern ",
    "MAPLE_OTTER  LANTERN",
    "maple–otter—lantern",
    "maple.otter,lantern",
  ])("%j is how a pupil types maple-otter-lantern", (typed) => {
    expect(normaliseTyped(typed)).toBe("maple-otter-lantern");
  });

  test("what was normalised once stays as it is", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const once = normaliseTyped(text);
        expect(normaliseTyped(once)).toBe(once);
      }),
    );
  });
});

describe("user names", () => {
  test("given name and initial, with a number for the second of a name", () => {
    expect(makeUserName("Zoë", "O’Neill", () => false)).toBe("zoe-o");
    const taken = new Set(["amelia-h", "amelia-h2"]);
    expect(makeUserName("Amelia", "Hughes", (name) => taken.has(name))).toBe("amelia-h3");
  });

  test("names without Latin letters still make a name", () => {
    expect(makeUserName("李", "娜", () => false)).toBe("pupil");
  });
});
