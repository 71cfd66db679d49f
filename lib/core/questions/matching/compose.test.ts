import fc from "fast-check";
import { expect, test } from "vitest";
import { matchingOf } from "./compose";

test("going straight across earns little, whatever is matched", () => {
  const words = fc.uniqueArray(fc.stringMatching(/^[a-z]{3,8}$/), { minLength: 6, maxLength: 12 });
  fc.assert(
    fc.property(words, (texts) => {
      const half = Math.floor(texts.length / 2);
      const pairs = Array.from({ length: half }, (_, at) => ({
        left: texts[at] ?? "",
        right: texts[at + half] ?? "",
      }));
      const { key } = matchingOf(pairs, []);
      const across = key.pairs.filter(({ left, right }) => left === right);
      expect(across.length).toBeLessThanOrEqual(half / 2);
    }),
  );
});
