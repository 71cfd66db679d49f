import { describe, expect, test } from "vitest";
import { normaliseTyped } from "@/lib/core/access/word-password";
import { DEMO_CLASSES, DEMO_STAFF, demoPupils } from "./demo-school";

describe("the demo school", () => {
  const pupils = demoPupils();

  test("has 240 pupils, 26 or 27 in each of nine classes", () => {
    expect(pupils).toHaveLength(240);
    for (const group of DEMO_CLASSES) {
      const size = pupils.filter((pupil) => pupil.className === group.name).length;
      expect(size).toBeGreaterThanOrEqual(26);
      expect(size).toBeLessThanOrEqual(27);
    }
  });

  test("is the same every time", () => {
    expect(demoPupils()).toEqual(pupils);
  });

  test("nobody shares a name, a user name or a password", () => {
    for (const key of ["username", "password"] as const)
      expect(new Set(pupils.map((pupil) => pupil[key])).size).toBe(240);
    expect(new Set(pupils.map((pupil) => `${pupil.givenName} ${pupil.familyName}`)).size).toBe(240);
  });

  test("what is shown is what is compared", () => {
    for (const pupil of pupils) {
      expect(normaliseTyped(pupil.username)).toBe(pupil.username);
      expect(normaliseTyped(pupil.password)).toBe(pupil.password);
    }
    for (const group of DEMO_CLASSES)
      expect(normaliseTyped(group.code).toUpperCase()).toBe(group.code);
  });

  test("every class has a teacher", () => {
    const taught = new Set(DEMO_STAFF.flatMap((person) => person.classes));
    expect(DEMO_CLASSES.every((group) => taught.has(group.name))).toBe(true);
  });
});
