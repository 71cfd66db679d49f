import { expect, it } from "vitest";
import { storable } from "./storable";

it("drops what Postgres cannot keep and leaves the rest alone", () => {
  expect(storable({ text: "a\u0000b", list: ["\ud800x", 1, null, true] })).toEqual({
    text: "ab",
    list: ["\ufffdx", 1, null, true],
  });
  expect(storable("Fingerspitzengefühl 😀")).toBe("Fingerspitzengefühl 😀");
});
