import fc from "fast-check";
import { expect, it } from "vitest";
import { groupName, slugOf } from "./group-name";

it("makes names that addresses and folders take", () => {
  expect(slugOf("Religious Education & Ethics")).toBe("religious-education-ethics");
  expect(slugOf("Español")).toBe("espanol");
  expect(groupName("computing", "7A")).toBe("computing-7a");
  expect(groupName("computing", "🙂")).toBe("computing");
});

it("always is what a manifest takes as exam_id", () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[a-z0-9]{1,40}$/),
      fc.string({ unit: "binary" }),
      (name, of) => {
        expect(groupName(name, of)).toMatch(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/);
      },
    ),
  );
});
