import fc from "fast-check";
import { expect, it } from "vitest";
import { anyLesson } from "@/test/any-lesson";
import { generateOffline } from "./generate-offline";

it("stumbles over no sign that a teacher may have written", () => {
  fc.assert(
    fc.property(anyLesson, (document) => {
      const set = generateOffline(document, {
        count: 12,
        types: [],
        instructions: "",
        pupilAge: 12,
      });
      expect(set.questions.length).toBeLessThanOrEqual(12);
    }),
    { numRuns: 150 },
  );
});
