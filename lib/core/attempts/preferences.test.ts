import fc from "fast-check";
import { expect, it } from "vitest";
import { PLAIN_PREFERENCES, readPreferences } from "./preferences";

it("shows the plain page to a pupil who has chosen nothing", () => {
  expect(readPreferences({})).toEqual(PLAIN_PREFERENCES);
  expect(readPreferences(null)).toEqual(PLAIN_PREFERENCES);
});

it("keeps what it knows and drops what it does not", () => {
  expect(readPreferences({ font: "opendyslexic", overlay: "plaid", shout: true })).toEqual({
    ...PLAIN_PREFERENCES,
    font: "opendyslexic",
  });
});

it("reads anything without failing, and what it read reads the same again", () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      const read = readPreferences(value);
      expect(readPreferences(read)).toEqual(read);
    }),
  );
});
