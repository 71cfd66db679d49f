import { describe, expect, test } from "vitest";
import { judgeText } from "@/lib/core/questions/shared/judge-text";
import { newTextRule } from "@/lib/core/questions/shared/new-text-rule";
import { completeKey } from "./complete-key";
import { neverAcceptFor, withNeverAccept } from "./never-accept";
import type { SpellingPair } from "./spelling-pairs";
import { A_TEACHER_ACCEPTS, A_TEACHER_REFUSES } from "./spelling-pairs";

describe("words that are no misspelling of an accepted answer", () => {
  test("near words of the dictionary, nearest first, but not the plural", async () => {
    const words = await neverAcceptFor(["friction"]);
    expect(words).toContain("fraction");
    expect(words).toContain("fiction");
    expect(words).not.toContain("friction");
    expect(words).not.toContain("frictions");
  });

  test("each word of an answer of several", async () => {
    expect(await neverAcceptFor(["cell wall"])).toEqual(expect.arrayContaining(["call", "well"]));
  });

  test("nothing for what has to be exact anyway", async () => {
    expect(await neverAcceptFor(["RAM", "12", "xvi"])).toEqual([]);
  });

  test("other accepted answers stay accepted", async () => {
    expect(await neverAcceptFor(["affect", "effect"])).not.toContain("effect");
  });

  test("never more than a key may hold, whatever is accepted", async () => {
    const words = await neverAcceptFor("stationed rotating marching planting dressing".split(" "));
    expect(words.length).toBeLessThanOrEqual(2_000);
  });
});

test("a rule that forgives no misspelling needs no list", async () => {
  const rule = { ...newTextRule(["friction"]), typoTolerance: false };
  expect(await withNeverAccept(rule)).toEqual(rule);
});

test("a key is completed wherever it holds a rule", async () => {
  const key = {
    v: 1,
    gaps: [
      { gap: "a", rule: newTextRule(["friction"]) },
      { gap: "b", word: "c" },
    ],
  };
  const done = await completeKey(key);
  expect(done).toMatchObject({ v: 1, gaps: [{ gap: "a" }, { gap: "b", word: "c" }] });
  expect(JSON.stringify(done)).toContain('"fraction"');
});

describe("what a teacher would accept and refuse", () => {
  test("every pair a teacher would refuse earns nothing", async () => {
    expect(await wrongOf(A_TEACHER_REFUSES, false)).toEqual([]);
  });

  test("of the misspellings a teacher would accept, these alone cost the mark", async () => {
    expect(await wrongOf(A_TEACHER_ACCEPTS, true)).toEqual([]);
  });
});

async function wrongOf(pairs: readonly SpellingPair[], expected: boolean): Promise<string[]> {
  const wrong: string[] = [];
  for (const [accepted, written] of pairs) {
    const { weight } = judgeText(await withNeverAccept(newTextRule([accepted])), written);
    if (weight > 0 !== expected) wrong.push(`${accepted}: ${written}`);
  }
  return wrong;
}
