import { expect, it } from "vitest";
import { everyGroupInWords } from "./wall-words";

it("counts the groups of a wall as one says it", () => {
  expect(everyGroupInWords(0)).toBe("No groups yet");
  expect(everyGroupInWords(1)).toBe("1 group");
  expect(everyGroupInWords(3)).toBe("All 3 groups");
});
